import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { type ForecastCase, forecastCase } from '../../core/forecast/forecast-case.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { CommandFailed } from '../exit-codes.ts'

const said = cliWordsFor('en').forecast

/** Lines are gathered to about this many characters before they are written. */
const BLOCK = 1 << 16

/** Answers goals with their facts, a line of JSON each, from standard input to standard output; no data is opened. */
export async function answerCases(): Promise<void> {
  let number = 0
  let failed = 0
  let waiting = ''
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const answer = answerTo(line)
    if (answer === undefined) {
      failed++
      process.stderr.write(`${said.unreadable(number)}\n`)
      continue
    }
    waiting += `${answer}\n`
    if (waiting.length < BLOCK) continue
    if (!process.stdout.write(waiting)) await once(process.stdout, 'drain')
    waiting = ''
  }
  if (waiting !== '') process.stdout.write(waiting)
  if (failed > 0) throw new CommandFailed(said.failed(failed))
}

/** The answer as JSON; undefined for a line that is no case. */
function answerTo(line: string): string | undefined {
  try {
    return JSON.stringify(forecastCase(JSON.parse(line) as ForecastCase))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError || error instanceof RangeError) return undefined
    throw error
  }
}
