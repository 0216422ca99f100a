import type { HelpCode } from '../../../core/wellbeing/help.ts'
import type { RedFlag, SignCode, Strength } from '../../../core/wellbeing/sign.ts'
import type { EnglishFormat } from '../format/format.ts'
import { AT_ONCE, FOR_A_DOCTOR, MEDICAL_SIGN_WORDS } from '../goals/care.ts'
import type { MedicalSign } from '../../../core/evidence/check-in.ts'
import { helpLines } from './help-lines.ts'
import { QUESTION_WORDS, SCALE_QUESTIONS } from './questions.ts'
import { seenWords } from './seen.ts'

const NAMES: Readonly<Record<SignCode, string>> = {
  despair: 'What you wrote sounds very heavy.',
  'medical-heart': 'What you told of belongs to a doctor, today. If it is there now, call your emergency number.',
  'medical-bone': 'What you told of belongs to a doctor or physiotherapist before the next run.',
  'medical-joint': 'What you told of belongs to a doctor or physiotherapist before the next run.',
  'medical-energy': 'Several things you told of are worth telling a doctor together, soon.',
  'running-injured': 'You ran on days that you had marked as injured.',
  'running-ill': 'You ran on days that you had marked as ill.',
  'pain-run-through': 'You ran on in pain.',
  'pain-strong': 'The pain was stronger than a run should carry on with.',
  'pain-staying': 'The same place has hurt for three weeks.',
  'anxiety-above-excitement': 'Lately the goal frightens you more than it draws you.',
  'joy-gone': 'There has been little joy in it for a while.',
  obligation: 'Lately it is more "I have to" than "I want to".',
  'self-worth': 'Much of how you see yourself hangs on this goal just now.',
  'meaning-lost': 'The goal no longer seems to speak to you.',
  'worn-down': 'Several things you told of have gone down together.',
  'effort-rising': 'The same pace has felt harder than it used to, run after run.',
  'resting-heart-rate': 'Your resting heart rate has been above your usual, three mornings in a row.',
  'short-sleep': 'Most nights of this week were short.',
  'long-run-jump': 'One run went well beyond your usual next step.',
  'long-run-jump-planned': 'A planned run goes well beyond your usual next step.',
  ramp: 'These two weeks hold much more running than the ones before.',
  monotony: 'A full week, with its days nearly all alike.',
  break: 'There has been no run for two weeks or more.',
  'busy-life': 'Two weeks with much less room for running than usual.',
  'adherence-low': 'The plan has asked for more than the weeks gave, three weeks running.',
  'no-contact': 'Nothing has come in for four weeks.',
  'forecast-falling': 'The chance stands clearly lower than when the goal was set.',
  'forecast-rising': 'The chance stands clearly higher than when the goal was set.',
  'goal-churn': 'The goal has been changed often of late.',
}

const FLAGS: Readonly<Record<RedFlag, string>> = {
  'training-through-injury': 'Training through injury or illness',
  'anxiety-above-excitement': 'More fear than looking forward',
  'no-joy-left': 'Little joy left',
  'obligation-instead-of-aspiration': 'Having to instead of wanting to',
  'self-worth-tied': 'Self-worth tied to the result',
}

const STRENGTHS: Readonly<Record<Strength, string>> = {
  strong: 'Trials or a meta-analysis stand behind this rule.',
  moderate: 'Large observations agree on this rule.',
  weak: 'Small studies or theory stand behind this rule.',
  practice: 'This rule is common practice. No study carries its threshold.',
}

