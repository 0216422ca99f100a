import type { Format, Words } from '../../words.ts'

/** The first page: after a run, the week, the season, and what it is all for. */
export const boardWords = ({ count, list }: Format): Words['web']['board'] => ({
  after: {
    title: { 0: 'Nach dem Lauf von heute', 1: 'Nach dem Lauf von gestern', 2: 'Nach deinem letzten Lauf' },
    countedForNone: 'Er zählt für kein Ziel und ist trotzdem ein Lauf.',
    chance: (before, after) => (before === after ? `Chance wie zuvor, ${after}` : `Chance ${before}, jetzt ${after}`),
    because: (what) => `durch: ${what}`,
    stoodFor: (run, became) => `Geplant war er als: ${run} (${became}).`,
    moreGoals: (n) => `und ${count(n, 'weiteres Ziel', 'weitere Ziele')}, für die er zählte`,
    next: 'Als Nächstes',
    checkIn: 'Wie war es? Zehn Sekunden',
    checkedIn: 'Du hast gesagt, wie es war.',
  },
  week: {
    answer: (distance, runs, planned) => `${distance} · ${runs} von ${count(planned, 'Lauf', 'Läufen')}`,
    plannedColumn: 'Geplant',
    left: 'Kommt noch',
    allRun: 'Alles, was für diese Woche geplant war, ist gelaufen.',
    goal: (name, left) => `${name}: diese Woche noch ${left}.`,
    runs: (n) => count(n, 'Lauf', 'Läufe'),
    fits: (days) => `Nach deiner Gewohnheit würde es passen am ${list(days)}.`,
    everyDay: 'Es braucht jeden Tag, der noch bleibt.',
    notAll: 'Nicht alles davon passt noch hinein, und das ist in Ordnung.',
  },
  season: {
    title: 'Saison',
    next: (what, day) => `Als Nächstes: ${what}, ${day}`,
    say: (phase, weeks) => `${phase}, noch ${count(weeks, 'Woche', 'Wochen')}.`,
    table: { what: 'Was', from: 'Von', to: 'Bis' },
    plan: 'Der Plan',
    layPlan: 'Einen Plan legen',
    start: 'Vor dem Beginn',
    chanceAll: 'Wie sie sich bewegt hat, und warum',
  },
})
