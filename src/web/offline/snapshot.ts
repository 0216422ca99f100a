import type { KeptPath } from '../api-client/kept-request.ts'
import { within } from './store.ts'

/** What was last seen of one runner, written on purpose. There is one, so that another runner's takes its place. */
interface Snapshot {
  /** By which version of the app: another may draw other answers. */
  readonly app: string
  readonly athleteId: string
  /** When the answers came, epoch ms. */
  readonly takenAt: number
  readonly answers: Readonly<Record<KeptPath, unknown>>
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

/** Undefined while none was taken, and where another version took it. */
export async function answerOf<Answer>(path: KeptPath): Promise<{ answer: Answer; takenAt: number } | undefined> {
  const kept = await within<Snapshot | undefined>('snapshot', 'readonly', (store) => store.get(ONLY))
  if (kept?.app !== thisApp()) return undefined
  return { answer: kept.answers[path] as Answer, takenAt: kept.takenAt }
}
