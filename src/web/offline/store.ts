import { rootPath } from '../api-client/base-path.ts'

/** Two drawers in the browser: what was last seen, and what is still to be sent. One database for each Cairn of a host. */
type Drawer = 'snapshot' | 'outbox'
const NAME = `cairn ${rootPath}/`

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1)
    asked.addEventListener('upgradeneeded', () => {
      asked.result.createObjectStore('snapshot')
      asked.result.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
    })
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => reject(asked.error ?? new Error('not opened')))
  })

/** One transaction in one drawer; what it answers stands when it has been written. */
export async function within<T>(
  drawer: Drawer,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened()
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(drawer, mode)
      const asked = act(transaction.objectStore(drawer))
      transaction.addEventListener('complete', () => resolve(asked.result))
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not written')))
    })
  } finally {
    database.close()
  }
}
