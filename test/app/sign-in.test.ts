import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { atMost } from '../../src/app/sign-in/at-most.ts'
import { setOwnerPassword, signOutEverywhere } from '../../src/app/sign-in/owner-password.ts'
import { checkPassword, hashPassword } from '../../src/app/sign-in/password-hash.ts'
import { passwordProblem } from '../../src/app/sign-in/password-rules.ts'
import { signedInSince, signIn, signOut, type Way } from '../../src/app/sign-in/sign-in.ts'
import { findOwnerPassword, saveOwnerPassword } from '../../src/storage/owner-password.ts'
import { deletePasswordTries } from '../../src/storage/password-tries.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { cheapHash } from './support/cheap-hash.ts'
import { makeData, problemOf, type TestData, value } from './support/make-data.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const WORDS = 'slow hills before breakfast'

let data: TestData
const folder = temporaryFolder()
beforeAll(async () => {
  data = await makeData(folder)
})
afterAll(() => data.close())
const useCheap = () => {
  const { db, athleteId } = data.context
  return saveOwnerPassword(db, athleteId, { hash: cheapHash(WORDS), setAt: 1 })
}
const attempt = (password: string, way: Way = 'away') => signIn(data.context, password, way)

beforeEach(async () => {
  await useCheap()
  await value(await signOutEverywhere(data.context))
  await deletePasswordTries(data.context.db, data.context.athleteId)
})

describe('a password', () => {
  it.each([
    ['short7!', 'too-short'],
    ['🏃🏃🏃🏃🏃🏃🏃', 'too-short'],
    ['password', 'too-common'],
    ['P4ssw0rd', 'too-common'],
    ['Password2026!', 'too-common'],
    ['1234567890', 'too-common'],
    ['qwertzuiop', 'too-common'],
    ['87654321', 'too-common'],
    ['aaaaaaaaaa', 'too-common'],
    ['runrunrun', 'too-common'],
    ['Marathon2027', 'too-common'],
    ['x'.repeat(8).toUpperCase(), 'too-common'],
    [WORDS.repeat(20), 'too-long'],
    [WORDS, undefined],
    ['vier Berge und ein See, dazu der Wind von der See her und abends Suppe am Ofen', undefined],
    ['x7kq2m9p', undefined],
  ])('%j is %s', (password, problem) => {
    expect(passwordProblem(password)).toBe(problem)
  })

  it('is hashed with scrypt of 2^17 and a salt of its own, and found again however its letters are composed', async () => {
    const [one, two] = [await hashPassword('pässwört am Berg'), await hashPassword('pässwört am Berg')]
    expect(one).toMatch(/^scrypt\$17\$8\$1\$[\w-]{22}\$[\w-]{43}$/)
    expect(two).not.toBe(one)
    expect(await checkPassword('pässwört am Berg'.normalize('NFD'), one)).toEqual({ isRight: true, isOld: false })
    expect((await checkPassword('pässwört am See', one)).isRight).toBe(false)
  })

  it('is looked at by four at once, and the others wait in line', async () => {
    const inTurn = atMost(4)
    let [running, most] = [0, 0]
    const act = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 1))
      running--
    }
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, i) =>
        inTurn(i % 7 === 0 ? () => act().then(() => Promise.reject(new Error('x'))) : act),
      ),
    )
    expect([most, running, outcomes.length]).toEqual([4, 0, 40])
  })

  it('that was hashed in an older way is hashed anew when it comes, and the same password goes on', async () => {
    value(await attempt(WORDS))
    const { db, athleteId } = data.context
    expect((await findOwnerPassword(db, athleteId))?.hash).toMatch(/^scrypt\$17\$/)
    value(await attempt(WORDS))
  })
})

