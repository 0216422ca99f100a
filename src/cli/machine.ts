import envPaths from 'env-paths'
import type { LogEvent } from '../app/context.ts'
import { openData, type OpenData } from '../app/open-data.ts'
import { languageOf } from '../words/language-of.ts'

/** The one place where the CLI asks the machine: environment, clock, zone, language. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly now: () => number
  readonly zone: string
  readonly language: string
  readonly out: (text: string) => void
  readonly progress: (text: string) => void
  readonly isTerminal: boolean
}

export const thisMachine: Machine = {
  env: process.env,
  now: Date.now,
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone ?? 'UTC',
  language: languageOf(localeOf(process.env)),
  out: (text) => void process.stdout.write(`${text}\n`),
  progress: (text) => void process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
}

/** 'de-DE' of 'de_DE.UTF-8', as programs in a terminal find it; without it the system's own, but on Linux, which has no other. */
function localeOf(env: Machine['env']): string {
  const said = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']
  if (said) return said.replace(/[.@].*$/, '').replace('_', '-')
  return process.platform === 'linux' ? 'en' : navigator.language
}

export const dataFolder = ({ env }: Machine, given?: string): string =>
  given ?? env['CAIRN_DATA'] ?? envPaths('cairn', { suffix: '' }).data

/**
 * Codes and counts, a line each, where they do not mix with what a command prints. With CAIRN_LOG=json a line is JSON for
 * programs that collect logs, with its moment, and what is merely of note is said too.
 */
export const logLine = (event: LogEvent): void => {
  const { level, code, ...facts } = event
  if (thisMachine.env['CAIRN_LOG'] === 'json') {
    const at = Temporal.Instant.fromEpochMilliseconds(thisMachine.now()).toString()
    process.stderr.write(`${JSON.stringify({ at, level, code, ...facts })}\n`)
    return
  }
  if (level === 'info') return
  const rest = Object.entries(facts).map(([name, value]) => `${name}=${String(value)}`)
  process.stderr.write(`cairn ${level}: ${[code, ...rest].join(' ')}\n`)
}

/** Opens the runner's data, or the made-up runner's, for one command; closed whatever happens. */
export async function withData<T>(
  machine: Machine,
  { data, demo = false }: { readonly data?: string | undefined; readonly demo?: boolean | undefined },
  use: (opened: OpenData) => Promise<T>,
): Promise<T> {
  const databaseUrl = machine.env['DATABASE_URL']
  const opened = await openData({
    folder: dataFolder(machine, data),
    demo,
    ...(databaseUrl && { databaseUrl }),
    zone: machine.zone,
    language: machine.language,
    now: machine.now,
    log: logLine,
  })
  try {
    return await use(opened)
  } finally {
    await opened.close()
  }
}
