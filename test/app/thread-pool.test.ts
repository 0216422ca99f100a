import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { type ThreadPool, threadPool, TookTooLong } from '../../src/app/import/thread-pool.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()

/** Says in which thread it ran, and does to that thread what it is told. */
const MODULE = `
import { threadId } from 'node:worker_threads'
import { appendFileSync, existsSync } from 'node:fs'
const busy = (ms) => { const until = Date.now() + ms; while (Date.now() < until); }
export default async (task) => {
  if (task.hang) for (;;);
  if (task.eat) { const all = []; for (;;) all.push(new Array(1e5).fill(all.length)) }
  if (task.exit) process.exit(1)
  if (task.throw) throw new Error('no such file')
  if (task.busy_ms) busy(task.busy_ms)
  if (task.until) {
    appendFileSync(task.log, task.name + ' begins\\n')
    while (!existsSync(task.until));
  }
  if (task.log) appendFileSync(task.log, task.name + '\\n')
  return { name: task.name, threadId }
}`

let pool: ThreadPool
let modules = 0
afterEach(() => pool.close())

function begin(options: { size?: number; limit_s?: number; text?: string } = {}): ThreadPool {
  const path = join(folder, `module-${modules++}.mjs`)
  writeFileSync(path, options.text ?? MODULE)
  pool = threadPool({
    module: pathToFileURL(path),
    size: options.size ?? 1,
    limit_s: options.limit_s ?? 30,
    resourceLimits: { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 8 },
  })
  return pool
}

interface Done {
  readonly name: string
  readonly threadId: number
}
const done = async (answer: Promise<unknown>) => (await answer) as Done

describe('a pool of threads', () => {
  it('does every task once, in as many threads as it may have and no more', async () => {
    begin({ size: 2 })
    const names = Array.from({ length: 20 }, (_, k) => `task ${k}`)
    const answers = await Promise.all(names.map((name) => done(pool.run({ name, busy_ms: 5 }))))
    expect(answers.map(({ name }) => name)).toEqual(names)
    expect(new Set(answers.map(({ threadId }) => threadId)).size).toBe(2)
  })

  it('does what lay behind a task that hangs in another thread, and only the one that hangs fails', async () => {
    begin({ limit_s: 1.5 })
    const before = await done(pool.run({ name: 'before' }))
    const [hung, behind, later] = await Promise.allSettled([
      pool.run({ hang: true }),
      done(pool.run({ name: 'behind' })),
      done(pool.run({ name: 'later' })),
    ])
    expect((hung as PromiseRejectedResult).reason).toBeInstanceOf(TookTooLong)
    expect(behind).toMatchObject({ status: 'fulfilled', value: { name: 'behind' } })
    expect(later).toMatchObject({ status: 'fulfilled', value: { name: 'later' } })
    expect((behind as PromiseFulfilledResult<Done>).value.threadId).not.toBe(before.threadId)
  })

  it('counts the time of a task from when it is begun, not from when it lay ready behind another', async () => {
    begin({ limit_s: 2 })
    await pool.run({ name: 'warm' })
    const tasks = ['a', 'b'].map((name) => done(pool.run({ name, busy_ms: 1100 })))
    expect((await Promise.all(tasks)).map(({ name }) => name)).toEqual(['a', 'b'])
  })

  it('goes on after a task that eats its memory, ends its thread, or throws', async () => {
    begin()
    const [ate, left, threw, fine] = await Promise.allSettled([
      pool.run({ eat: true }),
      pool.run({ exit: true }),
      pool.run({ throw: true }),
      done(pool.run({ name: 'fine' })),
    ])
    expect((ate as PromiseRejectedResult).reason).toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' })
    expect((left as PromiseRejectedResult).reason).toMatchObject({ message: 'the thread ended' })
    expect((threw as PromiseRejectedResult).reason).toMatchObject({ message: 'no such file' })
    expect(fine).toMatchObject({ value: { name: 'fine' } })
  })

  it('whose module cannot be loaded rejects every task', async () => {
    begin({ text: 'throw new Error("no module")' })
    const answers = await Promise.allSettled([1, 2, 3].map((name) => pool.run({ name })))
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  })

  it('that is closed rejects what is not done at once, lets a task in hand end, and begins no other', async () => {
    const [log, until] = [join(folder, 'log'), join(folder, 'may end')]
    writeFileSync(log, '')
    begin()
    const names = ['in hand', 'behind it', 'waiting']
    const left = Promise.allSettled(names.map((name) => pool.run({ name, log, until })))
    await expect.poll(() => readFileSync(log, 'utf8')).toBe('in hand begins\n')
    const closing = pool.close()
    // At once: the task in hand ends only after that.
    expect((await left).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    writeFileSync(until, '')
    await closing
    expect(readFileSync(log, 'utf8')).toMatch(/^in hand begins\nin hand\n(behind it begins\nbehind it\n)?$/)
    await expect(pool.run({ name: 'late' })).rejects.toThrow('closed')
  })

  it('that is closed does not wait for a task that hangs', async () => {
    begin()
    await pool.run({ name: 'first' })
    const hung = pool.run({ hang: true })
    hung.catch(() => {})
    await pool.close()
    await expect(hung).rejects.toThrow('closed')
  })

  it('closed at any moment while its threads open gzips leaves the process alive', async () => {
    const gunzips = `
      import { createGunzip, gzipSync } from 'node:zlib'
      const packed = gzipSync(Buffer.alloc(2e5, 'run'))
      export default async () => {
        for (let k = 0; k < 40; k++) {
          const stream = createGunzip()
          stream.end(packed)
          for await (const chunk of stream);
        }
      }`
    for (let k = 0; k < 12; k++) {
      begin({ size: 2, text: gunzips })
      // More than any machine gets through before the pool is closed.
      const tasks = Promise.allSettled(Array.from({ length: 1000 }, (_, name) => pool.run({ name })))
      await new Promise((resolve) => setTimeout(resolve, 60 + 10 * k))
      await pool.close()
      expect((await tasks).some(({ status }) => status === 'rejected')).toBe(true)
    }
  })
})
