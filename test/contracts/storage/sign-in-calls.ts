import * as ownerPassword from '../../../src/storage/owner-password.ts'
import type { Db } from '../../../src/storage/open.ts'
import * as passwordTries from '../../../src/storage/password-tries.ts'
import * as signIns from '../../../src/storage/sign-ins.ts'
import type { Call, Read } from './calls.ts'

const SECRET_SHA256 = 'cd'.repeat(32)

/** A runner with a password, signed in on one device, after one try that was not right. */
export async function tellSignIn(db: Db, athleteId: string, at: number): Promise<void> {
  await ownerPassword.saveOwnerPassword(db, athleteId, { hash: 'scrypt$1', setAt: at })
  await signIns.insertSignIn(db, athleteId, { secretSha256: SECRET_SHA256, at, untilAt: at + 1 })
  await passwordTries.insertPasswordTry(db, athleteId, { id: SECRET_SHA256, way: 'away', at })
}

const read = (name: string, nothing: unknown, run: Call['run']): Read => ({ name, nothing, run, since: '0009' })
const write = (name: string, run: Call['run']): Call => ({ name, run })

export const SIGN_IN_READS: readonly Read[] = [
  read('findOwnerPassword', undefined, (db, who) => ownerPassword.findOwnerPassword(db, who)),
  read('findSignIn', undefined, (db, who) => signIns.findSignIn(db, who, SECRET_SHA256)),
  read('listPasswordTries', [], (db, who) => passwordTries.listPasswordTries(db, who, 'away')),
]

export const SIGN_IN_WRITES: readonly Call[] = [
  write('saveOwnerPassword', (db, who) => ownerPassword.saveOwnerPassword(db, who, { hash: 'scrypt$2', setAt: 1 })),
  write('insertSignIn', (db, who) =>
    signIns.insertSignIn(db, who, { secretSha256: 'ef'.repeat(32), at: 1, untilAt: 2 }),
  ),
  write('extendSignIn', (db, who) => signIns.extendSignIn(db, who, SECRET_SHA256, 3)),
  write('limitSignIns', (db, who) => signIns.limitSignIns(db, who, 1)),
  write('deleteSignIn', (db, who) => signIns.deleteSignIn(db, who, SECRET_SHA256)),
  write('deleteSignIns', (db, who) => signIns.deleteSignIns(db, who)),
  write('insertPasswordTry', (db, who) => passwordTries.insertPasswordTry(db, who, { id: 'b', way: 'away', at: 2 })),
  write('deletePasswordTry', (db, who) => passwordTries.deletePasswordTry(db, who, SECRET_SHA256)),
  write('deletePasswordTries', (db, who) => passwordTries.deletePasswordTries(db, who)),
]

export const SIGN_IN_MODULES: readonly object[] = [ownerPassword, passwordTries, signIns]
