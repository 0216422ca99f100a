const FRAMES = 8

/**
 * Of an error what may stand in a log: its kind, its code, and where in the program it was thrown. Its message is left
 * out: it may quote what it stumbled over ("Unexpected token … in …"), and that may be a runner's own words.
 */
export function errorTrace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  const { code } = error as NodeJS.ErrnoException
  const frames = stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim())
    .slice(0, FRAMES)
  return [typeof code === 'string' || typeof code === 'number' ? `${name} ${code}` : name, ...frames].join(' ')
}
