import { Worker } from 'node:worker_threads'

export interface Seen {
  readonly count: number
  readonly p50_ms: number
  readonly p99_ms: number
  readonly max_ms: number
}

const ASKER = `
const { parentPort, workerData } = require('node:worker_threads')
let isOver = false
parentPort.on('message', () => { isOver = true })
const took = []
;(async () => {
  while (!isOver) {
    const began = performance.now()
    const answer = await fetch(workerData + '/api/dashboard')
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(String(answer.status))
    took.push(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  parentPort.postMessage(took)
})()
`

/** Asks for the dashboard some twice a second from a thread of its own, until stopped. */
export function watchDashboard(origin: string): { stop(): Promise<Seen> } {
  const asker = new Worker(ASKER, { eval: true, workerData: origin })
  return {
    async stop() {
      const took = await new Promise<number[]>((resolve, reject) => {
        asker.once('message', resolve)
        asker.once('error', reject)
        asker.postMessage('stop')
      })
      await asker.terminate()
      const sorted = took.toSorted((a, b) => a - b)
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
      return { count: sorted.length, p50_ms: at(0.5), p99_ms: at(0.99), max_ms: at(1) }
    },
  }
}
