import type { GoalType } from '../../../core/goal/goal.ts'
import type { EndedBeside, HonestAnswers } from '../../../core/view/honest-answers.ts'
import type { EnglishFormat } from '../format/format.ts'

type Missing = HonestAnswers['keepMissing']
type Times = HonestAnswers['alwaysTimes']

/** Questions that every runner asks, and what their own record says. */
export function answerWords(format: EnglishFormat, typeName: (type: GoalType) => string) {
  const framework = {
    keepMissing:
      'Look at the pattern before you look at yourself: goals that were one chance in ten fall short nine times in ten, and that says nothing of the runner. Results are worth setting at 3 to 7 chances in 10, habits at 6 to 9. (What is known: hard goals help people who can reach them and want to; in sport the findings are mixed.)',
    alwaysTimes:
      'No. Times are clear and motivating, and they depend on weather and course. Process goals did most for performance where it was studied, a result alone did least (Williamson and others 2022, few studies). Habits, experiences, health and improvement are goals in full.',
    realistic:
      'A goal is realistic when it is challenging and possible: about 3 to 7 chances in 10 with good training. Cairn says the chance of a goal before you set it, and keeps what it said, so that your own record answers this later.',
  } as const
  const patterns: Record<Exclude<Missing['pattern'], 'too-few'>, (said: Missing) => string> = {
    'long-shots': ({ short, longShots }) =>
      `${format.number(longShots)} of the ${format.count(short, 'goal', 'goals')} that fell short had less than 3 chances in 10 when set. The goals were far, and that says nothing about you. A nearer one would tell you more.`,
    'fair-chances': ({ short, meanChance }) =>
      `The ${format.count(short, 'goal', 'goals')} that fell short had fair chances${meanChance === null ? '' : `: ${format.percent(meanChance)} on average`}. Goals at even odds fall short every other time. What may help is what carries them: the weeks beneath are worth a look.`,
    mixed: ({ short, longShots }) =>
      `Of ${format.count(short, 'goal', 'goals')} that fell short, ${format.number(longShots)} had less than 3 chances in 10 when set. None of them is a verdict on you. The others are worth a look: what did they rest on?`,
    'none-short': ({ ended, roomForMore }) =>
      `All ${format.count(ended, 'goal', 'goals')} that ended were reached.${roomForMore ? ' The results among them were likely from the start: there may be room for a bolder one, if you like.' : ''}`,
  }
  return {
    questions: {
      keepMissing: 'What if I keep falling short?',
      alwaysTimes: 'Should it always be about times?',
      realistic: 'How do I know that a goal is realistic?',
    },
    framework,
    keepMissing(said: Missing): string {
      return said.pattern === 'too-few' ? framework.keepMissing : patterns[said.pattern](said)
    },
    alwaysTimes(said: Times): string {
      if (said.pattern === 'too-few') return framework.alwaysTimes
      const list = said.count
        .filter(({ set }) => set > 0)
        .map(({ type, set }) => `${typeName(type)} ${format.number(set)}`)
      const lead =
        said.pattern === 'mostly-one' && said.most
          ? `Nearly all of your goals are of one kind (${typeName(said.most)}). Another kind beside it may carry you when that one cannot.`
          : 'Your goals are of several kinds, and that carries well.'
      return `${lead} So far: ${format.list(list)}.`
    },
    /** A goal that ended beside its chance; `target` is the one of even odds, as its kind is read. */
    hindsight({ chance, reached, recorded }: EndedBeside, name: string, target: string | undefined): string {
      const said = recorded ? 'said then' : 'worked out from what was known then'
      const even = target === undefined || reached ? '' : ` Even odds would have been ${target}.`
      return `${name}: ${format.percent(chance ?? 0)} when set (${said}), ${reached ? 'reached' : 'not reached'}.${even}`
    },
  }
}