describe('signing in', () => {
  it('makes a secret of 256 bits, another one each time, and keeps it nowhere', async () => {
    const [one, two] = [value(await attempt(WORDS)), value(await attempt(WORDS))]
    expect(one.secret).toMatch(/^[\w-]{43}$/)
    expect(two.secret).not.toBe(one.secret)
    expect(JSON.stringify(await dumpRows(data.context.db))).not.toMatch(new RegExp(`${one.secret}|${WORDS}`))
    expect(await signedInSince(data.context, one.secret)).toBe(data.clock.now)
    expect(await signedInSince(data.context, `${one.secret}x`)).toBeUndefined()
  })

  it('ends on one device without ending on another, and a new password ends it on all', async () => {
    const now = data.clock.now
    const secrets = [value(await attempt(WORDS)).secret, value(await attempt(WORDS)).secret]
    await signOut(data.context, secrets[0]!)
    expect(await signedInSince(data.context, secrets[0]!)).toBeUndefined()
    expect(await signedInSince(data.context, secrets[1]!)).toBe(now)
    value(await setOwnerPassword(data.context, 'other words in a row'))
    expect(await signedInSince(data.context, secrets[1]!)).toBeUndefined()
    expect(problemOf(await attempt(WORDS))).toEqual({ code: 'wrong-password' })
  })

  it('holds for 90 days from the last use', async () => {
    const before = data.clock.now
    const { secret } = value(await attempt(WORDS))
    for (let i = 0; i < 3; i++) {
      data.clock.now += 80 * DAY_MS
      expect(await signedInSince(data.context, secret)).toBe(before)
    }
    data.clock.now += 90 * DAY_MS
    expect(await signedInSince(data.context, secret)).toBeUndefined()
    data.clock.now = before
  })
})

describe('a clock that jumps by a year', () => {
  const YEAR_MS = 365 * DAY_MS

  it('lets no sign-in hold for longer than 90 days by the right one, used or not', async () => {
    const before = data.clock.now
    data.clock.now += YEAR_MS
    const [ahead, idle] = [value(await attempt(WORDS)), value(await attempt(WORDS))]
    data.clock.now = before
    expect(await signedInSince(data.context, ahead.secret)).toBe(before + YEAR_MS)
    data.clock.now = before + 90 * DAY_MS
    expect(await signedInSince(data.context, ahead.secret)).toBeUndefined()
    expect(await signedInSince(data.context, idle.secret)).toBeUndefined()
    data.clock.now = before
  })

  it('ends none that was not used while it was ahead', async () => {
    const before = data.clock.now
    const { secret } = value(await attempt(WORDS))
    data.clock.now += YEAR_MS
    expect(await signedInSince(data.context, secret)).toBeUndefined()
    data.clock.now = before
    expect(await signedInSince(data.context, secret)).toBe(before)
  })
})

describe('guessing', () => {
  it('ends after ten in a quarter of an hour, says how long, and goes on after it; a right one is not counted', async () => {
    const before = data.clock.now
    value(await attempt(WORDS))
    await useCheap()
    for (let i = 0; i < 10; i++) {
      expect(problemOf(await attempt('not it'))).toEqual({ code: 'wrong-password' })
      data.clock.now += 10_000
    }
    expect(problemOf(await attempt(WORDS))).toEqual({ code: 'too-many-tries', retryAfter_s: 800 })
    data.clock.now = before + 15 * MINUTE_MS
    value(await attempt(WORDS))
    data.clock.now = before
  })

  it('at once gets no more tries than one after the other', async () => {
    const all = await Promise.all(Array.from({ length: 60 }, () => attempt('not it')))
    const codes = all.map((each) => problemOf(each).code)
    expect(codes.filter((code) => code === 'wrong-password')).toHaveLength(10)
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(50)
  })

  it('is remembered by the database: a new start gives no new tries', async () => {
    for (let i = 0; i < 10; i++) await attempt('not it')
    const again = await makeData(folder)
    try {
      expect(problemOf(await signIn(again.context, WORDS, 'away')).code).toBe('too-many-tries')
    } finally {
      await again.close()
    }
  })

  it('from elsewhere never keeps out whoever sits at the machine, who can also set a new password', async () => {
    for (let i = 0; i < 11; i++) await attempt('not it')
    value(await attempt(WORDS, 'here'))
    expect(problemOf(await attempt(WORDS)).code).toBe('too-many-tries')
    value(await setOwnerPassword(data.context, WORDS))
    value(await attempt(WORDS))
  })

  it('is not made longer by a clock that was put back, nor by one that was put forward', async () => {
    const before = data.clock.now
    for (let i = 0; i < 10; i++) await attempt('not it')
    data.clock.now = before - 365 * DAY_MS
    value(await attempt(WORDS))
    data.clock.now = before
  })
})
