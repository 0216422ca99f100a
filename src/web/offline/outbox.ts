import { useSyncExternalStore } from 'react'
import { ApiProblem } from '../api-client/api-problem.ts'
import { request } from '../api-client/request.ts'
import { outcomeOf, sendInOrder, type Entry } from './send-in-order.ts'
import { forgetSnapshot } from './snapshot.ts'
import { within } from './store.ts'

/** What waits on this device, as it was last read; the drawer itself is the truth. */
let waiting: readonly Entry[] = []
const changed = new EventTarget()
const ANSWERS_WITHIN_MS = 15_000

async function readAgain(): Promise<readonly Entry[]> {
  waiting = await within<Entry[]>('outbox', 'readonly', (store) => store.getAll())
  changed.dispatchEvent(new Event('change'))
  return waiting
}

export const useWaiting = (): readonly Entry[] =>
  useSyncExternalStore(
    (tell) => {
      changed.addEventListener('change', tell)
      return () => changed.removeEventListener('change', tell)
    },
    () => waiting,
  )

/** Leaves a write to be sent later; it is on the disk when this answers. */
export async function leaveForLater(entry: Omit<Entry, 'seq' | 'refused'>): Promise<void> {
  await within('outbox', 'readwrite', (store) => store.add(entry))
  await readAgain()
}

export async function takeOut({ seq }: Pick<Entry, 'seq'>): Promise<void> {
  await within('outbox', 'readwrite', (store) => store.delete(seq))
  await readAgain()
}

/** Nothing of the runner stays: neither what was seen nor what was to be sent. */
export async function forgetAll(): Promise<void> {
  await forgetSnapshot()
  await within('outbox', 'readwrite', (store) => store.clear())
  await readAgain()
}

export const countWaiting = async (): Promise<number> => (await readAgain()).filter(({ refused }) => !refused).length

/** Sends what waits, from one page at a time. Returns how many were taken. */
export async function sendWaiting(athleteId: string): Promise<number> {
  const send = async () =>
    sendInOrder(await readAgain(), athleteId, {
      send: (entry) =>
        request(entry.method, entry.path, {
          body: entry.body,
          key: entry.key,
          signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
        }).then(
          () => 'taken',
          (error: unknown) => (error instanceof ApiProblem ? outcomeOf(error.problem) : 'later'),
        ),
      drop: takeOut,
      mark: async (entry, refused) => {
        await within('outbox', 'readwrite', (store) => store.put({ ...entry, refused }))
        await readAgain()
      },
    })
  // Over plain http there are no locks: then the same key, sent from two pages, is still one write.
  return navigator.locks ? navigator.locks.request('cairn-outbox', send) : send()
}
