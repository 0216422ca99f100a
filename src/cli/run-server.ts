import { flushCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { createApi } from '../api/app.ts'
import type { PublicAddress } from '../api/door/public-address.ts'
import { hostsOf, serve } from '../api/serve.ts'
import { backupFolder, keepBackups } from '../app/backup/daily-backup.ts'
import { dataProvider, type DataProvider } from '../app/data-provider.ts'
import { loadAthlete } from '../app/load-athlete.ts'
import { cliWordsFor } from '../words/cli-words.ts'
import { wordsFor } from '../words/index.ts'
import { CommandFailed } from './exit-codes.ts'
import { dataFolder, logLine, thisMachine } from './machine.ts'
import { version } from './version.ts'

const { start: said } = cliWordsFor('en')
const { errors } = wordsFor('en')

interface ServerOptions {
  readonly data: string | undefined
  /** Where to listen; on this machine only, unless said. */
  readonly host?: string
  readonly port: number
  /** By which other devices come. */
  readonly address?: PublicAddress
  /** Looks at the data before anything listens; what it throws ends the command. */
  readonly before?: (data: DataProvider) => Promise<void>
  /** Why it cannot listen there, by the system's code; undefined for one that has no sentence. */
  readonly cannotListen?: (code: string) => string | undefined
  /** More to say once it listens. */
  readonly after?: (port: number) => void
}

/** Serves pages and API until it is told to end (Ctrl+C, SIGTERM), and then ends in order. */
export async function runServer(options: ServerOptions): Promise<void> {
  const { data: given, host, port, address, before, cannotListen = portTaken(options.port), after } = options
  const folder = dataFolder(thisMachine, given)
  const databaseUrl = thisMachine.env['DATABASE_URL']
  const data = await dataProvider({
    folder,
    ...(databaseUrl && { databaseUrl }),
    zone: thisMachine.zone,
    language: thisMachine.language,
    now: thisMachine.now,
    log: logLine,
  })
  let hosts: ReadonlySet<string> = new Set()
  const app = createApi({ ...data, hosts: () => hosts, address, webFolder: webFolder(), version, log: logLine })
  const listen = async () => {
    await before?.(data)
    return serve(app, port, host)
  }
  const serving = await listen().catch(async (error: NodeJS.ErrnoException) => {
    await data.close()
    const why = error.syscall === undefined ? undefined : cannotListen(error.code ?? '')
    throw why === undefined ? error : new CommandFailed(why)
  })
  hosts = hostsOf(serving.port)
  thisMachine.out(said.ready(address ? address.origin + address.base : `http://127.0.0.1:${serving.port}`))
  after?.(serving.port)
  thisMachine.out(said.dataIn(folder))
  thisMachine.out(said.zone((await loadAthlete(data.own.context)).zone))
  thisMachine.out(said.stop)
  // Kept for the next start even if this one is killed.
  flushCompileCache()
  await data.own.imports.resume()
  const backups = keepBackups(data.own.context, backupFolder(folder), version)

  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
  await serving.close()
  await backups.end()
  await data.close()
  thisMachine.out(said.stopped)
  // An import in a worker may still be at it: its file is read again at the next start.
  process.exit(process.exitCode ?? 0)
}

const portTaken = (port: number) => (code: string) =>
  code === 'EADDRINUSE' ? errors.say('port-taken', { port }) : undefined

/** The built pages lie in dist/web of the checkout or of the package. */
function webFolder(): string {
  const inCheckout = import.meta.url.endsWith('.ts')
  return fileURLToPath(new URL(inCheckout ? '../../dist/web' : '../web', import.meta.url))
}
