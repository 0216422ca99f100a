import type { Format, Words } from '../../words.ts'

export const newGoalPage = ({ either }: Format): Words['ui']['newGoal'] => ({
  title: 'Neues Ziel',
  text: {
    label: 'Dein Ziel, in deinen eigenen Worten',
    placeholder: '5 km unter 20 Minuten bis 1. Juni',
    hint: 'Eine Zeit über eine Strecke, Läufe pro Woche oder eine Menge. Sag dazu, bis wann, wenn du es weißt.',
    read: 'Lesen',
  },
  examples: {
    title: 'Zum Beispiel',
    list: [
      '5 km unter 20 Minuten bis 1. Juni',
      '12 Wochen lang 4 Tage pro Woche laufen',
      '40 km pro Woche für 12 Wochen',
      '1000 km im Jahr 2027',
      'Halbmarathon unter 1:45 im Herbst',
    ],
  },
  understood: 'So liest es Cairn',
  assumed: 'Angenommen',
  missing: 'Noch offen',
  orForm: 'Oder ein Formular ausfüllen',
  sameThroughout: 'Die ganze Zeit das Gleiche',
  chooseMeasure: 'Was wird gezählt?',
  chooseType: 'Was für ein Ziel ist es?',
  chooseHorizon: 'Wie weit reicht es?',
  details: 'Mehr dazu',
  dates: 'Tage',
  noLastDay: 'Ohne letzten Tag',
  strengths: 'Spricht dafür',
  cautions: 'Im Blick behalten',
  preview: 'In einem Satz',
  carries: { label: 'Trägt', hint: 'Das größere Ziel, das auf diesem steht.', none: 'Noch nichts' },
  rewrites: 'Ziele, denen Cairn folgen kann',
  notUnderstood:
    'Cairn erkennt darin noch kein Ziel. Nenn eine Strecke und eine Zeit, Läufe pro Woche oder eine Menge.',
  enterOne: (parts) => `Nenn zuerst ${either(parts)}.`,
  set: (name) => `Gesetzt: ${name}`,
})
