import { Worker } from 'node:worker_threads'

export interface Read {
  readonly perSecond: number
  readonly p50_ms: number
  readonly p99_ms: number
  readonly refused: number
}

/** Each asks again as soon as it was answered, on a connection that stays open. */
const READERS = `
const { parentPort, workerData } = require('node:worker_threads')
const http = require('node:http')
const { origin, readers } = workerData
const agent = new http.Agent({ keepAlive: true, maxSockets: readers })
let isOver = false
parentPort.on('message', () => { isOver = true })
const took = []
let refused = 0
const ask = () => new Promise((resolve, reject) => {
  const began = performance.now()
  http.get(origin + '/api/dashboard', { agent }, (answer) => {
    answer.on('data', () => {})
    answer.on('end', () => {
      if (answer.statusCode !== 200) refused++
      took.push(performance.now() - began)
      resolve()
    })
  }).on('error', reject)
})
const began = performance.now()
Promise.all(Array.from({ length: readers }, async () => { while (!isOver) await ask() })).then(() => {
  parentPort.postMessage({ took, refused, seconds: (performance.now() - began) / 1000 })
})
`

/** So many who ask for the dashboard without a pause, from a thread of their own, until stopped. */
export function manyReaders(origin: string, readers: number): { stop(): Promise<Read> } {
  const worker = new Worker(READERS, { eval: true, workerData: { origin, readers } })
  return {
    async stop() {
      const { took, refused, seconds } = await new Promise<{ took: number[]; refused: number; seconds: number }>(
        (resolve, reject) => {
          worker.once('message', resolve)
          worker.once('error', reject)
          worker.postMessage('stop')
        },
      )
      await worker.terminate()
      const sorted = took.toSorted((a, b) => a - b)
      const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
      return { perSecond: took.length / seconds, p50_ms: at(0.5), p99_ms: at(0.99), refused }
    },
  }
}
