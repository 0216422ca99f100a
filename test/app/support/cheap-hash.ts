import { scryptSync } from 'node:crypto'

/** A hash of the form that is kept, at a cost that a test can pay a hundred times. */
export function cheapHash(password: string): string {
  const salt = Buffer.alloc(16, 7)
  const digest = scryptSync(password, salt, 32, { N: 1024, r: 8, p: 1 })
  return ['scrypt', 10, 8, 1, salt.toString('base64url'), digest.toString('base64url')].join('$')
}
