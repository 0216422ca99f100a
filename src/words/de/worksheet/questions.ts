import type { StillAsked } from '../../../core/view/worksheet/worksheet-types.ts'
import type { Words } from '../../words.ts'

type Worksheet = Words['worksheet']

export const steps: Worksheet['steps'] = {
  why: { name: 'Warum', lead: 'In deinen eigenen Worten. Niemand sonst liest sie; sie bleiben bei deinem Ziel.' },
  where: { name: 'Wo ich bin', lead: 'Was deine Läufe sagen. Stell richtig, was sie nicht wissen können.' },
  candidates: {
    name: 'Ideen',
    lead: 'Leg bis zu vier nebeneinander, dann wähl eine. Keine ist besser als eine andere.',
  },
  gap: { name: 'Der Abstand', lead: 'Wie weit es ist, und was es braucht. Verschieb, was du magst.' },
  mine: { name: 'Zu meinem Ziel machen', lead: 'Hinweise, keine Prüfung. Lass weg, was dir nichts sagt.' },
  foundation: {
    name: 'Grundlage',
    lead: 'Was es trägt: Gewohnheiten, Wegmarken und Platz fürs Leben.',
  },
}

export const asked: Worksheet['asked'] = {
  whyRun: { question: 'Warum laufe ich?', hint: 'Was würdest du jemandem sagen, der dich fragt?' },
  moreSatisfying: { question: 'Was würde es erfüllender machen?', hint: 'Ein Ort, ein Tempo, Menschen, Stille' },
  missing: { question: 'Was fehlt?', hint: 'Etwas, das du einmal hattest, oder nie versucht hast' },
  exciting: { question: 'Was begeistert mich?', hint: 'Was du tun würdest, wenn niemand zählte' },
  lifeNow: { question: 'Das Leben gerade', hint: 'Arbeit, Familie, Schlaf, ein Umzug, ein stilles Jahr' },
  bodyNow: { question: 'Wie geht es meinem Körper?', hint: 'Alles, was Cairn nicht sehen kann' },
  ownWords: { question: 'Sag es in deinen eigenen Worten', hint: 'Ein Halbmarathon unter 1:45 im Mai' },
  cost: { question: 'Was wird es kosten?', hint: 'Zeit, Schlaf, Abende, etwas anderes, das wegfällt' },
  values: { question: 'Wofür steht es?', hint: 'Gesundheit, Freiheit, Gesellschaft, Geduld' },
  obstacle: {
    question: 'Was kommt am ehesten dazwischen?',
    hint: 'Eher das in dir als das Wetter',
  },
  ifThen: {
    question: 'Und wenn es kommt, was dann?',
    hint: 'Wenn es mittwochs dunkel ist, laufe ich von der Arbeit los',
  },
  toldTo: { question: 'Wer weiß davon?', hint: 'Eine Person genügt' },
}

export const yesNo: Worksheet['yesNo'] = {
  willing: 'Bin ich bereit, das zu tun, Woche für Woche?',
  healthy: 'Bin ich gesund genug dafür, soweit ich weiß?',
  costAccepted: 'Ist es mir das wert?',
}

export const stillAsked: Record<StillAsked, string> = {
  why: 'warum du läufst',
  candidate: 'eine Idee',
  'due-on': 'ein Tag',
  target: 'ein Zielwert',
  willing: 'ob du bereit bist',
  healthy: 'ob du gesund genug bist',
}

/** Where each is answered. */
export const stillAskedAt: Worksheet['stillAskedAt'] = {
  why: 'why',
  candidate: 'candidates',
  'due-on': 'gap',
  target: 'gap',
  willing: 'gap',
  healthy: 'gap',
}
