import type { Format, Words } from '../../words.ts'

const calculators: Record<string, string> = {
  riegel: 'Riegel',
  'daniels-gilbert': 'Daniels und Gilbert (VDOT)',
  cameron: 'Cameron',
  'vickers-vertosick': 'Vickers und Vertosick',
  tanda: 'Tanda',
}

/** The fitness page, and how the forecasts have done. */
export function fitnessWords(format: Format): Words['forecast']['fitness'] {
  return {
    title: 'Wo du stehst',
    equivalents: 'Ein Wettkampf in dieser Woche',
    formedBy: 'Was es geformt hat',
    kinds: { race: 'Wettkampf', effort: 'harter Trainingslauf' },
    others: 'Was andere Rechner sagen',
    calculator: (name) => calculators[name] ?? name,
    lastRaces: 'Deine letzten Wettkämpfe, wie Cairn sie am Tag davor vorhergesagt hätte',
    within: 'im Bereich',
    faster: 'schneller als der Bereich',
    slower: 'langsamer als der Bereich',
    notKnownBefore: 'davor war nichts bekannt',
    load: 'Belastung',
    loadCannot:
      'Die Belastung zählt Minuten und wie anstrengend sie waren. Sie kann nicht sagen, ob das Training wirkt, ob du müde bist oder ob du dich verletzen wirst.',
    range: (p10_s, p90_s) => `${format.duration(p10_s)} bis ${format.duration(p90_s)}`,
    record: {
      title: 'Wie gut die Vorhersagen waren',
      reached: 'erreicht',
      notReached: 'nicht erreicht',
      tooEarly: (goals, fewest) =>
        `${goals === 0 ? 'Noch kein Ziel ist' : format.count(goals, 'Ziel ist', 'Ziele sind')} mit einer rechtzeitig festgehaltenen Vorhersage beendet. Es braucht ${format.number(fewest)}, bevor eine Wertung etwas sagt.`,
      brier: (value) =>
        `Mittlere quadratische Abweichung ${format.number(value, 2)}: 0 ist vollkommen, 0,25 bekommt, wer immer 50 % sagt.`,
      said: (said, happened) => `Im Mittel ${format.percent(said)} gesagt; ${format.percent(happened)} wurden wahr.`,
      guessed: (goals, yours, ours) =>
        `Deine eigenen Schätzungen, bei ${format.count(goals, 'Ziel', 'Zielen')}: ${format.number(yours, 2)}; Cairn bei denselben: ${format.number(ours, 2)}.`,
      proves:
        'Die Modelle wurden an vergangenen Leistungen anderer erprobt, deren Ziele im Nachhinein erdacht waren. Wie gut sie bei Zielen sind, die Menschen sich setzen, kann nur diese Seite zeigen.',
    },
  }
}
