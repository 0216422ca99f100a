import { within } from './store.ts'

/** What was last seen of one runner, written on purpose. There is one, so that another runner's takes its place. */
interface Snapshot {
  /** By which version of the app: what another one took may not be what this one draws. */
  readonly app: string
  readonly athleteId: string
  /** When the answers came, epoch ms. */
  readonly takenAt: number
  /** By their paths. */
  readonly answers: Readonly<Record<string, unknown>>
}

const ONLY = 'last'

/** Named by the script of the page, whose name the build makes of all that is in it. */
const thisApp = () => document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? ''

/** What was on its way to be kept when this device was signed out is not kept any more. */
let isOver = false

export const keepSnapshot = async (snapshot: Omit<Snapshot, 'app'>): Promise<void> => {
  if (isOver) return
  await within('snapshot', 'readwrite', (store) => store.put({ ...snapshot, app: thisApp() }, ONLY))
}

export const forgetSnapshot = async (): Promise<void> => {
  isOver = true
  await within('snapshot', 'readwrite', (store) => store.clear())
}

const last = () => within<Snapshot | undefined>('snapshot', 'readonly', (store) => store.get(ONLY))

/** Undefined while none was taken, and of what is not in it. */
export async function answerOf<Answer>(path: string): Promise<{ answer: Answer; takenAt: number } | undefined> {
  const kept = await last()
  if (kept?.answers[path] === undefined) return undefined
  return { answer: kept.answers[path] as Answer, takenAt: kept.takenAt }
}

/**
 * After a page could not be drawn: takes the snapshot away if the version before took it, whose answers may have been
 * others. Answers whether it did, and the page is worth another try.
 */
export async function dropOfOtherApp(): Promise<boolean> {
  const kept = await last()
  if (kept === undefined || kept.app === thisApp()) return false
  await within('snapshot', 'readwrite', (store) => store.clear())
  return true
}
