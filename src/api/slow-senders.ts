import type { IncomingMessage, Server } from 'node:http'

/** A body has to come at a kilobyte a second, looked at every half minute: whoever sends less holds a connection and no more. */
const EVERY_MS = 30_000
const LEAST_BYTES = 30 * 1024

/**
 * Ends connections whose body hardly comes; Node looks after slow headers only. A body that came and that we have not read
 * yet is our slowness, and not the sender's.
 */
export function cutSlowSenders(server: Server): void {
  const timer = setInterval(slowSenders(server, LEAST_BYTES), EVERY_MS)
  timer.unref()
  server.once('close', () => clearInterval(timer))
}

/** A look at every body on its way: whichever brought less than `least_bytes` since the last look loses its connection. */
export function slowSenders(server: Server, least_bytes: number): () => void {
  /** How many bytes their connection had brought at the last look; the first look only notes. */
  const receiving = new Map<IncomingMessage, number | undefined>()
  server.on('request', (incoming) => {
    const { 'content-length': length, 'transfer-encoding': coding } = incoming.headers
    if (length === undefined && coding === undefined) return
    receiving.set(incoming, undefined)
    incoming.once('close', () => receiving.delete(incoming))
  })
  return () => {
    for (const [incoming, before] of receiving) {
      const { complete, readableLength, socket } = incoming
      const isSlow = before !== undefined && socket.bytesRead - before < least_bytes
      if (isSlow && !complete && readableLength === 0) socket.destroy()
      else receiving.set(incoming, socket.bytesRead)
    }
  }
}
