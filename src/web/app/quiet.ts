import { idle } from './idle.ts'
import { queryClient } from './query-client.ts'

const LOOK_AGAIN_MS = 150

/**
 * Comes when the page that was asked for stands: for a moment nothing is asked of the server, and the browser has time.
 * What nobody waits for begins then.
 */
export async function quiet(): Promise<void> {
  for (let times = 0; times < 2; times++) {
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS))
    if (queryClient.isFetching() > 0) times = -1
    await idle()
  }
}
