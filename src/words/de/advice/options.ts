import type { LetGoReason, LookBackQuestion, OptionCode } from '../../../core/advice/adjustment.ts'
import type { WithheldCode } from '../../../core/advice/option.ts'
import type { OptionView } from '../../../core/view/options-view.ts'
import type { Reader } from '../../reader.ts'
import type { Format, Words } from '../../words.ts'

type Advice = Words['advice']

const names: Record<OptionCode, ReturnType<Advice['option']>> = {
  later: { name: 'Dasselbe Ziel, später', button: 'Tag verschieben', done: 'Der Tag ist verschoben.' },
  target: {
    name: 'Derselbe Tag, anderer Zielwert',
    button: 'Zielwert ändern',
    done: 'Der Zielwert ist geändert.',
  },
  'kind-consistency': {
    name: 'Eine andere Art: ein Rhythmus',
    button: 'Den Rhythmus wählen',
    done: 'Das Ziel ist jetzt ein Rhythmus.',
  },
  'kind-experience': {
    name: 'Eine andere Art: ein Erlebnis',
    button: 'Das Erlebnis wählen',
    done: 'Das Ziel ist jetzt ein Erlebnis.',
  },
  'kind-health': {
    name: 'Eine andere Art: Wohlbefinden',
    button: 'Wohlbefinden wählen',
    done: 'Das Ziel ist jetzt dein Wohlbefinden.',
  },
  break: { name: 'Eine Pause', button: 'Die Pause nehmen', done: 'Die Pause gehört dir. Nichts zählt gegen dich.' },
  keep: { name: 'Lassen, wie es ist', button: 'So lassen', done: 'Das Ziel bleibt, wie es ist.' },
  'let-go': {
    name: 'Loslassen',
    button: 'Loslassen',
    done: 'Es ist losgelassen, und alles, was es gegeben hat, bleibt.',
  },
}

const questions: Record<LookBackQuestion, string> = {
  situation: 'Wie ist die Lage jetzt?',
  possible: 'Was ist noch möglich?',
  sense: 'Was ist von hier aus sinnvoll?',
  motivation: 'Was hält dich in Bewegung?',
}

const letGo: Record<LetGoReason, string> = {
  'no-longer-serves': 'Es tut mir nicht mehr gut',
  health: 'Meine Gesundheit geht vor',
  'other-priorities': 'Anderes ist jetzt wichtiger',
  'more-pain-than-joy': 'Es bringt mehr Leid als Freude',
  own: 'Ein eigener Grund',
}

const withheld: Record<WithheldCode, string> = {
  'health-first': 'Das Wichtigste zuerst: Das wartet, bis es dir gut geht.',
  'no-date-in-two-years': 'Kein Tag innerhalb von zwei Jahren bringt es in die Nähe.',
  'open-goal': 'Dieses Ziel hat keinen letzten Tag, der sich verschieben ließe.',
  'no-other-target': 'Es gibt keinen näheren Zielwert zu nennen.',
  'as-now': 'Das ist es schon.',
  'not-enough-known': 'Von deinem Laufen ist zu wenig bekannt, um es zu berechnen.',
  weight: 'Ein Gewichtsziel verschiebt Cairn nicht.',
  'under-age': 'Unter 18 bietet Cairn keinen Marathon an. Was du selbst gesetzt hast, darf bleiben.',
  pregnancy:
    'Was jetzt für dich richtig ist, besprichst du mit deiner Hebamme, deiner Ärztin oder deinem Arzt. Danach ist es hier wieder da.',
}

/** Where no plan is laid for the runner's sake, and not for want of weeks. */
const noPlan: Readonly<Record<string, string>> = {
  'under-age': 'unter 18 wird kein Plan für einen Marathon angelegt',
  injured: 'jetzt nichts: Der Plan wartet, bis du wieder läufst',
  pregnant: 'nichts: Das besprichst du mit deiner Hebamme, deiner Ärztin oder deinem Arzt',
  'first-things': 'jetzt nichts: Du kommst zuerst',
}

