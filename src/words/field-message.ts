import type { FieldProblem } from '../core/goal/field.ts'
import type { Words } from './words.ts'

/** A field that cannot be taken: `code` for programs, `message` for people. */
export interface FieldMessage {
  readonly field: string
  readonly code: string
  readonly message: string
}

/** Those of a goal's measure are worded with its fields; all others have a sentence of their own. */
type Refused = FieldProblem | { readonly code: keyof Words['input']; readonly field: string }

/** What is wrong with a field of a request, as every way in tells it. */
export function fieldMessage({ input, goals }: Words, refused: Refused): FieldMessage {
  const message = isPlain(input, refused) ? input[refused.code] : goals.fieldProblem(refused, 'metric')
  return { field: refused.field, code: refused.code, message }
}

const isPlain = (input: Words['input'], refused: Refused): refused is Exclude<Refused, FieldProblem> =>
  Object.hasOwn(input, refused.code)
