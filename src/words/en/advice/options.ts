import type { LetGoReason, LookBackQuestion, OptionCode } from '../../../core/advice/adjustment.ts'
import type { WithheldCode } from '../../../core/advice/option.ts'
import type { OptionView, OptionsPage } from '../../../core/view/options-view.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'

const names: Record<OptionCode, { readonly name: string; readonly button: string; readonly done: string }> = {
  later: { name: 'Same goal, later', button: 'Move the date', done: 'The date has moved.' },
  target: { name: 'Same day, other target', button: 'Change the target', done: 'The target has changed.' },
  'kind-consistency': {
    name: 'Another kind: a rhythm',
    button: 'Choose the rhythm',
    done: 'The goal is a rhythm now.',
  },
  'kind-experience': {
    name: 'Another kind: an experience',
    button: 'Choose the experience',
    done: 'The goal is an experience now.',
  },
  'kind-health': {
    name: 'Another kind: well-being',
    button: 'Choose well-being',
    done: 'The goal is your well-being now.',
  },
  break: { name: 'A break', button: 'Take the break', done: 'The break is yours. Nothing counts against you.' },
  keep: { name: 'Keep it as it is', button: 'Keep it', done: 'The goal stays as it is.' },
  'let-go': { name: 'Let it go', button: 'Let it go', done: 'It is let go, and all that it gave is kept.' },
}

const questions: Record<LookBackQuestion, string> = {
  situation: 'What is the situation now?',
  possible: 'What is still possible?',
  sense: 'What makes sense from here?',
  motivation: 'What keeps you going?',
}

const letGo: Record<LetGoReason, string> = {
  'no-longer-serves': 'It no longer does me good',
  health: 'My health comes first',
  'other-priorities': 'Other things matter more now',
  'more-pain-than-joy': 'It brings more pain than joy',
  own: 'A reason of my own',
}

const withheld: Record<WithheldCode, string> = {
  'health-first': 'First things first: this waits until you are well.',
  'no-date-in-two-years': 'No date within two years brings it near.',
  'open-goal': 'This goal has no last day to move.',
  'no-other-target': 'There is no nearer target to name.',
  'as-now': 'It is this already.',
  'not-enough-known': 'Too little is known of your running to work it out.',
  weight: 'Cairn moves no goal of weight.',
  'under-age': 'Before 18 Cairn offers no marathon. What you have set yourself can stay.',
  pregnancy: 'What is right for you now is between you and your midwife or doctor. It will be here afterwards.',
}

/** Where no plan is laid for the runner's sake, and not for want of weeks. */
const noPlan: Readonly<Record<string, string>> = {
  'under-age': 'no plan is laid to a marathon before 18',
  injured: 'nothing now: the plan waits until you are running again',
  pregnant: 'nothing: that is between you and your midwife or doctor',
  'first-things': 'nothing now: you come first',
}

const noChance: Record<NonNullable<OptionView['noChance']>, string> = {
  'no-number': 'no number, on purpose',
  'missing-facts': 'too little is known for a chance',
  'first-things-first': 'you come first: no chance is told now',
  decided: 'settled',
}

type Fact<T extends readonly unknown[]> = T[number]

