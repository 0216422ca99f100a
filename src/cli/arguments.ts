import { type ArgsDef, type CommandDef, defineCommand } from 'citty'
import { parseIsoDate, type LocalDate } from '../core/base/calendar.ts'
import { cliWordsFor } from '../words/cli-words.ts'
import { UsageError } from './exit-codes.ts'

const { options, usage } = cliWordsFor('en')

export const dataArgs = {
  data: { type: 'string', description: options.data, valueHint: 'DIR' },
  demo: { type: 'boolean', description: options.demo },
} as const satisfies ArgsDef

/** Every command that reads. */
export const readArgs = {
  ...dataArgs,
  json: { type: 'boolean', description: options.json },
  'as-of': { type: 'string', description: options.asOf, valueHint: 'DATE' },
} as const satisfies ArgsDef

export function dayArgument(text: string | undefined): LocalDate | undefined {
  if (text === undefined) return undefined
  const day = parseIsoDate(text)
  if (day === undefined) throw new UsageError(usage.notADay(text))
  return day
}

export function countArgument(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) throw new UsageError(usage.notANumber(option, text))
  return value
}

/** One of a few words. */
export function choiceArgument<T extends string>(
  choices: readonly T[],
  option: string,
  text: string | undefined,
): T | undefined {
  if (text === undefined) return undefined
  const choice = choices.find((each) => each === text)
  if (choice === undefined) throw new UsageError(usage.notAChoice(option, text, choices))
  return choice
}

/** A whole number, not below `least`. */
export function wholeArgument(option: string, text: string | undefined, least: number): number | undefined {
  const value = countArgument(option, text)
  if (value !== undefined && (!Number.isSafeInteger(value) || value < least))
    throw new UsageError(usage.notANumber(option, text ?? ''))
  return value
}

/** A command that refuses options it does not know, as citty itself does not: a slip must not pass for a setting. */
export function command<T extends ArgsDef>(definition: CommandDef<T>): CommandDef<T> {
  const { run, args } = definition
  if (!run) return defineCommand(definition)
  return defineCommand({
    ...definition,
    async run(context) {
      const names = new Set(Object.keys((args ?? {}) as ArgsDef))
      for (const raw of context.rawArgs) {
        if (raw === '--') break
        const flag = /^--(?:no-)?([^=]+)/.exec(raw)?.[1]
        if (flag !== undefined && !names.has(flag)) throw new UsageError(usage.unknownOption(`--${flag}`))
        if (/^-[a-zA-Z]/.test(raw)) throw new UsageError(usage.unknownOption(raw))
      }
      return run(context)
    },
  })
}
