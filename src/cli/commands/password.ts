import { setOwnerPassword, signOutEverywhere } from '../../app/sign-in/owner-password.ts'
import { LEAST_CHARS, passwordProblem } from '../../app/sign-in/password-rules.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json } from '../answer.ts'
import { command } from '../arguments.ts'
import { CommandFailed, UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { secretOf } from '../passphrase.ts'

const { commands, options, door: said } = cliWordsFor('en')

/** Sets the password with which other devices sign in. Whoever can run this on the machine needs no old one. */
export const password = command({
  meta: { name: 'password', description: commands.password },
  args: {
    data: { type: 'string', description: options.data, valueHint: 'DIR' },
    'password-file': { type: 'string', description: said.options.passwordFile, valueHint: 'FILE' },
    'sign-out': { type: 'boolean', description: said.options.signOut },
    json: { type: 'boolean', description: options.json },
  },
  run: async ({ args }) => {
    if (args['sign-out']) {
      await withData(thisMachine, args, async ({ context }) => must(await signOutEverywhere(context)))
      return thisMachine.out(args.json ? json({ signedOut: true }) : said.signedOut)
    }
    const from = { file: args['password-file'], variable: 'CAIRN_PASSWORD' }
    const chosen = await secretOf(thisMachine, { ...from, ask: said.ask })
    if (chosen === undefined) throw new UsageError(said.howToGive)
    const problem = passwordProblem(chosen)
    if (problem) throw new CommandFailed(said.problems[problem](LEAST_CHARS))
    // What is typed unseen is typed twice; a file and the environment say the same both times.
    if ((await secretOf(thisMachine, { ...from, ask: said.askAgain })) !== chosen)
      throw new CommandFailed(said.notTheSame)
    await withData(thisMachine, args, async ({ context }) => must(await setOwnerPassword(context, chosen)))
    return thisMachine.out(args.json ? json({ set: true }) : said.set)
  },
})

function must(result: { readonly ok: boolean }): void {
  if (!result.ok) throw new Error('a password that was not written')
}
