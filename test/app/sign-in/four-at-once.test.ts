import { expect, it, vi } from 'vitest'
import { hashPassword } from '../../../src/app/sign-in/password-hash.ts'

const tally = vi.hoisted(() => ({ running: 0, most: 0, done: 0 }))
vi.mock('node:crypto', async (original) => {
  type Done = (error: null, key: Buffer) => void
  const scrypt = (_password: string, _salt: Buffer, bytes: number, _options: object, done: Done) => {
    tally.most = Math.max(tally.most, ++tally.running)
    setImmediate(() => {
      tally.running--
      tally.done++
      done(null, Buffer.alloc(bytes))
    })
  }
  return { ...(await original<typeof import('node:crypto')>()), scrypt }
})

it('however many knock, four passwords are worked out at once: half a gigabyte', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, i) => hashPassword(`a long password ${i}`)))
  expect(tally).toEqual({ running: 0, most: 4, done: 20 })
})
