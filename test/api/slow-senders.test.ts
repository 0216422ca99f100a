import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { slowSenders } from '../../src/api/slow-senders.ts'

const SIZE = 2_000_000

it('a body that hardly comes loses its connection; one that is not read yet and one that is not answered yet do not', async () => {
  const looked = Promise.withResolvers<void>()
  const isRead = Promise.withResolvers<void>()
  const asked = new Map<string, IncomingMessage>()
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url!
    asked.set(path, incoming)
    const answer = async () => {
      if (path.startsWith('/read-later')) await looked.promise
      const { length } = await text(incoming)
      if (path === '/answered-later') {
        isRead.resolve()
        await looked.promise
      }
      outgoing.end(`${length} bytes`)
    }
    answer().catch(() => outgoing.destroy())
  })
  const look = slowSenders(server, 1000)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const begin = async (path: string, size = `Content-Length: ${SIZE}`): Promise<Socket> => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    // A connection that is cut off may say so to whoever still writes.
    socket.on('error', () => {})
    await once(socket, 'connect')
    socket.write(`POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${size}\r\n\r\n`)
    return socket
  }
  try {
    const whole = await Promise.all(['/read-later', '/answered-later'].map((path) => begin(path)))
    for (const socket of whole) socket.write('x'.repeat(SIZE))
    const empty = await begin('/read-later-and-empty', 'Transfer-Encoding: chunked')
    empty.write('0\r\n\r\n')
    const trickle = await begin('/now')
    const closed = new Promise((done) => trickle.once('close', done))
    await isRead.promise
    await expect.poll(() => asked.get('/read-later')?.readableLength).toBeGreaterThan(0)
    await expect.poll(() => asked.get('/read-later-and-empty')?.complete).toBe(true)
    await expect.poll(() => asked.has('/now')).toBe(true)
    look()
    trickle.write('x')
    expect(trickle.destroyed).toBe(false)
    look()
    await closed
    looked.resolve()
    for (const answer of await Promise.all(whole.map(text))) expect(answer).toMatch(/200 OK[^]*2000000 bytes/)
    expect(await text(empty)).toMatch(/200 OK[^]*0 bytes/)
  } finally {
    server.closeAllConnections()
    server.close()
  }
})
