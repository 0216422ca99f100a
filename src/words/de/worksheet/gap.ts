import type { Format, Words } from '../../words.ts'

/** How far it is, what it takes, and what the body has to say about it. */
export function gapWords(
  format: Format,
): Pick<Words['worksheet'], 'ends' | 'percent' | 'othersNote' | 'change' | 'othersOf' | 'flag'> {
  const percent = (share: number) => `${format.number(Math.abs(share) * 100, 1)} %`
  return {
    ends: {
      'not-with-this-date': 'Mit diesem Tag nicht. Ein späterer Tag oder ein näherer Zielwert öffnet es.',
      'a-floor': 'Sehr wahrscheinlich, so wie es steht. Da ist Platz, weiter zu greifen, wenn du magst.',
    },
    percent,
    othersNote: {
      'planned-visits':
        'Andere: Wer einem Studio beitrat, wollte 9 oder 10 Mal im Monat kommen und kam 4 Mal (DellaVigna und Malmendier 2006). Eine Gewohnheit etwas unter dem, was du vorhast, wird öfter gehalten.',
      'steep-weeks':
        'Andere: Von 873, die neu anfingen, hatten jene, die ihre Wochen binnen zweier Wochen um mehr als 30 % steigerten, mehr von manchen Verletzungen als jene unter 10 % (Nielsen und andere 2014).',
      'first-marathon':
        'Andere: Beim Marathon kamen in Studien etwa 7 von 100, die starteten, nicht ins Ziel (Doherty und andere 2020). Vor dem Start fallen mehr aus, meist durch Verletzung oder zu wenig Training.',
      'none-known': 'Was andere aus so einem Ziel gemacht haben, hat niemand gezählt, soweit Cairn weiß.',
    },
    change: ({ share, weeks }) => `${percent(share)} in ${format.weeks(Math.round(weeks))}`,
    othersOf: ({ share, weeks, expected }) =>
      `im Mittel ${percent(share)} in ${format.weeks(weeks)}; für eine Person etwa ${percent(expected)}`,
    flag(flag, units) {
      const distance = (m: number) => format.distance(m, units)
      switch (flag.code) {
        case 'long-run-jump':
          return {
            title: 'Der lange Lauf',
            text: `Dein längster Lauf zuletzt ist ${distance(flag.longest_m)}. Halt den nächsten bei höchstens ${distance(flag.next_m)}; in solchen Schritten kommt er bis zum Tag auf etwa ${distance(flag.reached_m)} von den ${distance(flag.needed_m)}, die gefragt sind.`,
          }
        case 'ramp':
          return {
            title: 'Die Wochen',
            text: `${distance(flag.asked_m)} pro Woche sind ein steiler Schritt von deinen üblichen ${distance(flag.usual_m)}. Bis ${distance(flag.most_m)} folgt der Körper meist.`,
          }
        case 'recent-injury':
          return {
            title: 'Eine Verletzung vor Kurzem',
            text:
              flag.to === null
                ? `Du hast am ${format.date(flag.from)} eine Verletzung notiert, die andauert. Das gesündere Ziel ist jetzt, schmerzfrei zu laufen; der Rest kann warten.`
                : `Du warst vom ${format.date(flag.from)} bis ${format.date(flag.to)} verletzt. Eine Gewohnheit oder eine leichte Strecke zuerst lässt dem Zeit.`,
          }
        case 'pain':
          return {
            title: 'Schmerzen',
            text: `Du hast an ${format.count(flag.days, 'Tag', 'Tagen')} Schmerzen notiert, bis ${format.number(flag.level)} von 10, zuletzt am ${format.date(flag.on)}. Warte mit allem Harten, bis sie zwei Wochen lang weg sind.`,
          }
        case 'medical':
          return {
            title: 'Das Wichtigste zuerst',
            text: 'Du hast von Zeichen erzählt, die ärztlich angesehen werden sollten. Wähl danach; das Arbeitsblatt behält, was du geschrieben hast.',
          }
        case 'under-age':
          return {
            title: 'Unter 18',
            text: 'Hier gibt es keinen Marathonplan und keine Gewichtsziele. Kürzere Wettkämpfe sind ein guter Ort zum Wachsen.',
          }
        case 'date-too-soon':
          return {
            title: 'Der Tag ist nah',
            text:
              flag.neededWeeks === null
                ? `In ${format.weeks(Math.round(flag.weeks))} führen behutsame Schritte nicht dorthin. Zu einer kürzeren Strecke schon.`
                : `Behutsame Schritte brauchen etwa ${format.weeks(flag.neededWeeks)}; bis zu dem Tag sind es ${format.weeks(Math.round(flag.weeks))}. Ein späterer Tag lässt Platz dafür.`,
          }
        case 'target-too-fast':
          return {
            title: 'Die Zeit',
            text: `Mit diesem Tag hat der Zielwert eine Chance von etwa ${format.percent(flag.chance)}. Für ${format.duration(flag.time_s)} stünde es fünfzig zu fünfzig.`,
          }
      }
    },
  }
}
