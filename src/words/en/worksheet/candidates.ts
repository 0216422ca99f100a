import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type {
  CandidateCaution,
  CandidateReason,
  CandidateStrength,
  WorksheetCandidates,
} from '../../../core/view/worksheet/worksheet-types.ts'
import type { EnglishFormat } from '../format/format.ts'

const strengths: Record<CandidateStrength, string> = {
  clear: 'clear, and easy to follow',
  motivating: 'a number to run towards',
  'in-your-hands': 'in your own hands',
  'builds-habit': 'builds the habit that carries the rest',
  'new-horizon': 'widens the horizon',
  'no-pressure': 'takes the pressure off',
  'whole-person': 'good for all of you, not only the legs',
  sustainable: 'can go on for years',
  'visible-growth': 'growth that can be seen',
  'builds-on-what-you-do': 'begins from what you do already',
}

const cautions: Record<CandidateCaution, string> = {
  'weather-and-course': 'weather and course have their say',
  'risky-pacing': 'tempts to start too fast',
  'less-exciting': 'less of a thrill',
  'run-when-you-should-not': 'tempts to run when rest is better',
  'less-specific-progress': 'says less about the weeks between',
  'hard-to-measure': 'hard to measure',
  'needs-an-expert-eye': 'wants somebody who looks at it',
  'first-at-distance': 'longer than you have raced so far',
  'long-way': 'a long way',
}

/** What a candidate stands on, and what speaks for and against it. */
export function candidateWords(format: EnglishFormat) {
  return {
    firstInReach: 'in reach step by step, if you start healthy',
    strength: (code: CandidateStrength) => strengths[code],
    caution: (code: CandidateCaution) => cautions[code],
    because(reason: CandidateReason, units: UnitSystem): string {
      switch (reason.code) {
        case 'even-chance':
          return `Today you would run about ${format.duration(reason.now_s)} over ${format.raceDistance(reason.distance_m, units)}, by ${format.count(reason.results, 'result', 'results')}.`
        case 'best':
          return `Your best over ${format.raceDistance(reason.distance_m, units)} is ${format.duration(reason.elapsed_s)}${reason.on === null ? '' : `, from ${format.date(reason.on)}`}.`
        case 'usual-days':
          return reason.days === 0
            ? 'It begins gently: the last weeks had no run.'
            : `You usually run on ${format.number(reason.days, 1)} ${format.noun(reason.days, 'day', 'days')} a week.`
        case 'usual-week':
          return `Your usual week has ${format.distance(reason.distance_m, units)}.`
        case 'longest':
          return `Your longest run so far is ${format.distance(reason.distance_m, units)}.`
        case 'pain-seen':
          return `You noted pain on ${format.days(reason.days)} of late.`
        case 'no-number':
          return 'It needs no number.'
      }
    },
    left({ code, distance_m }: WorksheetCandidates['left'][number], units: UnitSystem): string {
      const what = distance_m === null ? 'Some goals are' : `The ${format.raceDistance(distance_m, units)} is`
      switch (code) {
        case 'under-age':
          return `${what} not offered: Cairn lays no marathon plan for runners under 18. Shorter races are a fine place to grow.`
        case 'injured':
          return `${what} not offered while an injury goes on. First things first.`
        case 'ramp':
          return `${what} not offered yet: from your weeks of today the way there would rise faster than bodies like.`
      }
    },
  }
}
