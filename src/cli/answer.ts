import type { AppProblem, InputProblem } from '../app/app-problem.ts'
import type { Result } from '../core/base/result.ts'
import { fieldMessage, type FieldMessage } from '../words/field-message.ts'
import { wordsFor } from '../words/index.ts'
import { CommandFailed } from './exit-codes.ts'

/** The value of a use case; its problem, in words, ends the command. */
export function valueOf<T>(result: Result<T, AppProblem>): T {
  if (result.ok) return result.value
  throw new CommandFailed(problemText(result.error))
}

function problemText(problem: AppProblem): string {
  const { errors } = wordsFor('en')
  if (problem.code === 'not-found') return errors.say('not-found', { what: problem.what })
  if (problem.code === 'too-large') return errors.say('too-large', { limit_bytes: problem.limit_bytes })
  if (problem.code !== 'validation') return errors.say(problem.code)
  return problem.fields
    .map(fieldLine)
    .map(({ field, message }) => `${field}: ${message}`)
    .join('\n')
}

/** A field that cannot be taken, in words, as the API tells it. */
export const fieldLine = (field: InputProblem): FieldMessage => fieldMessage(wordsFor('en'), field)

export const json = (value: unknown): string => JSON.stringify(value, null, 2)
