import { type Context, today } from '../../app/context.ts'
import { getGoals } from '../../app/goals/get-goal.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { deletePause } from '../../app/pauses/delete-pause.ts'
import { editPause } from '../../app/pauses/edit-pause.ts'
import { getPause, getPauses } from '../../app/pauses/get-pauses.ts'
import { recordPause } from '../../app/pauses/record-pause.ts'
import { PAUSE_REASONS } from '../../core/evidence/evidence.ts'
import type { PauseView } from '../../core/view/pause-view.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { json, valueOf } from '../answer.ts'
import { choiceArgument, command, dataArgs, dayArgument, readArgs } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { goalId, goalName } from './goal-lookup.ts'

const { commands, options, goal: said, life, usage } = cliWordsFor('en')

/** Records a pause; with --edit, --end or --remove it changes one that is there. */
export const pause = command({
  meta: { name: 'pause', description: commands.pause },
  args: {
    ...dataArgs,
    json: { type: 'boolean', description: options.json },
    from: { type: 'string', description: options.from, valueHint: 'DATE' },
    to: { type: 'string', description: options.to, valueHint: 'DATE' },
    reason: { type: 'string', description: options.pauseReason },
    goal: { type: 'string', description: options.pauseGoal, valueHint: 'GOAL' },
    edit: { type: 'string', description: options.editId, valueHint: 'ID' },
    end: { type: 'string', description: options.endId, valueHint: 'ID' },
    remove: { type: 'string', description: options.removeId, valueHint: 'ID' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      if (args.remove !== undefined) {
        const removed = valueOf(await deletePause(context, args.remove, undefined))
        return thisMachine.out(args.json ? json(removed) : said.removed(removed.change.id))
      }
      const goal = args.goal === undefined || args.goal === '' ? args.goal : await goalId(context, args.goal)
      const reason = choiceArgument(PAUSE_REASONS, '--reason', args.reason)
      const from = dayArgument(args.from)
      const to = args.to === '' ? null : dayArgument(args.to)
      const id = args.edit ?? args.end
      if (id !== undefined) {
        const { version } = valueOf(await getPause(context, id))
        const end = args.end === undefined ? undefined : today(context, await loadAthlete(context))
        const edit = { version, from, to: to === undefined ? end : to, reason, goalId: goal === '' ? null : goal }
        const edited = valueOf(await editPause(context, id, edit))
        return showPause(context, id, edited.change.id, args.json, life.changed)
      }
      if (reason === undefined) throw new UsageError(usage.needs('--reason'))
      const first = from ?? today(context, await loadAthlete(context))
      const kept = valueOf(await recordPause(context, { from: first, to, reason, goalId: goal || undefined }))
      await showPause(context, kept.pauseId, kept.change.id, args.json, life.kept)
    }),
})

async function showPause(
  context: Context,
  id: string,
  changeId: string,
  asJson: boolean | undefined,
  done: string,
): Promise<void> {
  const view = valueOf(await getPause(context, id))
  if (asJson) return thisMachine.out(json({ pause: view, change: { id: changeId } }))
  thisMachine.out(`${done} ${await pauseLine(context, view)}`)
  const { units, elevationUnits, language } = await loadAthlete(context)
  const { format, goals } = wordsFor(language)
  for (const deadline of view.deadlines) {
    const name = goals.name(deadline, { units, elevationUnits, asOf: deadline.wouldBe })
    const stays = deadline.dueOn === null ? format.none : format.date(deadline.dueOn)
    thisMachine.out(`  ${life.deadline(name, stays, format.date(deadline.wouldBe), deadline.days)}`)
  }
  thisMachine.out(`  ${said.id(id)}\n  ${said.takeBack(changeId)}`)
}

async function pauseLine(context: Context, view: PauseView): Promise<string> {
  const athlete = await loadAthlete(context)
  const { format } = wordsFor(athlete.language)
  const goals = view.goalId === null ? [] : await getGoals(context, undefined, true)
  const goal = goals.find(({ id }) => id === view.goalId)
  const days =
    view.to === null ? `${format.date(view.from)} – ${life.stillGoing}` : format.dateRange(view.from, view.to)
  return [
    days,
    life.reasons[view.reason],
    goal ? life.of(goalName(goal, athlete)) : life.ofAll,
    life.days(view.days),
  ].join(' · ')
}

export const pauses = command({
  meta: { name: 'pauses', description: commands.pauses },
  args: readArgs,
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const found = await getPauses(context, dayArgument(args['as-of']))
      if (args.json) return thisMachine.out(json(found))
      if (found.length === 0) return thisMachine.out(life.noPauses)
      for (const view of found) thisMachine.out(`${await pauseLine(context, view)}\n  ${said.id(view.id)}`)
    }),
})
