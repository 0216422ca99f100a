import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { atMost } from './at-most.ts'

/**
 * How passwords are hashed from now on: scrypt with N = 2^17, r = 8, p = 1 (OWASP Password Storage Cheat Sheet), which
 * takes 128 MiB and about half a second a time.
 */
const NOW = { log2n: 17, r: 8, p: 1 } as const
const SALT_BYTES = 16
const DIGEST_BYTES = 32
/** Half a gigabyte at worst, however many knock. */
const inTurn = atMost(4)

interface Cost {
  readonly log2n: number
  readonly r: number
  readonly p: number
}

/** `scrypt$17$8$1$salt$digest`: whoever reads it later knows how it was made. */
export async function hashPassword(password: string, cost: Cost = NOW): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const digest = await inTurn(() => derive(password, salt, cost))
  const { log2n, r, p } = cost
  return ['scrypt', log2n, r, p, salt.toString('base64url'), digest.toString('base64url')].join('$')
}

/** Whether it is the password of this hash, and whether the hash was made in another way than today's. */
export async function checkPassword(password: string, hash: string): Promise<{ isRight: boolean; isOld: boolean }> {
  const [, log2n, r, p, salt = '', digest = ''] = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]+)$/.exec(hash) ?? []
  if (digest === '') throw new Error('a password hash of an unknown form')
  const cost = { log2n: Number(log2n), r: Number(r), p: Number(p) }
  const kept = Buffer.from(digest, 'base64url')
  const found = await inTurn(() => derive(password, Buffer.from(salt, 'base64url'), cost))
  const isOld = cost.log2n !== NOW.log2n || cost.r !== NOW.r || cost.p !== NOW.p
  return { isRight: kept.length === found.length && timingSafeEqual(kept, found), isOld }
}

/** Devices write the same letter in more than one way (NFKC makes them one). */
function derive(password: string, salt: Buffer, { log2n, r, p }: Cost): Promise<Buffer> {
  const options = { N: 2 ** log2n, r, p, maxmem: 2 * 128 * r * 2 ** log2n }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, DIGEST_BYTES, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
