import { setTimeout as sleep } from 'node:timers/promises'
import type { BrowserContext, Page, Request } from 'playwright-core'

/** What no journey may meet, collected while it is made. */
export interface Watch {
  readonly problems: string[]
  /** From here on this one message of the console is awaited: the address is wrong on purpose. */
  expect(message: RegExp): void
  /** When every request has been answered and none follows at once. */
  quiet(): Promise<void>
}

/** What the browser says where service workers are kept out on purpose. */
const KEPT_OUT = /Service Worker registration blocked/
const QUIET_MS = 60
const LONGEST_WAIT_MS = 10_000

/** Runs in the page: the browser's own reports, put where the watch can hear them. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`CSP report: ${event.violatedDirective} refuses ${event.blockedURI} ${event.sample}`)
  })
  globalThis.addEventListener('unhandledrejection', (event) => {
    console.error(`Unhandled rejection: ${String(event.reason)}`)
  })
}

/**
 * Listens for CSP reports, errors of the page, unhandled rejections, errors in the console, requests to any other
 * host, requests that fail, and answers of 500 and above.
 */
export async function watch(context: BrowserContext, page: Page, url: string): Promise<Watch> {
  const problems: string[] = []
  const expected: RegExp[] = [KEPT_OUT]
  await context.addInitScript(reportViolations)
  page.on('pageerror', (error) => problems.push(`Error in the page: ${error.stack ?? error.message}`))
  page.on('crash', () => problems.push('The page crashed'))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    const text = `${message.text()} ${message.location().url}`
    if (!expected.some((each) => each.test(text))) problems.push(`Console: ${text}`)
  })
  context.on('request', (request) => {
    const address = new URL(request.url())
    const isOwn = address.origin === url || address.protocol === 'data:' || address.protocol === 'blob:'
    if (!isOwn) problems.push(`Request to another host: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    // A page that is left takes its questions with it.
    const reason = request.failure()?.errorText ?? ''
    if (reason !== 'net::ERR_ABORTED') problems.push(`${reason}: ${request.method()} ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 500)
      problems.push(`${response.status()}: ${response.request().method()} ${response.url()}`)
  })
  const waiting = new Set<Request>()
  let lastAt = Date.now()
  const ended = (request: Request) => {
    waiting.delete(request)
    lastAt = Date.now()
  }
  page.on('request', (request) => waiting.add(request))
  page.on('requestfinished', ended)
  page.on('requestfailed', ended)
  return {
    problems,
    expect: (message) => expected.push(message),
    async quiet() {
      const until = Date.now() + LONGEST_WAIT_MS
      while ((waiting.size > 0 || Date.now() - lastAt < QUIET_MS) && Date.now() < until) await sleep(20)
    },
  }
}
