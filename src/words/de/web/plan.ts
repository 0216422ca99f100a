import type { Format, Words } from '../../words.ts'

/** The page of a goal's plan. */
export const planPageWords = ({ distance, count }: Format): Words['web']['plan'] => ({
  title: 'Der Plan',
  toPlan: 'Die Wochen planen',
  lead: 'Der Weg vom Tag deines Ziels zurück bis zu dieser Woche. Er gibt mit dir nach; was wegfällt, wird nie aufgehäuft.',
  notYours: 'Sieh ihn dir erst an. Nichts ist geplant, bis du ihn übernimmst.',
  take: 'Diesen Plan übernehmen',
  taken: 'Der Plan ist deiner',
  again: 'Neu legen',
  againLead:
    'Die kommenden Tage werden von dort aus gelegt, wo du jetzt bist. Gelebte Tage und Läufe, die du selbst geändert hast, bleiben.',
  drop: 'Den Plan loslassen',
  dropLead: 'Die kommenden Läufe verschwinden; was du gelaufen bist, bleibt. Du kannst das gleich danach zurücknehmen.',
  dropped: 'Der Plan ist losgelassen',
  noPlan:
    'Wochen werden von einem Wettkampf, einer ersten Strecke oder einem Wochenumfang mit einem Tag aus zurückgelegt, oder gehalten für Regelmäßigkeit und Gesundheit. Dieses Ziel ist nichts davon.',
  judges: 'Dieses Ziel hat keine eigenen Wochen: Es schaut darauf, wie ein Plan gehalten wird.',
  judged: 'Es schaut auf den Plan von',
  judgedNone:
    'Noch ist kein Plan unterwegs, auf den es schauen könnte. Übernimm den Plan eines Wettkampfs oder eines Wochenumfangs, und es folgt ihm.',
  monthly: (times, aWeek) =>
    `${times} Läufe im Monat werden als ${aWeek} pro Woche gelegt: Damit hat jeder Monat genug davon.`,
  noRace: 'Eine Wettkampfkarte ist für einen Wettkampf. Dieses Ziel führt zu keinem.',
  noDay: 'Ein Plan braucht einen Tag, zu dem er führt. Gib dem Ziel seinen letzten Tag, dann komm wieder.',
  toGoal: 'Zum Ziel',
  revised: 'Das Ziel hat sich geändert',
  choose: (what) => `Wählen: ${what}`,
  days: {
    change: 'Andere Tage',
    days: 'An welchen Tagen passt ein Lauf?',
    long: 'Tag des langen Laufs',
    runs: 'Läufe pro Woche',
    minutes: 'Minuten an den anderen Tagen',
    minutesHint: 'Leer: so lange, wie es dauert.',
    notNumber: 'Hier passen Minuten von 10 bis 600.',
    needed: 'Mindestens ein Tag wird gebraucht.',
    show: 'Plan zeigen',
  },
  weeks: 'Die Wochen',
  week: (day) => `Woche vom ${day}`,
  now: 'diese Woche',
  rest: 'Eine Woche ohne Läufe',
  of: (done, planned, units) => `${distance(done, units)} von ${distance(planned, units)}`,
  runs: (n) => count(n, 'Lauf', 'Läufe'),
  tired: 'An einem müden Tag',
  toRun: 'Der Lauf',
  print: 'Diese Woche drucken',
  printAll: 'Den ganzen Plan drucken',
  free: 'frei',
  move: 'Verschieben',
  today: {
    title: 'Der Lauf von heute',
    race: 'Wettkampftag',
    paused: 'Du machst gerade Pause. Nichts ist gefragt.',
    next: 'Als Nächstes',
    toWeek: 'Alles, was geplant ist',
  },
  moveHint:
    'Einen Lauf verschieben: Zieh ihn an seinem Griff auf einen anderen Tag, oder tipp den Griff an und nenn den Tag. Du siehst, was sich ändert, bevor es das tut.',
  seasonLead:
    'Mehrere Wettkämpfe, ein Weg. Ein A-Wettkampf hat ein Tapering und leichte Wochen danach; bei B sind die Tage ringsum leicht; C läuft im Training mit.',
  main: 'worauf die Wochen zuführen',
  letters: {
    A: 'mit eigenem Tapering und leichten Wochen danach',
    B: 'leichte Tage davor und danach',
    C: 'läuft im Training mit, als Test',
  },
  tooNear: 'ein A-Wettkampf, aber zu nah am nächsten für ein eigenes Tapering: leichte Tage davor und danach',
  setTo: (race) => `Was ${race} für dich ist`,
  priorityKept: 'Aufgehoben. Die Wochen folgen.',
  layAgain: 'Die Wochen eines übernommenen Plans folgen, wenn du sie neu legst.',
  former: (weekly) =>
    `In deinen besten Monaten bist du ${weekly} pro Woche gelaufen. Die Wochen steigen trotzdem um höchstens ein Zehntel: Wie schnell sich ein früherer Umfang wieder aufnehmen lässt, hat niemand gemessen.`,
  heartRates: (highest, isSaid) =>
    isSaid
      ? `Pulswerte folgen aus dem Maximalpuls, den du gesetzt hast: ${highest}.`
      : `Pulswerte folgen aus dem höchsten Puls, den deine Läufe aus zwei Jahren gezeigt haben: ${highest}. Ein härterer Lauf würde sie heben; kennst du deinen Maximalpuls, setz ihn in den Einstellungen.`,
  milestones: 'Auf dem Weg',
  bend: {
    title: 'Wenn das Leben dazwischenkommt',
    what: 'Was ist es?',
    kinds: {
      'not-on': 'Nicht an einem Tag',
      'easy-week': 'Eine leichte Woche',
      ill: 'Krank',
      move: 'Einen Lauf verschieben',
    },
    on: 'Welcher Tag?',
    week: 'Ein Tag jener Woche',
    until: 'Bis wann, soweit du es sagen kannst?',
    run: 'Welcher Lauf?',
    to: 'Auf welchen Tag?',
    reason: 'Warum? Es darf leer bleiben.',
    show: 'Zeigen, was sich ändert',
    preview: 'Das würde sich ändern',
    take: 'Änderung übernehmen',
    taken: 'Der Plan hat sich geändert',
    more: (n) => `und ${count(n, 'späterer Lauf', 'spätere Läufe')}`,
  },
  bends: 'Was sich unterwegs geändert hat',
})
