import type { Words } from '../../words.ts'

const rules: Words['web']['learn']['rules'] = [
  {
    title: 'Ein Ziel, das passt',
    text: 'Klar genug, um zu sehen, wann es erreicht ist, und deins: mit einem Grund, der einen frühen Morgen wert ist. Cairn fragt, bevor es urteilt, und gibt Hinweise, wo etwas fehlt.',
    rests:
      'Dass genaue Ziele im Sport mehr bewirken als offene, ist nicht belegt (Swann und andere 2022); darum bleibt es bei Hinweisen.',
    pages: ['goal-hints', 'worksheet'],
  },
  {
    title: 'Gewohnheiten tragen Ergebnisse',
    text: 'Eine Zeit an einem Tag liegt nicht in deiner Hand; die Läufe dieser Woche schon. Kleine Ziele tragen das große, damit es immer etwas gibt, das du heute tun kannst.',
    rests:
      'Prozessziele brachten am meisten, wo es untersucht wurde, ein Ergebnis allein am wenigsten (Williamson und andere 2022, wenige Studien).',
    pages: ['goal-conflicts', 'joint-chance', 'frequency'],
  },
  {
    title: 'Von heute bis zu einem ganzen Leben',
    text: 'Eine Einheit, eine Woche, eine Saison, und wofür das alles ist: vier Reichweiten, die einander halten. Aus ihnen wird das Steinmännchen gezeichnet.',
    rests: 'Eine Art, Ordnung zu halten; keine Studie steht dahinter.',
    pages: ['cairn-drawing', 'progress'],
  },
  {
    title: 'Fordernd, aber nicht zu sehr',
    text: 'Ein Ergebnisziel zieht am stärksten, wenn es etwa jedes zweite Mal aufgeht; eine Gewohnheit hält am besten, wenn sie es meistens tut. Das ist das Band in den Diagrammen.',
    rests: 'Gestützt (Locke und Latham; Atkinson 1957), nicht bewiesen: Keine Studie legt die Grenzen fest.',
    pages: ['zones', 'race-time-forecast', 'frequency-forecast', 'volume-forecast'],
  },
  {
    title: 'Eine Chance ist ein Bereich, und sie wird gewertet',
    text: 'Cairn sagt, wie wahrscheinlich es ist, wie sicher das ist, und was es bewegt hat. Was gesagt wurde, bleibt festgehalten und wird an dem gemessen, was kam.',
    rests: 'Geprüft an früheren Läufen anderer. Wie es bei deinen zutrifft, wird aufgehoben, und du kannst es ansehen.',
    pages: ['drivers', 'kept-forecasts'],
  },
  {
    title: 'Der Weg vom Tag zurück',
    text: 'Ein Plan beginnt an seinem Ende: Tapering, Spitze, Aufbau, Grundlage, und dann diese Woche. Er gibt nach, wenn das Leben es tut, und was wegfällt, wird nie aufgehäuft.',
    rests: 'Manches davon große Studien (das Tapering, der längste Lauf), manches übliche Praxis; die Seite sagt, was.',
    pages: ['plan', 'adherence'],
  },
  {
    title: 'Änderung gehört dazu',
    text: 'Ein anderer Tag, ein anderer Zielwert, eine Pause oder Loslassen: All das ist eine Entscheidung mit einem Grund, und was aufgebaut ist, bleibt.',
    rests:
      'Loslassen und ein anderes Ziel aufnehmen gehen mit mehr Wohlbefinden einher (Barlow und andere 2020, eine Metaanalyse).',
    pages: ['adjusting', 'built-since', 'reviews'],
  },
  {
    title: 'Du kommst zuerst',
    text: 'Wenn ein Ziel zu schmerzen beginnt, wird das Ziel angesehen und nicht du. Manche Zeichen gehören in ärztliche Hände, und dann wird nach nichts anderem gefragt.',
    rests: 'Jede Regel hat ihre eigene Stärke, von der Metaanalyse bis zur Praxis; die Seiten sagen, welche.',
    pages: ['signs', 'signs-red-flags', 'signs-medical', 'return'],
  },
  {
    title: 'Was fehlt, ist nicht null',
    text: 'Ein Tag ohne ein Wort ist unbekannt, und kein Tag wird dir deshalb angerechnet.',
    rests: 'Eine Regel des Zählens; keine Studie steht dahinter.',
    pages: ['results-and-efforts', 'cleaning', 'self-rated'],
  },
]

/** What Cairn goes by, in its own words. */
export const learnWords: Words['web']['learn'] = {
  title: 'Wie Cairn denkt',
  lead: 'Neun Gedanken, jeder mit dem, worauf er beruht. Nichts hier ist geheim, und jede Formel hat ihre Quelle.',
  rules,
  all: 'Jedes Verfahren',
  allLead: 'Quelle, Zahlen, wo es gilt, und ein durchgerechnetes Beispiel, das zugleich ein Test ist (auf Englisch).',
}
