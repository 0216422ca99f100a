import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import type { Machine } from './machine.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]
/** As long as a slow machine takes to start a server or a browser, in ms. */
const PATIENCE_MS = 60_000

/** Chromium or Chrome where machines keep it, or as CHROME_PATH names it. */
function chromium({ env }: Machine): string | undefined {
  const named = env['CHROME_PATH']
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined
  const onPath = (env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...PLACES].find((path) => existsSync(path))
}

/** Prints a page of Cairn to a PDF file: a server of its own, a browser without a window, both gone afterwards. */
export async function printPage(
  machine: Machine,
  data: string,
  path: string,
  file: string,
): Promise<'printed' | 'nothing' | 'no-chromium'> {
  const browser = chromium(machine)
  if (browser === undefined) return 'no-chromium'
  const server = spawn(
    process.execPath,
    [...process.execArgv, process.argv[1]!, 'start', '--port', '0', '--data', data],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const ended = new Promise<void>((done) => void server.once('exit', () => done()))
  const profile = await mkdtemp(join(tmpdir(), 'cairn-print-'))
  try {
    const origin = await addressOf(server.stdout)
    if (origin === undefined) return 'nothing'
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    await ran(browser, [
      ...['--headless', '--disable-gpu', '--no-first-run', '--no-pdf-header-footer', ...asRoot],
      ...[`--user-data-dir=${profile}`, '--virtual-time-budget=15000', `--print-to-pdf=${resolve(file)}`],
      `${origin}${path}`,
    ])
    const made = await stat(file).catch(() => undefined)
    return made !== undefined && made.size > 0 ? 'printed' : 'nothing'
  } finally {
    server.kill('SIGTERM')
    await ended
    await rm(profile, { recursive: true, force: true })
  }
}

/** The address that a starting server prints. What it says after that is read, too: a closed pipe would end it. */
function addressOf(out: NodeJS.ReadableStream): Promise<string | undefined> {
  return new Promise((found) => {
    let text = ''
    const late = setTimeout(() => found(undefined), PATIENCE_MS)
    out.on('data', (chunk) => {
      text += String(chunk)
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0]
      if (address !== undefined) {
        clearTimeout(late)
        found(address)
      }
    })
    out.on('end', () => {
      clearTimeout(late)
      found(undefined)
    })
  })
}

const ran = (program: string, args: readonly string[]): Promise<void> =>
  new Promise((done) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: PATIENCE_MS })
    child.once('exit', () => done())
    child.once('error', () => done())
  })
