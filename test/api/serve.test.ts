import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { serve } from '../../src/api/serve.ts'

const asked = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

/** A connection that stays open after its first answer, as a browser's does. */
async function connected(port: number) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.write(asked)
  await once(socket, 'data')
  return socket
}

it('a request that has arrived and is not read yet when the server is told to end is answered', async () => {
  const serving = await serve({ fetch: () => new Response('here') }, 0)
  const socket = await connected(serving.port)
  let said = ''
  socket.on('data', (part: Buffer) => (said += part.toString()))
  const ended = once(socket, 'close')
  socket.write(asked)
  // In the same turn: the server has had no chance to read it.
  await Promise.all([serving.close(), ended])
  expect(said).toMatch(/^HTTP\/1\.1 200[^]*connection: close[^]*here/i)
})

it('a server that ends takes no new connection, and does not wait for one on which nothing is asked', async () => {
  const serving = await serve({ fetch: () => new Response('here') }, 0)
  const idle = await connected(serving.port)
  const ended = once(idle, 'close')
  const closing = serving.close()
  const late = connect(serving.port, '127.0.0.1')
  const [error] = (await once(late, 'error')) as [NodeJS.ErrnoException]
  expect(error.code).toBe('ECONNREFUSED')
  await Promise.all([closing, ended])
})

it('what takes longer than the grace is cut off', async () => {
  const serving = await serve({ fetch: () => new Promise<Response>(() => undefined) }, 0)
  const socket = connect(serving.port, '127.0.0.1')
  await once(socket, 'connect')
  // A connection that is reset says so first; that is what a cut looks like.
  socket.on('error', () => undefined)
  const cut = new Promise((resolve) => void socket.once('close', resolve))
  socket.write(asked)
  await serving.close(300)
  await cut
})
