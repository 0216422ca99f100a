import type { Format, Words } from '../../words.ts'

/** What each calculator takes, and what it cannot know. Sources: docs/methods/calculators.md. */
const cannotKnow: Record<string, string> = {
  riegel:
    'Eine Zeit und ein Exponent für alle. Er weiß nicht, wie viel du läufst, und verspricht den meisten einen zu schnellen Marathon.',
  'daniels-gilbert':
    'Eine Zeit, umgerechnet in Sauerstoff. Er setzt voraus, dass du für die Strecke so gut trainiert hast wie für die gelaufene.',
  cameron:
    'Eine Zeit, entlang der Kurve der Schnellsten der Welt. Vielleicht wirst du über die Länge langsamer als sie.',
  'vickers-vertosick':
    'Eine Zeit und dein Wochenumfang; aus 2.303 Läuferinnen und Läufern, nur für den Marathon. Er weiß nicht, was für einen Tag du hast.',
  tanda:
    'Gar kein Wettkampf, nur wie weit und wie schnell du acht Wochen trainiert hast. Aus 22 Läufern zwischen 2:47 und 3:36; jenseits davon hat niemand nachgesehen.',
}

/** As a head of a column has room for it. */
const shortNames: Record<string, string> = {
  riegel: 'Riegel',
  'daniels-gilbert': 'VDOT',
  cameron: 'Cameron',
  'vickers-vertosick': 'Vickers–Vertosick',
  tanda: 'Tanda',
}