const noChance: Record<NonNullable<OptionView['noChance']>, string> = {
  'no-number': 'keine Zahl, mit Absicht',
  'missing-facts': 'für eine Chance ist zu wenig bekannt',
  'first-things-first': 'du kommst zuerst: jetzt wird keine Chance gesagt',
  decided: 'entschieden',
}

type Options = Pick<
  Advice,
  | 'option'
  | 'lookBackTitle'
  | 'lookBack'
  | 'letGoReason'
  | 'letGoPath'
  | 'withheld'
  | 'optionChance'
  | 'optionAsks'
  | 'optionChange'
  | 'optionStay'
  | 'keptBefore'
  | 'built'
  | 'optionTitles'
  | 'optionsTitle'
  | 'healthFirst'
  | 'takeBack'
  | 'notOffered'
>

/** The ways on from a goal, side by side. */
export function optionWords(format: Format, sayChance: (chance: number) => string): Options {
  const amount = (value: number, unit: 's' | 'm' | 'count' | 'weeks', units: Reader['units']) =>
    unit === 's'
      ? format.duration(value)
      : unit === 'm'
        ? format.distance(value, units)
        : unit === 'weeks'
          ? format.weeks(value)
          : format.number(value)
  const inRuns = (n: number) => format.count(n, 'Lauf', 'Läufen')

  /** '30 von 46 Wochen', where some are to spare. */
  const heldWeeks: (terms: OptionView['terms']) => readonly string[] = (terms) => {
    if (terms?.measure.kind !== 'frequency' || !('weeks' in terms.measure)) return []
    const { weeks, slack_weeks } = terms.measure
    return slack_weeks > 0 ? [`${format.number(weeks - slack_weeks)} von ${format.number(weeks)} Wochen gehalten`] : []
  }

  return {
    option: (code) => names[code],
    lookBackTitle: 'Ein kurzer Blick zurück',
    lookBack: questions,
    letGoReason: (reason) => letGo[reason],
    letGoPath: { gave: 'Was hat es dir gegeben?', keep: 'Was behältst du davon?', next: 'Und jetzt?' },
    withheld: (code) => withheld[code],
    optionChance({ chance, range, noChance: none }) {
      if (chance === null) return none ? noChance[none] : format.none
      if (none === 'decided') return chance === 1 ? 'erreicht' : 'so nicht mehr zu erreichen'
      const said = sayChance(chance)
      return range ? `${said}, zwischen ${format.percent(range.low)} und ${format.percent(range.high)}` : said
    },
    optionAsks({ asks, terms }, { units }) {
      if (asks.feasible === false)
        return noPlan[asks.why?.[0]?.code ?? ''] ?? 'mehr, als ein vernünftiger Plan bis dahin erreichen kann'
      const parts = [
        ...heldWeeks(terms),
        ...(asks.runsPerWeek !== undefined ? [`${format.count(asks.runsPerWeek, 'Lauf', 'Läufe')} pro Woche`] : []),
        ...(asks.weekly_m !== undefined ? [`etwa ${format.distance(asks.weekly_m, units)} pro Woche`] : []),
        ...(asks.longest_m !== undefined && asks.longest_m > 0
          ? [`einen längsten Lauf von ${format.distance(asks.longest_m, units)}`]
          : []),
        ...(asks.weeks !== undefined && asks.weeks > 0 ? [`noch ${format.weeks(asks.weeks)}`] : []),
      ]
      return parts.length === 0 ? 'nichts' : parts.join(', ')
    },
    optionChange(each, { units, asOf }) {
      switch (each.code) {
        case 'date':
          return each.days === undefined
            ? `bis ${format.date(each.to, asOf)}`
            : `bis ${format.date(each.to, asOf)}, ${format.days(Math.abs(each.days))} ${each.days < 0 ? 'früher' : 'später'}`
        case 'target':
          return `${amount(each.after, each.unit, units)} statt ${amount(each.before, each.unit, units)}`
        case 'kind':
          return 'eine andere Art von Ziel, auf derselben Grundlage'
        case 'rest':
          return `${format.days(each.days)} Ruhe, bis ${format.date(each.until, asOf)}`
        case 'fitness':
          return each.atReturn === 0
            ? 'nichts an deiner Form, das sich sagen ließe'
            : `anfangs etwa ${format.percent(each.atReturn)} weniger Tempo, meist etwa am ${format.date(each.on, asOf)} wieder da`
        case 'ends':
          return 'das Ziel endet hier, in Würde'
        case 'nothing':
          return 'nichts'
      }
    },
    optionStay(each, { units, asOf }) {
      switch (each.code) {
        case 'built':
          return `${format.distance(each.distance_m, units)} in ${inRuns(each.runs)}`
        case 'held':
          return `${format.number(each.held)} von ${format.count(each.lived, 'Woche', 'Wochen')} gehalten`
        case 'date':
          return `der Tag, ${format.date(each.on, asOf)}`
        case 'target':
          return 'der Zielwert'
        case 'process':
          return `was es trägt: ${format.count(each.goalIds.length, 'Ziel', 'Ziele')}`
        case 'plan':
          return 'der Plan'
        case 'slack':
          return `${format.number(each.left)} von ${format.number(each.allowed)} in Reserve`
        case 'nothing-counts-against':
          return 'keine Ruhewoche zählt gegen dich'
        case 'running':
          return 'dein Laufen, und alles, was davon aufgezeichnet ist'
      }
    },
    keptBefore(kept) {
      const goals =
        kept.goals === 0
          ? undefined
          : `${format.number(kept.reached)} von ${format.count(kept.goals, 'Ziel', 'Zielen')} dieser Art früher erreicht`
      const weeks =
        kept.weeks === undefined
          ? undefined
          : `${format.number(kept.weeks.asMuch)} deiner letzten ${format.weeks(kept.weeks.of)} hatten so viel`
      const both = [goals, weeks].filter((each) => each !== undefined)
      return both.length === 0 ? undefined : `${format.list(both)}.`
    },
    built(view, { units, asOf }) {
      const { built, inReach, slack } = view
      return [
        ...(built && built.runs > 0
          ? [
              `Seit ${format.date(built.from, asOf)}: ${format.distance(built.distance_m, units)} in ${inRuns(built.runs)}, in ${format.weeks(built.weeksRun)}.`,
            ]
          : []),
        ...(built?.longest
          ? [
              `Längster Lauf ${format.distance(built.longest.distance_m, units)}${built.longestBefore_m === null || built.longestBefore_m >= built.longest.distance_m ? '' : `, davor waren es ${format.distance(built.longestBefore_m, units)}`}.`,
            ]
          : []),
        ...(built?.bests ?? []).slice(-1).map(({ distance_m, elapsed_s, before_s }) => {
          const gain = before_s === null ? '' : `, ${format.gap(before_s - elapsed_s)} schneller als zuvor`
          return `${format.raceDistance(distance_m, units)} in ${format.duration(elapsed_s)}${gain}.`
        }),
        ...(slack && slack.left > 0
          ? [`Noch ${format.number(slack.left)} von ${format.number(slack.allowed)} in Reserve. Dafür sind sie da.`]
          : []),
        ...(inReach ? [`${format.number(inReach.most)} von ${format.number(inReach.of)} noch in Reichweite.`] : []),
        ...(built && built.runs > 0
          ? ['Es gehört dir und bleibt bei diesem Ziel, wofür du dich auch entscheidest.']
          : []),
      ]
    },
    optionTitles: {
      asks: 'Braucht',
      changes: 'Ändert',
      stays: 'Bleibt',
      before: 'Bisher',
      chance: 'Chance',
      next: 'Wieder gefragt',
    },
    optionsTitle: 'Was ist von hier aus sinnvoll?',
    healthFirst: 'Das Wichtigste zuerst: Ruh dich aus, und lass jemanden darauf schauen. Das Ziel wartet auf dich.',
    takeBack: (days) =>
      `Jede Wahl wird mit ihrem Grund aufgeschrieben und lässt sich ${format.days(days)} lang zurücknehmen.`,
    notOffered: 'Nicht angeboten',
  }
}
