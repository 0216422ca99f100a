import { isGerman } from './is-german.ts'

const DAYS: readonly (readonly [english: string, german: string])[] = [
  ['Monday', 'Montag'],
  ['Tuesday', 'Dienstag'],
  ['Wednesday', 'Mittwoch'],
  ['Thursday', 'Donnerstag'],
  ['Friday', 'Freitag'],
  ['Saturday', 'Samstag'],
  ['Sunday', 'Sonntag'],
]

/** What the made-up runner wrote, which comes with their runs and is English, and how it would be in German. */
const IN_GERMAN: ReadonlyMap<string, string> = new Map([
  ['Half marathon under 1:50', 'Halbmarathon unter 1:50'],
  ['To run it with Jo and still talk at the end.', 'Ihn mit Jo laufen und am Ende noch reden können.'],
  ['The Old Mill 10 went better than I thought.', 'Der Zehner an der Alten Mühle lief besser, als ich dachte.'],
  ['Four runs a week', 'Vier Läufe die Woche'],
  ['Little and often suits me.', 'Wenig, aber oft: das liegt mir.'],
  ['10 km under 48 minutes', '10 km unter 48 Minuten'],
  ['Strength twice a week', 'Zweimal die Woche Kraft'],
  ['My knees thank me.', 'Meine Knie danken es mir.'],
  ['The gym is closed for building work.', 'Das Studio wird gerade umgebaut.'],
  ['150 km every month', 'Jeden Monat 150 km'],
  [
    'Too much beside the new job. Shorter and more often instead.',
    'Zu viel neben der neuen Arbeit. Lieber kürzer und öfter.',
  ],
  ['Town 5 km', 'Stadtlauf 5 km'],
  ['Harvest Half', 'Erntehalbmarathon'],
  ['Lake Half Marathon', 'Seehalbmarathon'],
  ['Old Mill 10', 'Alte-Mühle-Zehner'],
  ['River Half Marathon', 'Flusshalbmarathon'],
  ['Afternoon walk', 'Spaziergang am Nachmittag'],
  ['Ride after work', 'Radfahrt nach der Arbeit'],
  ['Strength', 'Krafttraining'],
  ['Fog over the fields, nobody about.', 'Nebel über den Feldern, kein Mensch unterwegs.'],
  ['Legs heavy, glad I went anyway.', 'Schwere Beine. Gut, dass ich trotzdem los bin.'],
  ['Ran with Jo and talked the whole way.', 'Mit Jo gelaufen und den ganzen Weg geredet.'],
  ['New shoes. Good.', 'Neue Schuhe. Gut.'],
  ['Too warm. Slowed down and walked the hill.', 'Zu warm. Langsamer gemacht und den Hügel hoch gegangen.'],
  ['Deer on the far side of the lake.', 'Rehe am anderen Ufer des Sees.'],
  ...DAYS.flatMap(([english, german]): [string, string][] => [
    [`Easy ${english}`, `Lockerer ${german}`],
    [`Long ${english}`, `Langer ${german}`],
    [`Tempo ${english}`, `${german} mit Tempo`],
  ]),
])

/** What the made-up runner wrote in English, in the language that a BCP 47 tag names. */
export function madeUpText(language: string, english: string): string {
  if (!isGerman(language)) return english
  const inYear = /^(\d),(\d{3}) km in (\d{4})$/
  return IN_GERMAN.get(english) ?? english.replace(inYear, '$1.$2 km in $3')
}
