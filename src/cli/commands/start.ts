import { fileURLToPath } from 'node:url'
import { createApi } from '../../api/app.ts'
import { hostsOf, serve } from '../../api/serve.ts'
import { dataProvider } from '../../app/data-provider.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { command, countArgument } from '../arguments.ts'
import { CommandFailed, UsageError } from '../exit-codes.ts'
import { dataFolder, logLine, thisMachine } from '../machine.ts'
import { version } from '../version.ts'

const cli = cliWordsFor('en')
const { errors } = wordsFor('en')
const { commands, options, start: said, usage } = cli
const DEFAULT_PORT = 4747

export const start = command({
  meta: { name: 'start', description: commands.start },
  args: {
    data: { type: 'string', description: options.data, valueHint: 'DIR' },
    port: { type: 'string', description: options.port, valueHint: 'N' },
  },
  run: async ({ args }) => {
    const wanted = countArgument('--port', args.port ?? thisMachine.env['PORT']) ?? DEFAULT_PORT
    if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535)
      throw new UsageError(usage.notANumber('--port', String(wanted)))
    const folder = dataFolder(thisMachine, args.data)
    const databaseUrl = thisMachine.env['DATABASE_URL']
    const data = await dataProvider({
      folder,
      ...(databaseUrl && { databaseUrl }),
      zone: thisMachine.zone,
      now: thisMachine.now,
      log: logLine,
    })
    let hosts: ReadonlySet<string> = new Set()
    const app = createApi({ ...data, hosts: () => hosts, webFolder: webFolder(), version, log: logLine })
    const serving = await serve(app, wanted).catch(async (error: NodeJS.ErrnoException) => {
      await data.close()
      if (error.code === 'EADDRINUSE') throw new CommandFailed(errors.say('port-taken', { port: wanted }))
      throw error
    })
    hosts = hostsOf(serving.port)
    thisMachine.out(said.ready(`http://127.0.0.1:${serving.port}`))
    thisMachine.out(said.dataIn(folder))
    thisMachine.out(said.stop)
    await data.own.imports.resume()

    await new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve())
      process.once('SIGTERM', () => resolve())
    })
    await serving.close()
    await data.close()
    thisMachine.out(said.stopped)
    // An import in a worker may still be at it: its file is read again at the next start.
    process.exit(process.exitCode ?? 0)
  },
})

/** The built pages lie in dist/web of the checkout or of the package. */
function webFolder(): string {
  const inCheckout = import.meta.url.endsWith('.ts')
  return fileURLToPath(new URL(inCheckout ? '../../../dist/web' : '../../web', import.meta.url))
}