/** The ways on from a goal, side by side. */
export function optionWords(format: EnglishFormat, sayChance: (chance: number) => string) {
  const amount = (value: number, unit: 's' | 'm' | 'count' | 'weeks', units: Reader['units']) =>
    unit === 's'
      ? format.duration(value)
      : unit === 'm'
        ? format.distance(value, units)
        : unit === 'weeks'
          ? format.weeks(value)
          : format.number(value)

  const change = (each: Fact<OptionView['changes']>, { units, asOf }: Reader): string => {
    switch (each.code) {
      case 'date':
        return each.days === undefined
          ? `until ${format.date(each.to, asOf)}`
          : `until ${format.date(each.to, asOf)}, ${format.days(Math.abs(each.days))} ${each.days < 0 ? 'sooner' : 'later'}`
      case 'target':
        return `${amount(each.after, each.unit, units)} instead of ${amount(each.before, each.unit, units)}`
      case 'kind':
        return 'another kind of goal, on the same foundation'
      case 'rest':
        return `${format.days(each.days)} of rest, until ${format.date(each.until, asOf)}`
      case 'fitness':
        return each.atReturn === 0
          ? 'no change of fitness that could be told'
          : `about ${format.percent(each.atReturn)} less speed at first, usually back by about ${format.date(each.on, asOf)}`
      case 'ends':
        return 'the goal ends here, in dignity'
      case 'nothing':
        return 'nothing'
    }
  }

  const stay = (each: Fact<OptionView['stays']>, { units, asOf }: Reader): string => {
    switch (each.code) {
      case 'built':
        return `${format.distance(each.distance_m, units)} in ${format.count(each.runs, 'run', 'runs')}`
      case 'held':
        return `${format.number(each.held)} of ${format.count(each.lived, 'week', 'weeks')} held`
      case 'date':
        return `the date, ${format.date(each.on, asOf)}`
      case 'target':
        return 'the target'
      case 'process':
        return `what carries it: ${format.count(each.goalIds.length, 'goal', 'goals')}`
      case 'plan':
        return 'the plan'
      case 'slack':
        return `${format.number(each.left)} of ${format.number(each.allowed)} spare`
      case 'nothing-counts-against':
        return 'no week of rest counts against you'
      case 'running':
        return 'your running, and all of its record'
    }
  }

  /** '30 of 46 weeks', where some are to spare. */
  const heldWeeks = (terms: OptionView['terms']) => {
    if (terms?.measure.kind !== 'frequency' || !('weeks' in terms.measure)) return []
    const { weeks, slack_weeks } = terms.measure
    return slack_weeks > 0 ? [`${format.number(weeks - slack_weeks)} of ${format.weeks(weeks)} held`] : []
  }

  return {
    option: (code: OptionCode) => names[code],
    lookBackTitle: 'A short look back',
    lookBack: questions,
    letGoReason: (reason: LetGoReason): string => letGo[reason],
    letGoPath: { gave: 'What did it give you?', keep: 'What do you keep of it?', next: 'What now?' },
    withheld: (code: WithheldCode): string => withheld[code],
    /** The chance of a way on as people speak, with its range; or why there is none. */
    optionChance: ({ chance, range, noChance: none }: OptionView): string => {
      if (chance === null) return none ? noChance[none] : format.none
      if (none === 'decided') return chance === 1 ? 'reached' : 'out of reach as it stands'
      const said = sayChance(chance)
      return range ? `${said}, between ${format.percent(range.low)} and ${format.percent(range.high)}` : said
    },
    optionAsks({ asks, terms }: OptionView, { units }: Pick<Reader, 'units'>): string {
      if (asks.feasible === false)
        return noPlan[asks.why?.[0]?.code ?? ''] ?? 'more than a sound plan can lead to by then'
      const parts = [
        ...heldWeeks(terms),
        ...(asks.runsPerWeek !== undefined ? [`${format.count(asks.runsPerWeek, 'run', 'runs')} a week`] : []),
        ...(asks.weekly_m !== undefined ? [`about ${format.distance(asks.weekly_m, units)} a week`] : []),
        ...(asks.longest_m !== undefined && asks.longest_m > 0
          ? [`a longest run of ${format.distance(asks.longest_m, units)}`]
          : []),
        ...(asks.weeks !== undefined && asks.weeks > 0 ? [`${format.weeks(asks.weeks)} to go`] : []),
      ]
      return parts.length === 0 ? 'nothing' : parts.join(', ')
    },
    optionChange: change,
    optionStay: stay,
    /** What the record says of goals of this kind and weeks of this size. */
    keptBefore(kept: NonNullable<OptionView['keptBefore']>): string | undefined {
      const goals =
        kept.goals === 0
          ? undefined
          : `${format.number(kept.reached)} of ${format.count(kept.goals, 'goal', 'goals')} of this kind reached before`
      const weeks =
        kept.weeks === undefined
          ? undefined
          : `${format.number(kept.weeks.asMuch)} of your last ${format.weeks(kept.weeks.of)} had as much`
      const both = [goals, weeks].filter((each) => each !== undefined)
      return both.length === 0 ? undefined : `${format.list(both)}.`
    },
    /** What stands before any choice. */
    built(view: OptionsPage['protected'], { units, asOf }: Pick<Reader, 'units' | 'asOf'>): string[] {
      const { built, inReach, slack } = view
      return [
        ...(built && built.runs > 0
          ? [
              `Since ${format.date(built.from, asOf)}: ${format.distance(built.distance_m, units)} in ${format.count(built.runs, 'run', 'runs')}, in ${format.weeks(built.weeksRun)}.`,
            ]
          : []),
        ...(built?.longest
          ? [
              `Longest run ${format.distance(built.longest.distance_m, units)}${built.longestBefore_m === null || built.longestBefore_m >= built.longest.distance_m ? '' : `, it was ${format.distance(built.longestBefore_m, units)} before`}.`,
            ]
          : []),
        ...(built?.bests ?? []).slice(-1).map(({ distance_m, elapsed_s, before_s }) => {
          const gain = before_s === null ? '' : `, ${format.gap(before_s - elapsed_s)} faster than before`
          return `${format.raceDistance(distance_m, units)} in ${format.duration(elapsed_s)}${gain}.`
        }),
        ...(slack && slack.left > 0
          ? [
              `To spare: ${format.number(slack.left)} of ${format.number(slack.allowed)} still yours. That is what they are for.`,
            ]
          : []),
        ...(inReach ? [`${format.number(inReach.most)} of ${format.number(inReach.of)} still in reach.`] : []),
        ...(built && built.runs > 0 ? ['It is yours and stays on this goal, whatever you choose.'] : []),
      ]
    },
    optionTitles: {
      asks: 'Asks',
      changes: 'Changes',
      stays: 'Stays',
      before: 'Before',
      chance: 'Chance',
      next: 'Asked again',
    },
    optionsTitle: 'What makes sense from here?',
    healthFirst: 'First things first: rest, and let somebody look at it. The goal waits for you.',
    takeBack: (days: number): string =>
      `Any choice is written down with its reason and can be taken back for ${format.days(days)}.`,
    notOffered: 'Not offered',
  }
}
