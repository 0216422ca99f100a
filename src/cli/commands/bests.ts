import { getBests } from '../../app/get-bests.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { bestsText } from '../../words/bests-text.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json } from '../answer.ts'
import { command, dayArgument, readArgs } from '../arguments.ts'
import { thisMachine, withData } from '../machine.ts'

/** The same view as `GET /api/bests`. */
export const bests = command({
  meta: { name: 'bests', description: cliWordsFor('en').commands.bests },
  args: readArgs,
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const years = await getBests(context, dayArgument(args['as-of']))
      thisMachine.out(args.json ? json(years) : bestsText(years, await loadAthlete(context)))
    }),
})
