import { mkdirSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keepAddress, keptAddress } from '../../src/app/sign-in/kept-address.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { ended, runCli, startCli } from './support/run-cli.ts'

const folder = temporaryFolder()
const data = join(folder, 'data')
const cairn = (...args: string[]) => runCli(data, ...args)
const given = (text: string): string => {
  const path = join(folder, 'password.txt')
  writeFileSync(path, `${text}\n`)
  return path
}

/** Asks 127.0.0.1 under another name, as a proxy does. */
const ask = (port: number, host: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; location: string | undefined }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: '/', headers: { host, ...headers } }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, location: answer.headers.location }))
    })
    asked.once('error', reject)
    asked.end()
  })

describe('cairn password and cairn serve', () => {
  it('open Cairn to other devices with a password, and not without one', async () => {
    const serve = ['serve', '--public-url', 'http://192.0.2.7:4747', '--listen', '127.0.0.1:0']
    const without = await cairn(...serve)
    expect([without.code, without.out]).toEqual([1, ''])
    expect(without.errors).toContain('cairn password')

    expect(await cairn('password', '--password-file', given('short'))).toMatchObject({ code: 1, out: '' })
    expect(await cairn('password', '--password-file', given('Password2026!'))).toMatchObject({ code: 1, out: '' })
    expect((await cairn('password')).code).toBe(2)
    const set = await cairn('password', '--password-file', given('slow hills before breakfast'), '--json')
    expect(set.json).toEqual({ set: true })

    const server = startCli(data, [...serve, '--keep'])
    onTestFinished(() => void server.kill('SIGKILL'))
    const end = ended(server)
    const port = await new Promise<number>((resolve) => {
      let out = ''
      server.stdout!.on('data', (text: string) => {
        out += text
        const found = /127\.0\.0\.1:(\d+);/.exec(out)?.[1]
        if (found) resolve(Number(found))
      })
    })
    const page = { accept: 'text/html' }
    expect(await ask(port, '192.0.2.7:4747')).toMatchObject({ status: 401 })
    expect(await ask(port, '192.0.2.7:4747', page)).toEqual({ status: 303, location: '/sign-in?next=%2F' })
    expect(await ask(port, `127.0.0.1:${port}`, page)).toMatchObject({ status: 303 })
    expect(await ask(port, 'evil.example', page)).toMatchObject({ status: 421 })
    // The option it names is one that this command has.
    const second = await cairn('serve', '--public-url', 'https://runner.example', '--listen', `127.0.0.1:${port}`)
    expect([second.code, second.errors]).toEqual([1, expect.stringContaining(`${port}, perhaps "cairn start"`)])
    expect(second.errors).toContain('--listen')
    const elsewhere = await cairn('serve', '--public-url', 'https://runner.example', '--listen', '192.0.2.7:4747')
    expect([elsewhere.code, elsewhere.errors]).toEqual([1, expect.stringMatching(/^192\.0\.2\.7:4747 is no address/)])
    expect((await cairn('password', '--sign-out', '--json')).json).toEqual({ signedOut: true })
    server.kill('SIGTERM')
    const { code, out } = await end
    expect(code).toBe(0)
    expect(out).toContain('Cairn is ready at http://192.0.2.7:4747')
    expect(out).toContain('without https')
    expect(await keptAddress(data)).toBe('http://192.0.2.7:4747')
  })

  it('needs no address where one is kept', async () => {
    const kept = join(folder, 'kept')
    mkdirSync(kept)
    await keepAddress(kept, 'https://runner.example')
    // It knows where, and asks for the next thing.
    const { code, errors } = await runCli(kept, 'serve', '--listen', '127.0.0.1:0')
    expect([code, errors.includes('cairn password')]).toEqual([1, true])
  })

  it.each([
    [['serve']],
    [['serve', '--public-url', 'runner.example']],
    [['serve', '--public-url', 'https://runner.example/goals']],
    [['serve', '--public-url', 'https://runner.example', '--listen', 'x']],
    [['serve', '--public-url', 'https://runner.example', '--listen', '127.0.0.1:99999']],
  ])('%j is asked wrongly', async (args) => {
    expect(await runCli(join(folder, 'none'), ...args)).toMatchObject({ code: 2, out: '' })
  })
})
