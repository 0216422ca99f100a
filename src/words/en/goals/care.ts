import type { MedicalSign } from '../../../core/evidence/check-in.ts'
import type { CareSign } from '../../../core/goal/care.ts'
import type { ProxyCode } from '../../../core/goal/metric-reading.ts'
import type { Reader } from '../../reader.ts'
import type { WithDays } from '../../with-days.ts'
import type { EnglishFormat } from '../format/format.ts'

/** Signs for a clinician, as they are told and said back. */
export const MEDICAL_SIGN_WORDS: Readonly<Record<MedicalSign, string>> = {
  'bone-tenderness': 'a spot on a bone that is sore to the touch',
  'night-pain': 'pain at night or at rest',
  limping: 'limping, or pain in everyday walking',
  'pain-earlier': 'pain that comes earlier each run',
  swelling: 'swelling',
  'giving-way': 'a joint that gives way',
  numbness: 'numbness',
  'chest-pain': 'pain in the chest',
  fainting: 'fainting',
  palpitations: 'a racing or stumbling heart',
  breathlessness: 'being short of breath in an unusual way',
  'bone-stress': 'a bone stress injury, now or before',
  'missed-periods': 'periods that stayed away for three months',
  'low-libido': 'less sexual desire than usual, for weeks',
  'weight-loss': 'weight lost without meaning to',
  dizziness: 'dizziness',
  'food-thoughts': 'thoughts that keep circling food',
  'constant-fatigue': 'being tired all the time',
}

const PROXIES: Record<ProxyCode, string> = {
  'averages-only': 'It rests on averages of whole runs, which hide what happened inside them.',
  'heat-and-sleep': 'Heat, sleep, coffee and a cold move a heart rate as much as form does.',
  'flat-runs-only': 'Only steady runs on flat ground have a say.',
  'no-line': 'Too few heart rates for a line: it is the middle of the runs that are near.',
  'wrist-sensor': 'A watch counts steps well, and now and then counts your pace for them.',
  'no-best-value':
    'There is no cadence that is right for everybody; a few steps more than your own shorten a long stride.',
}

/** Where care begins: what was told, and what may help. Nothing in it is about the goal. */
export function careWords(format: EnglishFormat) {
  return {
    medicalSigns: MEDICAL_SIGN_WORDS,
    /** What a number that stands for something else cannot tell. */
    proxy: (code: ProxyCode): string => PROXIES[code],
    care: (said: Pain | WithDays<Sign>, { asOf }: Pick<Reader, 'asOf'>): string =>
      said.code === 'medical-sign' ? sign(said, asOf) : pain(said, asOf),
  }

  function pain({ on, where, days, level, upTo }: Pain, asOf: Reader['asOf']): string {
    const place = where ? ` (${where})` : ''
    const often = days > 1 ? ` It was there on ${format.days(days)} of the last two weeks.` : ''
    const much =
      level > STOP
        ? ' Leave running be until it has settled, and let somebody look at it if it stays.'
        : ' Ease off, and see how it is tomorrow morning.'
    return `You told of pain on ${format.dateWithWeekday(on, asOf)}${place}: ${format.number(level, 1)} of 10, more than the ${format.number(upTo, 1)} you call clear.${often}${much}`
  }

  function sign({ on, signs }: WithDays<Sign>, asOf: Reader['asOf']): string {
    const told = format.list(signs.map((each) => MEDICAL_SIGN_WORDS[each]))
    const soon = signs.some((each) => AT_ONCE.has(each))
      ? ' Leave running be, and speak to a doctor today. If it is there now, call your emergency number.'
      : ' Let a doctor look at it before you run on.'
    return `On ${format.dateWithWeekday(on, asOf)} you told of ${told}.${soon}`
  }
}

type Sign = Extract<CareSign, { code: 'medical-sign' }>
type Pain = Omit<WithDays<Extract<CareSign, { code: 'pain-above' }>>, 'where'> & {
  readonly where?: string | null | undefined
}
/** Running through more than this is advised against (pain-monitoring rule; docs/methods/clear-days.md). */
const STOP = 5
/** Signs that cannot wait for another day. */
export const AT_ONCE: ReadonlySet<MedicalSign> = new Set(['chest-pain', 'fainting', 'palpitations', 'breathlessness'])
/** Signs of the whole body, which no physiotherapist can look into. */
export const FOR_A_DOCTOR: ReadonlySet<MedicalSign> = new Set([
  'missed-periods',
  'low-libido',
  'weight-loss',
  'dizziness',
  'food-thoughts',
  'constant-fatigue',
])
