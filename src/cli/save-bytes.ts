import { writeFile } from 'node:fs/promises'
import { cliWordsFor } from '../words/cli-words.ts'
import { wordsFor } from '../words/index.ts'
import { json } from './answer.ts'
import { CommandFailed, UsageError } from './exit-codes.ts'
import { thisMachine } from './machine.ts'

const { plan, usage } = cliWordsFor('en')
const said = plan.calendar

/** Writes what a command made to the file that was named, and says so; `-` is standard output, with nothing else in it. */
export async function saveBytes(file: string, bytes: Uint8Array, asJson: boolean | undefined): Promise<void> {
  if (file === '') throw new UsageError(usage.needs('FILE'))
  if (file === '-') {
    process.stdout.write(bytes)
    return
  }
  await writeFile(file, bytes).catch(() => {
    throw new CommandFailed(said.noWrite(file))
  })
  const { fileSize } = wordsFor('en').format
  thisMachine.out(asJson ? json({ file, bytes: bytes.length }) : said.written(file, fileSize(bytes.length)))
}
