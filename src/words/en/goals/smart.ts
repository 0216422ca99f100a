import type { Need } from '../../../core/goal/needs.ts'
import type { ChanceBand, SmartBetter, SmartLetter, SmartThere } from '../../../core/goal/smart-types.ts'
import type { Reader } from '../../reader.ts'
import type { WithDays } from '../../with-days.ts'
import type { EnglishFormat } from '../format/format.ts'
import { kindWords } from './kinds.ts'
import { needWords } from './needs.ts'

const letters: Record<SmartLetter, { readonly name: string; readonly question: string }> = {
  specific: { name: 'Specific', question: 'What exactly?' },
  measurable: { name: 'Measurable', question: 'How will you see it?' },
  achievable: { name: 'Achievable', question: 'Challenging, and possible?' },
  relevant: { name: 'Relevant', question: 'Why does it matter, and what does it cost?' },
  timeBound: { name: 'Time-bound', question: 'By when?' },
}

const BANDS: Record<ChanceBand, string> = {
  'too-far': 'a long shot',
  bold: 'bold',
  fitting: 'challenging, and possible',
  comfortable: 'comfortable',
  certain: 'nearly certain',
}

/** What each letter has, and what would make it better. Every line is an offer; none has to be taken. */
export function smartWords(format: EnglishFormat) {
  const inTen = (chance: number) => {
    const tenths = Math.round(chance * 10)
    if (tenths <= 0) return 'less than 1 in 10'
    return tenths >= 10 ? 'more than 9 in 10' : `about ${format.number(tenths)} in 10`
  }
  const days = (n: number) => (n < 21 ? format.days(n) : format.weeks(Math.round(n / 7)))

  return {
    smartLetters: letters,
    smartThere(said: WithDays<SmartThere>, { asOf }: Pick<Reader, 'asOf'>): string {
      switch (said.code) {
        case 'measure':
          return kindWords.measures[said.kind].name
        case 'race-entered':
          return `The race is on ${format.dateWithWeekday(said.on, asOf)}.`
        case 'steps':
          return `${format.count(said.count, 'step', 'steps')} on the way.`
        case 'from-recordings':
          return 'Your recordings show it.'
        case 'from-your-word':
          return 'Your word shows it.'
        case 'proxy':
          return 'A sign in your data stands for it.'
        case 'stands-at':
          return said.fraction === 0
            ? 'It can be followed from the first day on.'
            : `${format.percent(said.fraction)} of the way.`
        case 'chance':
          return `${capital(inTen(said.chance))}: ${BANDS[said.band]}.`
        case 'no-ambition':
          return 'It is about keeping well. It needs no ambition.'
        case 'confidence':
          return `You are ${format.number(said.confidence)} % sure of it.`
        case 'processes':
          return `${format.count(said.goalIds.length, 'habit carries', 'habits carry')} it.`
        case 'slack':
          return `${format.count(said.allowed, 'may go another way', 'may go another way')}, and it still holds.`
        case 'why':
          return 'You have said why.'
        case 'cost-accepted':
          return 'You know what it costs, and it is worth it to you.'
        case 'excites':
          return `It excites you ${format.number(said.excites, 1)} and frightens you ${format.number(said.frightens, 1)}, of 10.`
        case 'values':
          return 'It fits what you value.'
        case 'if-then':
          return 'You know what to do when something comes between.'
        case 'told':
          return 'Somebody knows of it.'
        case 'due':
          return said.days < 0
            ? `Its last day was ${format.date(said.on, asOf)}.`
            : `By ${format.dateWithWeekday(said.on, asOf)}.`
        case 'recurs':
          return `It comes again every ${said.every}.`
        case 'reviews':
          return `No last day. You look back on it on ${format.date(said.on, asOf)}.`
      }
    },
    smartBetter(said: WithDays<SmartBetter>, { asOf }: Pick<Reader, 'asOf'>): string {
      switch (said.code) {
        case 'add-steps':
          return 'A first small step, written down, makes it easier to begin.'
        case 'enter-a-race':
          return 'A race on a day gives it a place to happen.'
        case 'one-part-only':
          return 'A second part would make it a season.'
        case 'needs':
          return `It needs something that is not there yet: ${format.list(said.needs.map((need: Need) => needWords[need]))}.`
        case 'a-second-sign':
          return 'One sign can mislead: a race now and then, or how it feels, would be a second one.'
        case 'closer-target':
          return `${capital(inTen(said.chance))}: a nearer target or a later day would leave more room.`
        case 'reach-further':
          return `${capital(inTen(said.chance))}: you could reach a little further, if you like.`
        case 'chance-unknown':
          return 'Too little is known to say how likely it is.'
        case 'surer-than-data':
          return `You are ${format.number(said.confidence)} % sure; your data say ${inTen(said.chance)}. What do you know that they do not?`
        case 'less-sure-than-data':
          return `You are ${format.number(said.confidence)} % sure; your data say ${inTen(said.chance)}. You may trust yourself more.`
        case 'smaller-step':
          return `At ${format.number(said.confidence)} % a smaller step is the surer way to a habit.`
        case 'ask-confidence':
          return 'How sure are you of holding on to it, from 0 to 100?'
        case 'add-processes':
          return 'A habit of your own weeks would carry it: that much is in your hands.'
        case 'add-slack':
          return 'A spare week or two would let life come between.'
        case 'say-why':
          return 'Why does it matter to you?'
        case 'say-cost':
          return 'What will it cost: time, sleep, evenings?'
        case 'weigh-cost':
          return 'Is it worth what it costs?'
        case 'ask-excitement':
          return 'How much does it excite you, and how much does it frighten you?'
        case 'frightens-more':
          return `It frightens you more (${format.number(said.frightens, 1)} of 10) than it excites you (${format.number(said.excites, 1)} of 10). A gentler form of it may be the better one.`
        case 'name-obstacle':
          return 'What is most likely to come between?'
        case 'say-if-then':
          return 'And when it does: what will you do then?'
        case 'set-a-day':
          return 'A last day, or a day to look back on it, would give it a shape.'
        case 'very-soon':
          return `${capital(days(said.days))} are short for a change of ${format.number(said.share * 100, 1)} %. A later day, or a smaller step first?`
        case 'far-off':
          return `${capital(days(said.days))} are long: something nearer on the way keeps it in sight.`
        case 'day-has-passed':
          return `Its last day was ${format.date(said.on, asOf)}. Another day, or an end?`
      }
    },
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
