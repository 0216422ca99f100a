import type { EnglishFormat } from './format/format.ts'

/** What the command line says of signs, questions and the way a goal and its runner get on. */
export const cliSignWords = (format: EnglishFormat) => ({
  commands: {
    signs: 'Show what stands out: in the runs, the weeks, and in what you said',
    relationship: 'Show how you and a goal have got on, week by week',
  },
  options: {
    signsGoal: 'Only signs of this goal',
    ask: 'Print what is asked today, instead of saying something',
  },
  imported: ({ added, known, refused }: { added: number; known: number; refused: number }) =>
    [
      `${format.count(added, 'check-in', 'check-ins')} kept`,
      ...(known > 0 ? [`${format.number(known)} told already`] : []),
      ...(refused > 0 ? [`${format.count(refused, 'row', 'rows')} left out`] : []),
    ].join(', '),
  broughtUp: 'Another look may be worth while:',
  look: (name: string, why: string, id: string) => `  ${name}: ${why} (cairn options --goal ${id})`,
  what: 'What was seen',
  mayHelp: 'What may help',
  rests: (strength: string) => `(${strength})`,
  asked: (ask: string, low: string, high: string) => `${ask}  0 ${low} … 10 ${high}`,
  week: ({ startsOn, parts }: { startsOn: string; parts: readonly string[] }) =>
    `${format.dateWithWeekdayShort(startsOn).padEnd(12)} ${parts.length > 0 ? parts.join(' · ') : format.none}`,
  parts: {
    pull: (value: number) => `${value < 0 ? 'weighs' : 'draws'} ${format.number(Math.abs(value), 1)}`,
    joy: (value: number) => `joy ${format.number(value, 1)}`,
    pressure: (value: number) => `pressure ${format.number(value, 1)}`,
    pain: (value: number) => `pain ${format.number(value, 1)}`,
    selfWorth: (value: number) => `self-worth on it ${format.number(value, 1)}`,
  },
})