const HELP: Readonly<Record<HelpCode, string>> = {
  'someone-to-talk-to': 'You do not have to carry this alone. Talk to someone, today if you can.',
  'stop-and-see': 'Leave running be, and have it looked at first. The goal can wait.',
  'stop-until-it-settles': 'Leave running be until an everyday walk is free of pain and stays so the next morning.',
  'ask-if-it-stays': 'If it stays, let somebody who knows look at it.',
  'note-a-pause': 'Note a pause: then nothing is asked of these days.',
  'rest-then-easy': 'Rest until a full day after the last symptom, then a few easy days at half length.',
  'easier-days': 'A few easier days cost nothing. See how the next ones feel.',
  'a-night-more': 'An early night or two often says more than any plan.',
  'next-run-shorter': 'Keep the next runs inside what you are used to, and ask your legs tomorrow morning.',
  'shorten-the-plan': 'It can be shortened today. The usual next step is a tenth beyond your longest.',
  'hold-the-weeks': 'Hold this level for a week or two before the next step.',
  'mix-the-days': 'Make an easy day easier, and keep one day free.',
  'return-in-steps': 'Come back with short, easy runs, when you are ready. A few weeks take little of what was built.',
  'nothing-to-make-up': 'There is nothing to make up for. The next run is simply the next run.',
  'smaller-process': 'If you like, a smaller promise is enough for these weeks.',
  'run-without-numbers': 'Go for a run without a watch, somewhere you like, or with somebody you like.',
  'ask-why-again': 'Look again at why you wanted this, and whether that is still so.',
  'another-kind-of-goal': 'Another kind of goal may carry the same wish more kindly.',
  'rest-the-goal': 'The goal can rest for a while. What was built stays.',
  'talk-about-it': 'Say it aloud to somebody you trust. You are more than a result.',
  'look-at-the-options': 'Look at the options side by side. Changing course is part of the way.',
  'more-within-reach': 'If you like, look at what more would be within reach.',
  'quiet-is-fine': 'Quiet weeks are fine. Say whether the goal should rest or go on.',
}

type Whom = 'doctor-today' | 'doctor' | 'clinician'
const whomToSee = (signs: readonly MedicalSign[]): Whom =>
  signs.some((each) => AT_ONCE.has(each))
    ? 'doctor-today'
    : signs.some((each) => FOR_A_DOCTOR.has(each))
      ? 'doctor'
      : 'clinician'
const STOP_AND_SEE: Readonly<Record<Whom, string>> = {
  'doctor-today': 'Stop running for now and speak to a doctor today; if it is there now, call your emergency number.',
  doctor: 'Stop running for now and see a doctor.',
  clinician: 'Stop running for now and see a clinician: a doctor, or a physiotherapist.',
}
const GONE_AND_SEE: Readonly<Record<Whom, string>> = {
  'doctor-today': 'Speak to a doctor before the next run all the same; if it comes back, call your emergency number.',
  doctor: 'Speak to a doctor before the next run all the same.',
  clinician: 'Let a clinician look at it before the next run all the same: a doctor, or a physiotherapist.',
}

/** What was seen, what it rests on and what may help: calm, and nothing about a person's worth. */
export function signWords(format: EnglishFormat) {
  return {
    name: (code: SignCode) => NAMES[code],
    flag: (flag: RedFlag) => FLAGS[flag],
    strength: (strength: Strength) => STRENGTHS[strength],
    help: (code: HelpCode) => HELP[code],
    fact: seenWords(format),
    since: (on: string) => `Since ${format.date(on)}`,
    firstThings: {
      title: 'First things first',
      medical(signs: readonly MedicalSign[], saidGone: boolean) {
        const told = format.list(signs.map((each) => MEDICAL_SIGN_WORDS[each]))
        const whom = whomToSee(signs)
        const advice = saidGone
          ? `You told of ${told}, and that it has gone, which is good to hear. ${GONE_AND_SEE[whom]}`
          : `You told of ${told}. ${STOP_AND_SEE[whom]}`
        return `${advice} Your goals wait, and nothing is counted until you note what they said.`
      },
      despair: 'Talk to someone today. Your goals are quiet for now.',
    },
    questions: QUESTION_WORDS,
    scales: SCALE_QUESTIONS,
    helpLines,
    nextStep: (longest: string, upTo: string, afterBreak: boolean) =>
      afterBreak
        ? `After thirty days without a run, up to ${upTo} is a usual first step.`
        : `Longest run of the last 30 days: ${longest}. The usual next step goes up to ${upTo}. That is practice, and no promise.`,
    none: 'Nothing stands out.',
    noneYet: 'Too little is known yet to see anything.',
  }
}
