import type { AppProblem, InputProblem } from '../app/app-problem.ts'
import type { Result } from '../core/base/result.ts'
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
export function fieldLine(field: InputProblem): { field: string; code: string; message: string } {
  const { goals, input } = wordsFor('en')
  const own: Readonly<Record<string, string>> = input
  const message = own[field.code] ?? goals.fieldProblem(field as Parameters<typeof goals.fieldProblem>[0], 'metric')
  return { field: field.field, code: field.code, message }
}

export const json = (value: unknown): string => JSON.stringify(value, null, 2)
