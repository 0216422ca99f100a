import { getFitness } from '../../app/forecast/get-fitness.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { fitnessText } from '../../words/forecast-text.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json } from '../answer.ts'
import { command, dayArgument, readArgs } from '../arguments.ts'
import { thisMachine, withData } from '../machine.ts'

/** The same view as `GET /api/fitness`. */
export const fitness = command({
  meta: { name: 'fitness', description: cliWordsFor('en').commands.fitness },
  args: readArgs,
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const page = await getFitness(context, dayArgument(args['as-of']))
      thisMachine.out(args.json ? json(page) : fitnessText(page, await loadAthlete(context)))
    }),
})
