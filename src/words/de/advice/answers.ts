import type { GoalType } from '../../../core/goal/goal.ts'
import type { HonestAnswers } from '../../../core/view/honest-answers.ts'
import type { Format, Words } from '../../words.ts'

type Missing = HonestAnswers['keepMissing']

/** Questions that every runner asks, and what their own record says. */
export function answerWords(format: Format, typeName: (type: GoalType) => string): Words['advice']['answers'] {
  const framework = {
    keepMissing:
      'Sieh dir das Muster an, bevor du dich selbst ansiehst: Ziele mit einer Chance von 1 zu 10 gehen in neun von zehn Fällen nicht auf, und das sagt nichts über dich. Ergebnisse lohnen sich bei 3 bis 7 von 10, Gewohnheiten bei 6 bis 9. (Was bekannt ist: Hohe Ziele helfen denen, die es können und wollen; im Sport sind die Befunde gemischt.)',
    alwaysTimes:
      'Nein. Zeiten sind klar und spornen an, und sie hängen an Wetter und Strecke. Ziele für den Weg halfen der Leistung am meisten, wo es untersucht wurde, ein Ergebnis allein am wenigsten (Williamson und andere 2022, wenige Studien). Gewohnheiten, Erlebnisse, Gesundheit und Entwicklung sind vollwertige Ziele.',
    realistic:
      'Ein Ziel ist realistisch, wenn es fordernd und möglich ist: etwa 3 bis 7 von 10 bei gutem Training. Cairn sagt die Chance eines Ziels, bevor du es setzt, und hebt auf, was es gesagt hat, damit später deine eigene Geschichte antwortet.',
  }
  const goals = (n: number) => format.count(n, 'Ziel', 'Zielen')
  const patterns: Record<Exclude<Missing['pattern'], 'too-few'>, (said: Missing) => string> = {
    'long-shots': ({ short, longShots }) =>
      `Von ${goals(short)}, die nicht aufgingen, ${format.noun(longShots, 'hatte', 'hatten')} ${format.number(longShots)} beim Setzen weniger als 3 von 10. Die Ziele waren weit weg; an dir lag es nicht. Ein näheres würde dir mehr sagen.`,
    'fair-chances': ({ short, meanChance }) =>
      `Bei ${goals(short)}, die nicht aufgingen, waren die Chancen ordentlich${meanChance === null ? '' : `: im Mittel ${format.percent(meanChance)}`}. Ziele mit halber Chance gehen jedes zweite Mal nicht auf. Helfen kann, was sie trägt: Die Wochen darunter sind einen Blick wert.`,
    mixed: ({ short, longShots }) =>
      `Von ${goals(short)}, die nicht aufgingen, ${format.noun(longShots, 'hatte', 'hatten')} ${format.number(longShots)} beim Setzen weniger als 3 von 10. Keines davon ist ein Urteil über dich. Die anderen sind einen Blick wert: Worauf standen sie?`,
    'none-short': ({ ended, roomForMore }) =>
      `Alle ${format.number(ended)} beendeten Ziele sind erreicht.${roomForMore ? ' Die Ergebnisse darunter waren von Anfang an wahrscheinlich: Vielleicht ist Platz für ein kühneres, wenn du magst.' : ''}`,
  }
  return {
    questions: {
      keepMissing: 'Was, wenn es immer wieder nicht aufgeht?',
      alwaysTimes: 'Muss es immer um Zeiten gehen?',
      realistic: 'Woher weiß ich, dass ein Ziel realistisch ist?',
    },
    framework,
    keepMissing: (said) => (said.pattern === 'too-few' ? framework.keepMissing : patterns[said.pattern](said)),
    alwaysTimes(said) {
      if (said.pattern === 'too-few') return framework.alwaysTimes
      const list = said.count
        .filter(({ set }) => set > 0)
        .map(({ type, set }) => `${typeName(type)} ${format.number(set)}`)
      const lead =
        said.pattern === 'mostly-one' && said.most
          ? `Fast alle deine Ziele sind von einer Art (${typeName(said.most)}). Eine andere Art daneben kann dich tragen, wenn jene es gerade nicht kann.`
          : 'Deine Ziele sind von mehreren Arten, und das trägt gut.'
      return `${lead} Bisher: ${format.list(list)}.`
    },
    hindsight({ chance, reached, recorded }, name, target) {
      const said = recorded ? 'damals gesagt' : 'aus dem damals Bekannten berechnet'
      const even = target === undefined || reached ? '' : ` Halbe Chancen wären bei ${target} gewesen.`
      return `${name}: beim Setzen ${format.percent(chance ?? 0)} (${said}), ${reached ? 'erreicht' : 'nicht erreicht'}.${even}`
    },
  }
}
