import { RED_FLAG_CODES, RED_FLAGS, type RedFlag, type SignCode } from './sign.ts'

/** What may help, as codes: a sentence each in words. None of them is an order, and none promises anything. */
export const HELP_CODES = [
  'someone-to-talk-to',
  'stop-and-see',
  'stop-until-it-settles',
  'ask-if-it-stays',
  'note-a-pause',
  'rest-then-easy',
  'easier-days',
  'a-night-more',
  'next-run-shorter',
  'shorten-the-plan',
  'hold-the-weeks',
  'mix-the-days',
  'return-in-steps',
  'nothing-to-make-up',
  'smaller-process',
  'run-without-numbers',
  'ask-why-again',
  'another-kind-of-goal',
  'rest-the-goal',
  'talk-about-it',
  'look-at-the-options',
  'more-within-reach',
  'quiet-is-fine',
] as const
export type HelpCode = (typeof HELP_CODES)[number]

const HELP: Readonly<Record<SignCode, readonly HelpCode[]>> = {
  despair: ['someone-to-talk-to'],
  'medical-heart': ['stop-and-see'],
  'medical-bone': ['stop-and-see', 'note-a-pause'],
  'medical-joint': ['stop-and-see', 'note-a-pause'],
  'medical-energy': ['stop-and-see'],
  'running-injured': ['stop-until-it-settles', 'ask-if-it-stays', 'look-at-the-options'],
  'running-ill': ['rest-then-easy', 'nothing-to-make-up'],
  'pain-run-through': ['stop-until-it-settles', 'ask-if-it-stays', 'note-a-pause'],
  'pain-strong': ['stop-until-it-settles', 'ask-if-it-stays'],
  'pain-staying': ['ask-if-it-stays', 'easier-days'],
  'anxiety-above-excitement': ['talk-about-it', 'another-kind-of-goal', 'look-at-the-options'],
  'joy-gone': ['run-without-numbers', 'rest-the-goal', 'ask-why-again'],
  obligation: ['ask-why-again', 'smaller-process', 'rest-the-goal'],
  'self-worth': ['talk-about-it', 'another-kind-of-goal'],
  'meaning-lost': ['ask-why-again', 'look-at-the-options'],
  'worn-down': ['easier-days', 'a-night-more', 'ask-if-it-stays'],
  'effort-rising': ['easier-days', 'a-night-more'],
  'resting-heart-rate': ['easier-days', 'a-night-more'],
  'short-sleep': ['a-night-more'],
  'long-run-jump': ['next-run-shorter'],
  'long-run-jump-planned': ['shorten-the-plan'],
  ramp: ['hold-the-weeks'],
  monotony: ['mix-the-days'],
  break: ['return-in-steps', 'nothing-to-make-up'],
  'busy-life': ['smaller-process', 'nothing-to-make-up', 'look-at-the-options'],
  'adherence-low': ['smaller-process', 'look-at-the-options'],
  'no-contact': ['quiet-is-fine', 'look-at-the-options'],
  'forecast-falling': ['look-at-the-options'],
  'forecast-rising': ['more-within-reach'],
  'goal-churn': ['ask-why-again'],
}

/** What may help with a sign, the nearest first. */
export const helpFor = (code: SignCode): readonly HelpCode[] => HELP[code]

/** The red flag that a sign speaks for, if it speaks for one. */
export const redFlagOf = (code: SignCode): RedFlag | undefined =>
  RED_FLAG_CODES.find((flag) => (RED_FLAGS[flag] as readonly SignCode[]).includes(code))
