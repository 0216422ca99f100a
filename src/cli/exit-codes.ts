/**
 * What a command ends with. 64–78 are taken from sysexits.h, where 70 is an internal software error; 130 is what shells say
 * of Ctrl+C.
 */
export const EXIT = { ok: 0, someFailed: 1, usage: 2, bug: 70, left: 130 } as const

/** A command was asked for something it cannot do as asked: the sentence says what would help. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** What was asked for could not be done, though it was asked for well. */
export class CommandFailed extends Error {
  override name = 'CommandFailed'
}

/** Ctrl+C or Ctrl+D where a question stood: whoever was asked has thought better of it. As node:readline says it. */
export const hasLeft = (error: unknown): boolean =>
  error instanceof Error && error.name === 'AbortError' && error.message.startsWith('Aborted with Ctrl+')
