import type { Format, Words } from '../../words.ts'

/** The first screen: the cairn, today, week, year, bests. */
export const todayPage = ({ count }: Format): Words['ui']['today'] => ({
  title: 'Heute',
  cairn: {
    label: 'Ziele',
    lead: 'Deine Ziele als Steinmännchen: Was trägt, liegt unten, was getragen wird, oben.',
    ridge: (distance) => `Der nahe Bergrücken sind deine letzten 52 Laufwochen: ${distance}.`,
    noGoal: 'Hierher kommt dein erster Stein.',
    restsOn: (n) => `ruht auf ${count(n, 'Ziel', 'Zielen')}`,
    open: 'Offen',
    resting: 'Ruht',
    achieved: 'Erreicht',
    released: 'Losgelassen',
    ended: 'Beendet',
    stone: (parts) => parts.filter((part) => part).join(', '),
  },
  empty: {
    title: 'Ein Steinmännchen, das den Weg zeigt',
    lead: 'Hol deine Läufe herein, sag, was du erreichen möchtest, und sieh, wo du stehst. Alles bleibt auf diesem Rechner.',
    importFirst: 'Läufe importieren',
    importHint: 'Dateien in FIT, GPX und TCX, ein Ordner oder dein Strava-Export.',
    goalFirst: 'Erst ein Ziel nennen',
    demo: 'Mit einer erfundenen Läuferin umsehen',
  },
  noGoals: {
    title: 'Noch kein Ziel',
    lead: 'Deine Läufe sind da. Was möchtest du mit ihnen machen?',
  },
  noActivities: {
    title: 'Noch keine Läufe',
    lead: 'Dein Ziel steht. Hol deine Läufe herein, um zu sehen, wo du stehst.',
  },
  week: {
    title: 'Diese Woche',
    total: (distance, runs) => `${distance} · ${count(runs, 'Lauf', 'Läufe')}`,
    none: 'noch kein Lauf',
    today: 'Heute',
    rest: 'Ruhetag',
    free: 'frei',
    toCome: 'kommt noch',
    otherSports: (n) => count(n, 'andere Aktivität', 'andere Aktivitäten'),
    distanceUnknown: 'Strecke nicht bekannt',
  },
  goalsTitle: 'Wo deine Ziele stehen',
  year: { title: 'Dein Jahr, Tag für Tag', lead: 'Ein Quadrat je Tag; je voller, desto weiter.' },
  weeks: {
    title: 'Wochenumfang',
    mean: 'Mittel aus vier Wochen',
    lead: 'Balken sind Wochen; die Linie ist das Mittel aus vier.',
  },
  bests: {
    title: 'Bestzeiten',
    none: 'Deine Bestzeiten erscheinen, sobald es Läufe mit aufgezeichneten Punkten gibt.',
    distance: 'Strecke',
    time: 'Zeit',
    on: 'Tag',
  },
  recent: { title: 'Letzte Aktivitäten', none: 'Noch keine Aktivitäten.', all: 'Alle Aktivitäten' },
})
