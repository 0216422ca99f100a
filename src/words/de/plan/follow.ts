import type { AdherenceState } from '../../../core/goal/adherence.ts'
import type { FollowedMilestone } from '../../../core/view/plan-follow.ts'
import type { Format, Words } from '../../words.ts'

type Plan = Words['plan']

/** What became of a planned run. Listening to the body is said as plainly as running. */
const states: Record<AdherenceState, string> = {
  done: 'gemacht',
  moved: 'an einem anderen Tag gemacht',
  shortened: 'gemacht, kürzer',
  swapped: 'getauscht',
  eased: 'erleichtert, und zu Recht',
  skipped: 'ausgelassen',
  missed: 'nicht gelaufen',
  rested: 'geruht',
  open: 'noch offen',
  coming: 'kommt noch',
}

/** A plan that is followed, and one that bends. */
export function followWords(
  format: Format,
  kind: Plan['kind'],
): Pick<Plan, 'run' | 'state' | 'kept' | 'met' | 'change' | 'bent' | 'bentSum' | 'nothingChanges' | 'hardTogether'> {
  const { distance, duration } = format
  const day = (on: string) => format.dateWithWeekdayShort(on)
  const run: Plan['run'] = (seen, units) =>
    seen.distance_m === null ? kind(seen.kind) : `${kind(seen.kind)}, ${distance(seen.distance_m, units)}`

  return {
    run,
    state: (state, of) =>
      of === 'rest' && (state === 'done' || state === 'moved') ? 'Ruhetag genommen' : states[state],
    kept: ({ asked, kept, isNow }) =>
      asked === 0 ? '' : `${isNow ? 'bisher ' : ''}${format.number(kept)} von ${format.count(asked, 'Lauf', 'Läufen')}`,
    met(each, units) {
      if (each.state === 'coming') return ''
      if (each.state === 'not-met') {
        switch (each.kind) {
          case 'longest-run':
            return 'Noch nicht. Die Wochen gehen von dem längsten Lauf weiter, den du hast; er kommt, wenn er kommt.'
          case 'weeks-held':
            return each.done_m === null
              ? 'Noch nicht.'
              : `Es waren etwa ${distance(each.done_m, units)} pro Woche. Die kommenden Wochen gehen von dem aus, was du gelaufen bist.`
          case 'tune-up':
            return 'Kein Test wurde aufgezeichnet. Cairn macht mit den Ergebnissen weiter, die es hat.'
          case 'race':
            return 'Noch ist kein Ergebnis aufgezeichnet.'
        }
      }
      switch (each.kind) {
        case 'longest-run':
          return each.metOn === null ? 'Erreicht.' : `Erreicht am ${day(each.metOn)}.`
        case 'weeks-held':
          return each.done_m === null ? 'Gehalten.' : `Gehalten, mit etwa ${distance(each.done_m, units)} pro Woche.`
        case 'tune-up':
        case 'race':
          return `${each.done_s === null ? '' : `${duration(each.done_s)}. `}${resultOf(each)}`.trim()
      }
    },
    change(change) {
      switch (change.kind) {
        case 'not-on':
          return `Kein Lauf am ${day(change.on)}`
        case 'easy-week':
          return `Eine leichte Woche um ${day(change.on)}`
        case 'ill':
          return `Krank bis ${day(change.until)}`
        case 'move':
          return `Ein Lauf verschoben auf ${day(change.to)}`
      }
    },
    bent({ what, before, after }, units) {
      if (what === 'added' && after) return `${day(after.on)}: ${run(after, units)} kommt dazu`
      if (!before) return ''
      if (!after) return `${day(before.on)}: ${run(before, units)} fällt weg`
      if (what === 'moved') return `${run(after, units)} wandert von ${day(before.on)} auf ${day(after.on)}`
      return `${day(after.on)}: ${run(before, units)} wird zu ${run(after, units)}`
    },
    bentSum: ({ before_m, after_m }, units) =>
      before_m - after_m >= 100
        ? `Insgesamt ${distance(before_m - after_m, units)} weniger. Was wegfällt, wird nicht nachgeholt.`
        : 'Insgesamt so weit wie zuvor.',
    nothingChanges: 'Dadurch ändert sich nichts.',
    hardTogether: 'Zwei harte Tage lägen nebeneinander. Es ist dein Plan; ein leichter Tag dazwischen tut gut.',
  }
}

function resultOf({ result, kind }: FollowedMilestone): string {
  switch (result) {
    case 'faster':
      return kind === 'race' ? 'Schneller, als du vorhattest.' : 'Schneller als erwartet: Deine Chance ist gewachsen.'
    case 'within':
      return 'Wie erwartet: Du bist auf dem Weg.'
    case 'slower':
      return kind === 'race'
        ? 'Langsamer, als du vorhattest, und trotzdem gelaufen.'
        : 'Langsamer als erwartet. Ein Tag sagt wenig; die Chance berücksichtigt ihn.'
    case null:
      return 'Gemacht.'
  }
}
