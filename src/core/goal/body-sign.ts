import type { CheckIn } from '../evidence/check-in.ts'

/** Pain above this is more than a run may carry on with (traffic light of the pain-monitoring model, Thomeé 1997). */
const PAIN = 2
/** Energy up to this, of ten, is a body that asks for less. */
const LOW = 3
const SHORT_NIGHT_H = 5

/** Whether a word of the runner speaks for taking it easier that day. */
export const isSign = ({ pain, medicalSigns, energy, sleep_h }: CheckIn): boolean =>
  (pain !== undefined && pain.level > PAIN) ||
  (medicalSigns !== undefined && medicalSigns.length > 0) ||
  (energy !== undefined && energy <= LOW) ||
  (sleep_h !== undefined && sleep_h < SHORT_NIGHT_H)
