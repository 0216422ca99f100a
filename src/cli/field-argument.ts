import type { Field } from '../core/goal/field.ts'
import { cliWordsFor } from '../words/cli-words.ts'
import { countArgument } from './arguments.ts'
import { UsageError } from './exit-codes.ts'

const { usage } = cliWordsFor('en')

/** What an option of a field takes, where it is no plain text: its unit, or how a list is written. */
export function unitOf(field: Field): string {
  switch (field.kind) {
    case 'distance':
      return ' (m)'
    case 'duration':
      return ' (s)'
    case 'amount':
      return ' (m, s, n)'
    case 'rating':
      return ' (0-10)'
    case 'number':
      return ` (${field.unit ?? (field.unitFrom ? Object.values(field.unitFrom.units).join(', ') : 'n')})`
    case 'weekdays':
      return ' (1-7,…)'
    case 'truth':
      return ' (true|false)'
    case 'texts':
      return ' (…;…)'
    case 'rows':
    case 'measures':
      return ' (JSON)'
    default:
      return ''
  }
}

/** The value of a field from the text of its option; whether it fits is left to the check of the measure. */
export function fieldArgument(option: string, field: Field, text: string): unknown {
  switch (field.kind) {
    case 'choice':
    case 'text':
      return text
    case 'sports':
      return text.split(',')
    case 'weekdays':
      return text.split(',').map((each) => countArgument(option, each))
    case 'texts':
      return text.split(';')
    case 'truth':
      return text === 'true' || text === 'yes' ? true : text === 'false' || text === 'no' ? false : text
    case 'rows':
    case 'measures':
      return jsonArgument(option, text)
    default:
      return countArgument(option, text)
  }
}

function jsonArgument(option: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UsageError(usage.notJson(option))
  }
}
