import { publicAddress } from '../../api/door/public-address.ts'
import { LOCAL_HOST } from '../../api/serve.ts'
import { keepAddress, keptAddress } from '../../app/sign-in/kept-address.ts'
import { hasOwnerPassword } from '../../app/sign-in/owner-password.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { command } from '../arguments.ts'
import { DEFAULT_PORT } from '../default-port.ts'
import { CommandFailed, UsageError } from '../exit-codes.ts'
import { dataFolder, thisMachine } from '../machine.ts'
import { runServer } from '../run-server.ts'

const { commands, options, door: said } = cliWordsFor('en')
const reasons: Readonly<Record<string, ((place: string) => string) | undefined>> = said.cannotListen

/** For other devices: under an address of its own, and only behind the owner's password. */
export const serveCommand = command({
  meta: { name: 'serve', description: commands.serve },
  args: {
    data: { type: 'string', description: options.data, valueHint: 'DIR' },
    'public-url': { type: 'string', description: said.options.publicUrl, valueHint: 'URL' },
    keep: { type: 'boolean', description: said.options.keep },
    listen: { type: 'string', description: said.options.listen, valueHint: 'HOST:PORT' },
  },
  run: async ({ args }) => {
    const folder = dataFolder(thisMachine, args.data)
    const url = args['public-url'] ?? thisMachine.env['CAIRN_PUBLIC_URL'] ?? (await keptAddress(folder))
    if (!url) throw new UsageError(said.noPublicUrl)
    const address = publicAddress(url)
    if (typeof address === 'string') throw new UsageError(said.addressProblems[address](url))
    const { host, port } = listenAddress(
      args.listen ?? thisMachine.env['CAIRN_LISTEN'] ?? `${LOCAL_HOST}:${DEFAULT_PORT}`,
    )
    await runServer({
      data: args.data,
      host,
      port,
      address,
      before: async ({ own }) => {
        if (!(await hasOwnerPassword(own.context))) throw new CommandFailed(said.noPassword)
        if (args.keep) await keepAddress(folder, address.origin + address.base)
      },
      cannotListen: (code) => reasons[code]?.(placeOf(host, port)),
      after: (listening) => {
        thisMachine.out(said.listens(placeOf(host, listening)))
        if (!address.isSecure) for (const line of said.plainHttp) thisMachine.out(line)
      },
    })
  },
})

/** '0.0.0.0:4747', '[::]:4747'. */
function listenAddress(text: string): { host: string; port: number } {
  const [, v6, name, digits] = /^(?:\[([\da-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text) ?? []
  const host = v6 ?? name
  const port = Number(digits)
  if (host === undefined || !(port <= 65535)) throw new UsageError(said.notListen(text))
  return { host, port }
}

const placeOf = (host: string, port: number): string => `${host.includes(':') ? `[${host}]` : host}:${port}`
