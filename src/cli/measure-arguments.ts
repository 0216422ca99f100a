import type { StringArgDef } from 'citty'
import type { Field } from '../core/goal/field.ts'
import { MEASURE_KINDS, MEASURES } from '../core/goal/measures/index.ts'
import { cliWordsFor } from '../words/cli-words.ts'
import { fieldArgument, unitOf } from './field-argument.ts'
import { UsageError } from './exit-codes.ts'

const { options, usage } = cliWordsFor('en')

const flagOf = (name: string) => name.replaceAll('_', '-')
const fieldsOf = (kind: (typeof MEASURE_KINDS)[number]): readonly Field[] => MEASURES[kind].fields

/** The options of all measures, from the fields that their files list: --distance-m, --times, --sports … */
export const measureArgs: Record<string, StringArgDef> & { kind: StringArgDef } = {
  kind: { type: 'string', description: options.kind },
  ...Object.fromEntries(
    [...new Set(MEASURE_KINDS.flatMap((kind) => fieldsOf(kind).map((field) => field.name)))].map((name) => [
      flagOf(name),
      optionOf(name),
    ]),
  ),
}

/** One field may belong to several measures. */
function optionOf(name: string): StringArgDef {
  const kinds = MEASURE_KINDS.filter((kind) => fieldsOf(kind).some((field) => field.name === name))
  const field = kinds.flatMap((kind) => fieldsOf(kind)).find((each) => each.name === name)
  const choices = field && 'choices' in field ? field.choices.join('|') : undefined
  return {
    type: 'string',
    description: `${kinds.join(', ')}${field ? unitOf(field) : ''}`,
    ...(choices !== undefined && { valueHint: choices }),
  }
}

/** The measure that the options spell out, still to be checked; undefined when none of them was given. */
export function measureOf(args: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const { kind } = args
  if (kind === undefined) {
    if (Object.keys(measureArgs).some((flag) => args[flag] !== undefined)) throw new UsageError(usage.needs('--kind'))
    return undefined
  }
  const known = MEASURE_KINDS.find((each) => each === kind)
  if (known === undefined) throw new UsageError(usage.notAChoice('--kind', String(kind), MEASURE_KINDS))
  const values = fieldsOf(known).flatMap((field): [string, unknown][] => {
    const text = args[flagOf(field.name)]
    if (typeof text !== 'string') return []
    return [[field.name, fieldArgument(`--${flagOf(field.name)}`, field, text)]]
  })
  return { kind: known, ...Object.fromEntries(values) }
}
