import type { Words } from '../../words.ts'

/** The questions of a check-in, in our own words. Each may be left open. */
export const QUESTION_WORDS: Words['signs']['questions'] = {
  effort: { ask: 'Wie anstrengend war es?', ends: [['gar nicht', 'alles, was ich hatte']] },
  pain: { ask: 'Hat etwas wehgetan?', ends: [['nichts', 'so stark, wie es geht']] },
  'pain-next-morning': { ask: 'Und heute Morgen, ist es noch da?', ends: [['weg', 'so stark, wie es geht']] },
  sleep: { ask: 'Wie viele Stunden hast du geschlafen?', ends: [] },
  'sleep-quality': { ask: 'Wie gut hast du geschlafen?', ends: [['kaum', 'tief und lang']] },
  energy: { ask: 'Wie viel Energie ist heute da?', ends: [['leer', 'voll']] },
  mood: { ask: 'Wie geht es dir?', ends: [['gedrückt', 'hell']] },
  joy: { ask: 'Wie viel Freude war dabei?', ends: [['keine', 'sehr viel']] },
  stress: { ask: 'Wie viel fordert das Leben von dir?', ends: [['wenig', 'sehr viel']] },
  'excited-or-anxious': {
    ask: 'Wenn du an das Ziel denkst: Wie sehr freust du dich darauf, und wie viel Angst macht es dir?',
    ends: [
      ['keine Vorfreude', 'kann es kaum erwarten'],
      ['keine Angst', 'viel Angst'],
    ],
  },
  'want-or-have': {
    ask: 'Wie sehr willst du laufen, und wie sehr hast du das Gefühl, zu müssen?',
    ends: [
      ['ich will nicht', 'ich will unbedingt'],
      ['ich muss nicht', 'ich muss unbedingt'],
    ],
  },
  identity: {
    ask: 'Wie viel davon, wie du dich selbst siehst, hängt daran, es zu erreichen?',
    ends: [['nichts', 'alles']],
  },
}

/** Questions that are put one scale at a time, where a page has room for it. */
export const SCALE_QUESTIONS: Words['signs']['scales'] = {
  mood: { ask: 'Wie geht es dir?', ends: ['0, gedrückt', '10, hell'] },
  sleepQuality: { ask: 'Wie gut hast du geschlafen?', ends: ['0, kaum', '10, tief und lang'] },
  stress: { ask: 'Wie viel fordert das Leben von dir?', ends: ['0, wenig', '10, sehr viel'] },
  excitement: { ask: 'Wie sehr freust du dich auf das Ziel?', ends: ['0, gar nicht', '10, kann es kaum erwarten'] },
  anxiety: { ask: 'Wie viel Angst macht es dir?', ends: ['0, keine', '10, sehr viel'] },
  identity: { ask: 'Wie viel davon, wie du dich selbst siehst, hängt daran?', ends: ['0, nichts', '10, alles'] },
}