/** The page of where the runner stands. */
export const fitnessPageWords = ({ count, percent, number, list }: Format): Words['web']['fitness'] => ({
  lead: 'Was dir ein Wettkampf in dieser Woche brächte, wie weit man dem trauen kann, und woher es kommt.',
  level: {
    title: (distance) => `${distance} in dieser Woche`,
    range: (range) => `Etwa 8 von 10 Mal im Bereich ${range}, wenn du gesund startest.`,
    fromTraining:
      'Das kommt nur aus Trainingsläufen, und ein Wettkampf ist meist schneller. Ein Wettkampfergebnis macht es sicherer.',
    week: (distance) => `Deine übliche Woche: ${distance}.`,
  },
  course: {
    title: (distance) => `Dein Niveau über ${distance}`,
    note: 'Was ein voller Wettkampf auf flacher Strecke, auf Meereshöhe und bei kühlem Wetter gebraucht hätte, soweit es in jener Woche bekannt war. Das Band enthält es 8 von 10 Mal. Mit Ergebnissen wird es schmaler, ohne sie breiter; Pausen, Belastung und Tempo bei einem Puls bewegen es dazwischen. Ein Wettkampf hat dazu noch seinen eigenen Tag, deshalb ist sein Bereich oben breiter.',
    sentence: (then, now) => `Von ${then} auf ${now}. Die Wochen stehen in der Tabelle.`,
    endurance: (aDoubling, sd) =>
      Math.abs(aDoubling) < sd
        ? 'Wie gut du dein Tempo über längere Wettkämpfe hältst: wie andere auch, soweit es deine Ergebnisse sagen.'
        : aDoubling < 0
          ? `Du hältst dein Tempo über längere Wettkämpfe besser als die meisten: etwa ${number(-100 * aDoubling, 1)} % bei jeder Verdopplung.`
          : `Am stärksten bist du über kürzere Wettkämpfe: etwa ${number(100 * aDoubling, 1)} % bei jeder Verdopplung.`,
    raceKey: 'ein Wettkampf',
    race: (distance, time) => `${distance} in ${time}`,
    columns: { on: 'Woche bis', time: 'Niveau', fast: '8 von 10 ab', slow: 'bis', races: 'Wettkämpfe' },
  },
  missing: {
    title: 'Noch spricht nichts dafür',
    lead: 'Um zu sagen, wo du stehst, braucht Cairn einen Wettkampf oder einen harten, draußen aufgezeichneten Lauf über irgendeine Strecke ab der Meile. Ein guter muss es nicht sein.',
    race: 'Wettkampf hinzufügen',
    import: 'Läufe importieren',
  },
  equivalents: {
    title: 'Ein Wettkampf in dieser Woche, nach Strecke',
    note: 'Der Punkt ist die wahrscheinlichste Zeit. Die dicke Linie enthält sie jedes zweite Mal, die dünne 8 von 10 Mal. Jede Linie zeigt das Tempo; weiter rechts ist schneller.',
    sentence: (shortest, longest, distances) =>
      `Tempobereiche für ${count(distances, 'Strecke', 'Strecken')}, von ${shortest} bis ${longest}. Die Werte stehen in der Tabelle.`,
    apart:
      'Strecken, die du gelaufen bist, werden aus diesen Läufen gelesen; die anderen von der nächsten übertragen. Ein Tempo, das du über einen längeren Wettkampf gehalten hast, zählt auch für die kürzeren.',
    untried: 'Wie weit es jenseits des Marathons und unter 5 km streut, ist angenommen: Keine Daten hier prüfen es.',
    columns: {
      distance: 'Strecke',
      likely: 'Am wahrscheinlichsten',
      most: '8 von 10 zwischen',
      half: '5 von 10 zwischen',
      sure: 'Wie sicher',
      from: 'Aus',
    },
    sure: (share) => (share < 0.06 ? 'recht sicher' : share < 0.12 ? 'ungefähr' : 'weit geschätzt'),
    from: (results) => (results === 0 ? 'anderen Strecken' : count(results, 'Lauf darüber', 'Läufen darüber')),
  },
  formed: {
    lead: 'Wettkämpfe, in denen du alles gegeben hast, und die härtesten Strecken deines Trainings. Lockere Läufe sagen wenig, deshalb fehlen sie. Die Zeiten gelten für flache Strecken, auf Meereshöhe und bei kühlem Wetter.',
    columns: { distance: 'Strecke', time: 'Zeit', kind: 'Was', on: 'Tag' },
    all: (n) => `Alle ${number(n)} zeigen`,
    fewer: 'Weniger zeigen',
  },
  others: {
    lead: (distance, time, on) =>
      `Alle außer Tanda gehen von deinem besten Ergebnis des letzten Jahres nach ihrem eigenen Maß aus: ${distance} in ${time} am ${on}. Keiner davon sagt, wie sicher es ist.`,
    cairn: 'Cairn',
    short: (name) => shortNames[name] ?? name,
    distance: 'Strecke',
    vdot: (value) => `VDOT ${number(value, 1)}`,
    cannot: 'Was sie nicht wissen können',
    cannotKnow: (name) => cannotKnow[name] ?? '',
    cairnCannot:
      'Alle deine Wettkämpfe und harten Läufe, mit einem Bereich. Es kennt weder das kommende Wetter noch deinen Schlaf, und es wurde an anderen angepasst.',
    none: 'Sie brauchen einen Wettkampf oder einen harten Lauf des letzten Jahres.',
    noWeek: (names) => `${list(names)}: Dafür braucht es auch eine übliche Woche, aus vier Wochen mit Läufen.`,
  },
  races: {
    title: 'Deine letzten zehn Wettkämpfe',
    each: 'Deine letzten zehn Wettkämpfe, einer nach dem anderen',
    lead: 'Wie Cairn sie am Tag davor vorhergesagt hätte, aus dem, was bis dahin bekannt war. Im Nachhinein berechnet, deshalb zählt es für keine Wertung.',
    answer: (within, of) => `${number(within)} von ${number(of)} im Bereich`,
    note: 'Die Linie ist der Bereich, der 8 von 10 enthalten soll; die Marke darauf die wahrscheinlichste Zeit, der Punkt, was du gelaufen bist. Weiter rechts ist schneller.',
    sentence: (within, of) =>
      `${count(of, 'Wettkampf', 'Wettkämpfe')} gegen den Bereich, der für jeden gesagt wurde: ${number(within)} darin. Die Werte stehen in der Tabelle.`,
    asSaid: 'wie gesagt',
    slower: (share) => `${percent(share)} langsamer`,
    faster: (share) => `${percent(share)} schneller`,
    falls: { within: 'darin', faster: 'schneller', slower: 'langsamer' },
    few: 'Wenige Wettkämpfe beweisen nichts: Von zehn sind sieben bis neun im Bereich zu erwarten.',
    none: 'Noch kein Wettkampf mit einer Zeit. Mit einem siehst du hier, was vorher gesagt worden wäre.',
    add: 'Wettkampf oder seine Zeit hinzufügen',
    columns: {
      race: 'Wettkampf',
      on: 'Tag',
      ran: 'Gelaufen',
      likely: 'Am wahrscheinlichsten',
      said: 'Gesagt',
      how: 'Wie es kam',
    },
  },
  load: {
    title: 'Ausdauer, Ermüdung und Frische',
    note: 'Belastung ist Minuten mal Anstrengung, 0 bis 10. Die Ausdauer ist ihr Mittel über sechs Wochen, die Ermüdung über eine; die Frische ist, was an jenem Morgen von ihr übrig war, die Ermüdung abgezogen.',
    said: (share) =>
      share >= 0.995
        ? ''
        : share === 0
          ? 'Du hast bei keiner Aktivität gesagt, wie anstrengend sie war: Alle zählen als leicht, 4 von 10.'
          : `Bei ${percent(share)} deiner Aktivitäten hast du gesagt, wie anstrengend sie waren; die anderen zählen als leicht, 4 von 10.`,
    none: 'Kein Training im letzten halben Jahr, also keine Belastung zu zeichnen.',
    names: { fitness: 'Ausdauer', fatigue: 'Ermüdung', form: 'Frische' },
    answer: (fitness, form) => `Ausdauer ${fitness}, Frische ${form}`,
    sentence: (fitness, fatigue, form) =>
      `Belastung des letzten halben Jahres nach Tagen: jetzt Ausdauer ${fitness}, Ermüdung ${fatigue}, Frische ${form}. Die Werte stehen in der Tabelle.`,
    signed: (value) => `${value > 0.5 ? '+' : value < -0.5 ? '−' : ''}${number(Math.abs(value))}`,
    columns: { on: 'Tag', load: 'Belastung' },
  },
})
