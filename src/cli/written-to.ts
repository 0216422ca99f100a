import { CommandFailed } from './exit-codes.ts'

/** Runs what writes a file of the user's choice, and says in words where the place does not take one: a folder above it included. */
export async function writtenTo<T>(path: string, say: (path: string) => string, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    const { code, path: at } = error as NodeJS.ErrnoException
    if (typeof code === 'string' && at !== undefined && (at.startsWith(path) || path.startsWith(at)))
      throw new CommandFailed(say(path))
    throw error
  }
}
