import { cliWordsFor } from '../../words/cli-words.ts'
import { command, countArgument } from '../arguments.ts'
import { DEFAULT_PORT } from '../default-port.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine } from '../machine.ts'
import { runServer } from '../run-server.ts'

const { commands, options, usage } = cliWordsFor('en')

export const start = command({
  meta: { name: 'start', description: commands.start },
  args: {
    data: { type: 'string', description: options.data, valueHint: 'DIR' },
    port: { type: 'string', description: options.port, valueHint: 'N' },
  },
  run: async ({ args }) => {
    const port = countArgument('--port', args.port ?? thisMachine.env['PORT']) ?? DEFAULT_PORT
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new UsageError(usage.notANumber('--port', String(port)))
    await runServer({ data: args.data, port })
  },
})
