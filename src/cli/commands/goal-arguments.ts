import type { ArgsDef } from 'citty'
import type { CommitmentSaid } from '../../app/goals/check-commitment.ts'
import { CALENDAR_UNITS, type CalendarUnit } from '../../core/base/calendar.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { choiceArgument, countArgument } from '../arguments.ts'

const { options } = cliWordsFor('en')

export const wordsArgs = {
  name: { type: 'string', description: options.name },
  why: { type: 'string', description: options.why },
  type: { type: 'string', description: options.type },
  horizon: { type: 'string', description: options.horizon },
} as const satisfies ArgsDef

export const daysArgs = {
  'start-on': { type: 'string', description: options.startOn, valueHint: 'DATE' },
  'due-on': { type: 'string', description: options.dueOn, valueHint: 'DATE' },
} as const satisfies ArgsDef

export const reasonArg = { reason: { type: 'string', description: options.reason } } as const satisfies ArgsDef

export const commitmentArgs = {
  cost: { type: 'string', description: options.cost },
  'cost-accepted': { type: 'boolean', description: options.costAccepted },
  excites: { type: 'string', description: options.excites, valueHint: '0-10' },
  frightens: { type: 'string', description: options.frightens, valueHint: '0-10' },
  confidence: { type: 'string', description: options.confidence, valueHint: '0-100' },
  values: { type: 'string', description: options.values },
  obstacle: { type: 'string', description: options.obstacle },
  'if-then': { type: 'string', description: options.ifThen },
  'told-to': { type: 'string', description: options.toldTo },
} as const satisfies ArgsDef

export const recurArg = {
  recur: { type: 'string', description: options.recur, valueHint: 'week|month|year|never' },
} as const satisfies ArgsDef

type Given = { readonly [Name in keyof typeof commitmentArgs]?: string | boolean | undefined }
const isText = (value: string | boolean | undefined): value is string => typeof value === 'string'

/** What the options say of a goal, over what was said before; undefined when none of them was given. '' takes a word away. */
export function commitmentArgument(args: Given, before?: CommitmentSaid | null): CommitmentSaid | undefined {
  const word = (name: keyof Given) => (isText(args[name]) ? args[name] || null : undefined)
  const number = (name: keyof Given) =>
    args[name] === '' ? null : isText(args[name]) ? countArgument(`--${name}`, args[name]) : undefined
  const said: CommitmentSaid = {
    cost: word('cost'),
    costAccepted: typeof args['cost-accepted'] === 'boolean' ? args['cost-accepted'] : undefined,
    excites: number('excites'),
    frightens: number('frightens'),
    confidence: number('confidence'),
    values: word('values'),
    obstacle: word('obstacle'),
    ifThen: word('if-then'),
    toldTo: word('told-to'),
  }
  const given = Object.entries(said).filter(([, value]) => value !== undefined)
  return given.length === 0 ? undefined : { ...before, ...Object.fromEntries(given) }
}

/** null: it no longer comes again. */
export const recurArgument = (text: string | undefined): CalendarUnit | null | undefined =>
  text === 'never' ? null : choiceArgument(CALENDAR_UNITS, '--recur', text)
