import type { Conflict } from '../../../core/goal/conflicts.ts'
import type { LinkProblem } from '../../../core/goal/links.ts'
import type { OfferReason } from '../../../core/goal/process-offers.ts'
import type { Reader } from '../../reader.ts'
import type { WithDays } from '../../with-days.ts'
import type { EnglishFormat } from '../format/format.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** How goals get in each other's way, what may carry what, and why a process goal is offered. */
export function conflictWords(format: EnglishFormat) {
  const aWeek = (value: number, quantity: string, { units, elevationUnits }: Reader) => {
    if (quantity === 'distance') return format.distance(value, units)
    if (quantity === 'time') return format.hours(value)
    return quantity === 'climb' ? format.elevation(value, elevationUnits) : `${format.number(value, 1)} runs`
  }

  const linkProblems: Record<LinkProblem['code'], string> = {
    'carries-itself': 'A goal cannot carry itself.',
    circle: 'The one rests on the other already.',
    horizon: 'What is nearer carries what is further off, not the other way round.',
    role: 'A habit carries an outcome: choose one that is in your own hands.',
    weight: 'A weight has no part in how fast or how far you run, and is tied to no other goal.',
  }

  return {
    linkProblem: ({ code }: LinkProblem): string => linkProblems[code],
    /** `nameOf` gives the name of a goal or a race by its id. */
    conflict(said: WithDays<Conflict>, reader: Reader, nameOf: (id: string) => string | undefined): string {
      const names = (ids: readonly string[]) => {
        const known = ids.map((id) => nameOf(id)).filter((name) => name !== undefined)
        return known.length === 0 ? 'these goals' : format.list(known)
      }
      const goals = names(said.goalIds)
      switch (said.code) {
        case 'peaks-too-close':
          return `${capital(names([...said.goalIds, ...said.raceIds]))} lie ${format.days(said.days)} apart. To be at your best twice takes four weeks or more in between: which of them matters most?`
        case 'volumes-do-not-add-up': {
          const [more, less] = [
            aWeek(said.more_a_week, said.quantity, reader),
            aWeek(said.less_a_week, said.quantity, reader),
          ]
          return `${capital(goals)} do not add up: the one needs ${more} a week, the other brings ${less}.`
        }
        case 'rest-against-days':
          return `${capital(goals)} ask for ${format.number(said.rest + said.days)} days of a week: ${format.count(said.days, 'day', 'days')} with a run and ${format.number(said.rest)} without.`
        case 'rest-against-every-day':
          return `${capital(goals)} get in each other's way: a run on every day leaves none for rest.`
        case 'too-many-main-goals':
          return `${capital(goals)}: more than ${format.number(said.most)} large goals at once pull in as many directions. One of them may wait.`
        case 'two-rhythms':
          return `${capital(goals)} count the same in two ways, ${format.list(said.times.map((times) => format.number(times)))} a ${said.per}. The larger one holds both.`
        case 'more-days-than-a-week':
          return `${capital(goals)} ask for ${format.number(said.days)} days of a week: some days would hold both.`
      }
    },
    offerReason(said: WithDays<OfferReason>, { units }: Pick<Reader, 'units'>): string {
      switch (said.code) {
        case 'your-days':
          return `You run on about ${format.days(Math.round(said.usual))} a week.`
        case 'a-day-more':
          return `You run on about ${format.days(Math.round(said.usual))} a week; one more is a small step.`
        case 'first-rhythm':
          return 'A rhythm to begin with.'
        case 'your-distance':
          return `Your weeks have about ${format.distance(said.usual_m, units)} now; small steps lead there.`
        case 'your-longest':
          return `Your longest run of the last month was ${format.distance(said.longest_m, units)}; steps of a tenth lead there.`
        case 'strength-helps':
          return 'Strength twice a week helps running after some two months.'
        case 'a-day-of-rest':
          return `You run on about ${format.days(Math.round(said.usual))} a week; a day without keeps it good.`
      }
    },
  }
}
