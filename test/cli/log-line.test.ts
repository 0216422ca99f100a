import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

const machine = new URL('../../src/cli/machine.ts', import.meta.url).href
const EVENTS = [
  { level: 'info', code: 'backup-made' },
  { level: 'error', code: 'request-failed', path: '/api/goals/:id', detail: 'Error at x\n"y"' },
]

/** What a program says to standard error of two events. */
function said(format: string): string {
  const program = `import { logLine } from '${machine}'; for (const each of ${JSON.stringify(EVENTS)}) logLine(each)`
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', program]
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, CAIRN_LOG: format },
    encoding: 'utf8',
  })
  expect(stdout).toBe('')
  return stderr
}

it('with CAIRN_LOG=json each event is a line of JSON with its moment, those of mere note too', () => {
  const lines = said('json').trimEnd().split('\n')
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(events).toEqual(EVENTS.map((event) => ({ at: expect.any(String), ...event })))
  for (const { at } of events) expect(Temporal.Instant.from(String(at)).toString()).toBe(at)
})

it('without it warnings and errors alone are told, in words of the log', () => {
  expect(said('')).toMatch(/^cairn error: request-failed path=\/api\/goals\/:id detail=Error at x/)
})
