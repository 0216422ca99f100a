import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { cliWordsFor } from '../words/cli-words.ts'
import { CommandFailed, UsageError } from './exit-codes.ts'
import type { Machine } from './machine.ts'

const { backup: said } = cliWordsFor('en')
/** A thief of the file may try as many as he likes: age's scrypt slows each try to about a second. */
const LEAST = 10

/** The passphrase of a backup. */
export const passphraseOf = (machine: Machine, file: string | undefined): Promise<string | undefined> =>
  secretOf(machine, { file, variable: 'CAIRN_PASSPHRASE', ask: said.askPassphrase })

/**
 * A secret from a file, from the environment, or asked for where somebody sits at the terminal, unseen as it is typed.
 * Never an option: other programs of the machine can read those.
 */
export async function secretOf(
  machine: Machine,
  { file, variable, ask }: { file: string | undefined; variable: string; ask: string },
): Promise<string | undefined> {
  if (file !== undefined) {
    const text = await readFile(file, 'utf8').catch((error: Error) => {
      throw new UsageError(error.message)
    })
    return text.split(/\r?\n/, 1)[0] || undefined
  }
  const given = machine.env[variable]
  if (given) return given
  if (!machine.isTerminal || !process.stdin.isTTY) return undefined
  machine.progress(ask)
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input: process.stdin, output: unseen, terminal: true })
  try {
    return (await reader.question('')) || undefined
  } finally {
    reader.close()
    machine.progress('\n')
  }
}

/** One that is fit to encrypt with. */
export async function newPassphrase(machine: Machine, file: string | undefined): Promise<string> {
  const passphrase = await passphraseOf(machine, file)
  if (passphrase === undefined) throw new UsageError(said.noPassphrase)
  if (passphrase.length < LEAST) throw new CommandFailed(said.shortPassphrase(LEAST))
  return passphrase
}
