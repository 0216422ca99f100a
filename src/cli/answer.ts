import type { AppProblem } from '../app/app-problem.ts'
import type { Result } from '../core/base/result.ts'
import { wordsFor } from '../words/index.ts'
import { CommandFailed } from './exit-codes.ts'

/** The value of a use case; its problem, in words, ends the command. */
export function valueOf<T>(result: Result<T, AppProblem>): T {
  if (result.ok) return result.value
  throw new CommandFailed(problemText(result.error))
}

function problemText(problem: AppProblem): string {
  const { errors, goals, input } = wordsFor('en')
  if (problem.code === 'not-found') return errors.say('not-found', { what: problem.what })
  if (problem.code === 'too-large') return errors.say('too-large', { limit_bytes: problem.limit_bytes })
  if (problem.code !== 'validation') return errors.say(problem.code)
  const own: Readonly<Record<string, string>> = input
  return problem.fields
    .map((field) => {
      const said = own[field.code] ?? goals.fieldProblem(field as Parameters<typeof goals.fieldProblem>[0], 'metric')
      return `${field.field}: ${said}`
    })
    .join('\n')
}

export const json = (value: unknown): string => JSON.stringify(value, null, 2)
