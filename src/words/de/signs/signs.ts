import type { MedicalSign } from '../../../core/evidence/check-in.ts'
import type { HelpCode } from '../../../core/wellbeing/help.ts'
import type { RedFlag, SignCode, Strength } from '../../../core/wellbeing/sign.ts'
import type { Format, Words } from '../../words.ts'
import { AT_ONCE, FOR_A_DOCTOR, MEDICAL_SIGN_WORDS } from '../goals/care.ts'
import { helpLines } from './help-lines.ts'
import { QUESTION_WORDS, SCALE_QUESTIONS } from './questions.ts'
import { seenWords } from './seen.ts'

const NAMES: Readonly<Record<SignCode, string>> = {
  despair: 'Was du geschrieben hast, klingt sehr schwer.',
  'medical-heart':
    'Wovon du erzählt hast, gehört in ärztliche Hände, heute noch. Wenn es jetzt da ist, ruf den Notruf.',
  'medical-bone': 'Wovon du erzählt hast, gehört vor dem nächsten Lauf in ärztliche Hände.',
  'medical-joint': 'Wovon du erzählt hast, gehört vor dem nächsten Lauf in ärztliche Hände.',
  'medical-energy': 'Mehreres, wovon du erzählt hast, ist es wert, bald zusammen ärztlich besprochen zu werden.',
  'running-injured': 'Du bist an Tagen gelaufen, die du als verletzt vermerkt hattest.',
  'running-ill': 'Du bist an Tagen gelaufen, die du als krank vermerkt hattest.',
  'pain-run-through': 'Du bist mit Schmerzen weitergelaufen.',
  'pain-strong': 'Die Schmerzen waren zu stark, um damit weiterzulaufen.',
  'pain-staying': 'Dieselbe Stelle tut seit drei Wochen weh.',
  'anxiety-above-excitement': 'Zuletzt macht dir das Ziel mehr Angst als Vorfreude.',
  'joy-gone': 'Seit einer Weile war wenig Freude dabei.',
  obligation: 'Zuletzt ist es mehr „Ich muss“ als „Ich will“.',
  'self-worth': 'Viel davon, wie du dich selbst siehst, hängt gerade an diesem Ziel.',
  'meaning-lost': 'Das Ziel scheint dich nicht mehr anzusprechen.',
  'worn-down': 'Mehreres, wovon du erzählt hast, ist zusammen gesunken.',
  'effort-rising': 'Dasselbe Tempo fühlt sich Lauf um Lauf schwerer an als früher.',
  'resting-heart-rate': 'Dein Ruhepuls lag drei Morgen nacheinander über deinem üblichen.',
  'short-sleep': 'Die meisten Nächte dieser Woche waren kurz.',
  'long-run-jump': 'Ein Lauf ging deutlich über deinen üblichen nächsten Schritt hinaus.',
  'long-run-jump-planned': 'Ein geplanter Lauf geht deutlich über deinen üblichen nächsten Schritt hinaus.',
  ramp: 'Diese zwei Wochen enthalten viel mehr Laufen als die davor.',
  monotony: 'Eine volle Woche, und ihre Tage fast alle gleich.',
  break: 'Seit zwei Wochen oder länger gab es keinen Lauf.',
  'busy-life': 'Zwei Wochen mit viel weniger Platz zum Laufen als sonst.',
  'adherence-low': 'Der Plan hat drei Wochen lang mehr verlangt, als die Wochen hergaben.',
  'no-contact': 'Seit vier Wochen ist nichts mehr gekommen.',
  'forecast-falling': 'Die Chance steht deutlich tiefer als beim Setzen des Ziels.',
  'forecast-rising': 'Die Chance steht deutlich höher als beim Setzen des Ziels.',
  'goal-churn': 'Das Ziel wurde zuletzt oft geändert.',
}

const FLAGS: Readonly<Record<RedFlag, string>> = {
  'training-through-injury': 'Training trotz Verletzung oder Krankheit',
  'anxiety-above-excitement': 'Mehr Angst als Vorfreude',
  'no-joy-left': 'Kaum noch Freude',
  'obligation-instead-of-aspiration': 'Müssen statt Wollen',
  'self-worth-tied': 'Selbstwert, der am Ergebnis hängt',
}

const STRENGTHS: Readonly<Record<Strength, string>> = {
  strong: 'Hinter dieser Regel stehen Versuche oder eine Metaanalyse.',
  moderate: 'Große Beobachtungen stimmen bei dieser Regel überein.',
  weak: 'Hinter dieser Regel stehen kleine Studien oder Theorie.',
  practice: 'Diese Regel ist gängige Praxis. Keine Studie trägt ihre Schwelle.',
}

