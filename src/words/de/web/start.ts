import type { Words } from '../../words.ts'

/** The first screen, before there is anything to show. */
export const startWords: Words['web']['start'] = {
  title: 'Hierher kommt dein erster Stein.',
  lead: 'Ein Ziel ist ein Stein. Kleine tragen die großen, und jeder füllt sich, während du läufst. Cairn sagt, wie wahrscheinlich jeder ist, und warum.',
  bring: {
    title: 'Läufe mitbringen',
    hint: 'Dateien von deiner Uhr, Strava oder Garmin. Sie bleiben auf diesem Rechner.',
  },
  worksheet: { title: 'Ein Ziel finden', hint: 'Das Arbeitsblatt: sechs Schritte vom Warum zum geschriebenen Ziel' },
  goal: { title: 'Ein Ziel setzen', hint: 'Sag es in deinen eigenen Worten' },
  demo: { title: 'Erst umsehen', hint: 'Drei Jahre einer erfundenen Läuferin' },
  dropHint: 'Oder leg Dateien irgendwo auf dieser Seite ab.',
}
