import { editDay } from '../../app/days/edit-day.ts'
import { getDays } from '../../app/days/get-days.ts'
import { today } from '../../app/context.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json, valueOf } from '../answer.ts'
import { command, countArgument, dataArgs, dayArgument } from '../arguments.ts'
import { thisMachine, withData } from '../machine.ts'
import { durationArgument } from './activity-arguments.ts'

const { commands, day: said, goal: goalSaid, options } = cliWordsFor('en')

/** What is known of a day itself; with options, says it. '' takes the runner's word back. */
export const day = command({
  meta: { name: 'day', description: commands.day },
  args: {
    ...dataArgs,
    json: { type: 'boolean', description: options.json },
    on: { type: 'string', description: options.on, valueHint: 'DATE' },
    weight: { type: 'string', description: options.weight, valueHint: 'KG' },
    'resting-hr': { type: 'string', description: options.restingHr, valueHint: 'BPM' },
    sleep: { type: 'string', description: options.sleepTime, valueHint: 'H:MM:SS' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const on = dayArgument(args.on) ?? today(context, await loadAthlete(context))
      const edit = {
        weight_kg: args.weight === '' ? null : countArgument('--weight', args.weight),
        resting_heart_rate_bpm: args['resting-hr'] === '' ? null : countArgument('--resting-hr', args['resting-hr']),
        sleep_s: args.sleep === '' ? null : durationArgument('--sleep', args.sleep),
      }
      const isEdit = Object.values(edit).some((value) => value !== undefined)
      const change = isEdit ? valueOf(await editDay(context, on, edit)).change : undefined
      const [known] = await getDays(context, { from: on, to: on })
      if (args.json) return thisMachine.out(json({ day: known ?? null, ...(change && { change }) }))
      thisMachine.out(known ? said.line(known) : said.none)
      if (change) thisMachine.out(`  ${goalSaid.takeBack(change.id)}`)
    }),
})