const HELP: Readonly<Record<HelpCode, string>> = {
  'someone-to-talk-to': 'Du musst das nicht allein tragen. Sprich mit jemandem, heute, wenn du kannst.',
  'stop-and-see': 'Lass das Laufen sein, und lass es zuerst ärztlich ansehen. Das Ziel kann warten.',
  'stop-until-it-settles':
    'Lass das Laufen sein, bis Gehen im Alltag nicht mehr wehtut, auch am nächsten Morgen nicht.',
  'ask-if-it-stays': 'Wenn es bleibt, lass jemanden darauf schauen, der sich auskennt.',
  'note-a-pause': 'Vermerk eine Pause: Dann wird von diesen Tagen nichts gefragt.',
  'rest-then-easy':
    'Ruh dich aus bis einen ganzen Tag nach den letzten Beschwerden, dann ein paar lockere Tage mit halber Länge.',
  'easier-days': 'Ein paar leichtere Tage kosten nichts. Sieh, wie sich die nächsten anfühlen.',
  'a-night-more': 'Ein früher Abend oder zwei sagen oft mehr als jeder Plan.',
  'next-run-shorter': 'Halt die nächsten Läufe in dem, was du gewohnt bist, und frag morgen früh deine Beine.',
  'shorten-the-plan': 'Er lässt sich heute kürzen. Der übliche nächste Schritt ist ein Zehntel über deinem längsten.',
  'hold-the-weeks': 'Halt dieses Niveau ein oder zwei Wochen, bevor der nächste Schritt kommt.',
  'mix-the-days': 'Mach einen leichten Tag leichter, und halt einen Tag frei.',
  'return-in-steps':
    'Komm mit kurzen, lockeren Läufen zurück, wenn du so weit bist. Ein paar Wochen nehmen wenig von dem, was aufgebaut ist.',
  'nothing-to-make-up': 'Es gibt nichts nachzuholen. Der nächste Lauf ist einfach der nächste Lauf.',
  'smaller-process': 'Wenn du magst, genügt für diese Wochen ein kleineres Versprechen.',
  'run-without-numbers': 'Lauf ohne Uhr, irgendwo, wo du gern bist, oder mit jemandem, den du magst.',
  'ask-why-again': 'Sieh noch einmal an, warum du das wolltest, und ob es noch so ist.',
  'another-kind-of-goal': 'Eine andere Art von Ziel trägt denselben Wunsch vielleicht freundlicher.',
  'rest-the-goal': 'Das Ziel darf eine Weile ruhen. Was aufgebaut ist, bleibt.',
  'talk-about-it': 'Sprich es vor jemandem aus, dem du vertraust. Du bist mehr als ein Ergebnis.',
  'look-at-the-options': 'Sieh dir die Möglichkeiten nebeneinander an. Die Richtung zu ändern gehört zum Weg.',
  'more-within-reach': 'Wenn du magst, sieh dir an, was darüber hinaus in Reichweite wäre.',
  'quiet-is-fine': 'Stille Wochen sind in Ordnung. Sag, ob das Ziel ruhen oder weitergehen soll.',
}

type Whom = 'doctor-today' | 'doctor' | 'clinician'
const whomToSee = (signs: readonly MedicalSign[]): Whom =>
  signs.some((each) => AT_ONCE.has(each))
    ? 'doctor-today'
    : signs.some((each) => FOR_A_DOCTOR.has(each))
      ? 'doctor'
      : 'clinician'
const STOP_AND_SEE: Readonly<Record<Whom, string>> = {
  'doctor-today':
    'Lass das Laufen vorerst sein und sprich noch heute mit einer Ärztin oder einem Arzt; wenn es jetzt da ist, ruf den Notruf.',
  doctor: 'Lass das Laufen vorerst sein und sprich mit einer Ärztin oder einem Arzt.',
  clinician: 'Lass das Laufen vorerst sein und lass es ärztlich oder physiotherapeutisch ansehen.',
}
const GONE_AND_SEE: Readonly<Record<Whom, string>> = {
  'doctor-today':
    'Sprich trotzdem vor dem nächsten Lauf mit einer Ärztin oder einem Arzt; wenn es wiederkommt, ruf den Notruf.',
  doctor: 'Sprich trotzdem vor dem nächsten Lauf mit einer Ärztin oder einem Arzt.',
  clinician: 'Lass es trotzdem vor dem nächsten Lauf ärztlich oder physiotherapeutisch ansehen.',
}

/** What was seen, what it rests on and what may help: calm, and nothing about a person's worth. */
export function signWords(format: Format): Words['signs'] {
  return {
    name: (code) => NAMES[code],
    flag: (flag) => FLAGS[flag],
    strength: (strength) => STRENGTHS[strength],
    help: (code) => HELP[code],
    fact: seenWords(format),
    since: (on) => `Seit ${format.date(on)}`,
    firstThings: {
      title: 'Das Wichtigste zuerst',
      medical(signs, saidGone) {
        const told = format.list(signs.map((each) => MEDICAL_SIGN_WORDS[each]))
        const whom = whomToSee(signs)
        const advice = saidGone
          ? `Du hast davon erzählt: ${told}, und dass es vorbei ist. Das ist gut zu hören. ${GONE_AND_SEE[whom]}`
          : `Du hast davon erzählt: ${told}. ${STOP_AND_SEE[whom]}`
        return `${advice} Deine Ziele warten, und nichts wird gezählt, bis du notierst, was die Untersuchung ergeben hat.`
      },
      despair: 'Sprich heute mit jemandem. Deine Ziele sind so lange still.',
    },
    questions: QUESTION_WORDS,
    scales: SCALE_QUESTIONS,
    helpLines,
    nextStep: (longest, upTo, afterBreak) =>
      afterBreak
        ? `Nach dreißig Tagen ohne Lauf ist ein üblicher erster Schritt bis ${upTo}.`
        : `Längster Lauf der letzten 30 Tage: ${longest}. Der übliche nächste Schritt geht bis ${upTo}. Das ist Praxis und kein Versprechen.`,
    none: 'Nichts fällt auf.',
    noneYet: 'Noch ist zu wenig bekannt, um etwas zu sehen.',
  }
}
