import { bulkEdit } from '../../app/activities/bulk-edit.ts'
import { searchActivities, type TrainingQuery } from '../../app/activities/search-activities.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { TRAINING_SORTS } from '../../core/activity/training-search.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { json, valueOf } from '../answer.ts'
import { choiceArgument, command, countArgument, dataArgs, dayArgument, readArgs, wholeArgument } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { gearArgument, sharedFactArgs, sharedFacts, sportArgument } from './activity-arguments.ts'

const { activityWrites: said, commands, goal: goalSaid, options, usage } = cliWordsFor('en')
const PAGE = 500

/** Every sport, newest first unless sorted otherwise. */
export const activities = command({
  meta: { name: 'activities', description: commands.activities },
  args: {
    ...readArgs,
    search: { type: 'string', description: options.search, valueHint: 'WORDS' },
    sport: { type: 'string', description: options.sport },
    from: { type: 'string', description: options.from, valueHint: 'DATE' },
    to: { type: 'string', description: options.to, valueHint: 'DATE' },
    least: { type: 'string', description: options.least, valueHint: 'M' },
    most: { type: 'string', description: options.most, valueHint: 'M' },
    race: { type: 'boolean', description: options.onlyRaces },
    company: { type: 'boolean', description: options.onlyCompany },
    counts: { type: 'boolean', description: options.onlyCounts },
    twins: { type: 'boolean', description: options.onlyTwins },
    note: { type: 'boolean', description: options.onlyNote },
    gear: { type: 'string', description: options.onlyGear, valueHint: 'NAME' },
    sort: { type: 'string', description: options.sort, valueHint: TRAINING_SORTS.join('|') },
    rising: { type: 'boolean', description: options.rising },
    limit: { type: 'string', description: options.limit, valueHint: 'N' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const query: Omit<TrainingQuery, 'limit'> = {
        text: args.search,
        sport: sportArgument(args.sport),
        from: dayArgument(args.from),
        to: dayArgument(args.to ?? args['as-of']),
        least_m: countArgument('--least', args.least),
        most_m: countArgument('--most', args.most),
        race: args.race,
        inCompany: args.company,
        counts: args.counts,
        twins: args.twins,
        note: args.note,
        gearId: await gearArgument(context, args.gear),
        order: {
          sort: choiceArgument(TRAINING_SORTS, '--sort', args.sort) ?? 'date',
          descending: args.rising !== true,
        },
      }
      const limit = wholeArgument('--limit', args.limit, 1) ?? Infinity
      const found = []
      let totals
      for (let before: string | undefined; found.length < limit;) {
        const page = await searchActivities(context, { ...query, limit: Math.min(PAGE, limit - found.length), before })
        found.push(...page.activities)
        totals = page.totals
        before = page.next
        if (before === undefined) break
      }
      if (args.json) return thisMachine.out(json(found))
      const { units, language } = await loadAthlete(context)
      const { format, sports } = wordsFor(language)
      if (found.length === 0) return thisMachine.out(cliWordsFor(language).status.noActivities)
      for (const row of found) {
        const distance = row.distance_m === null ? '' : format.distance(row.distance_m, units)
        const line = [
          row.localDay,
          sports.name(row.sport).padEnd(18),
          distance.padStart(10),
          format.duration(row.moving_s).padStart(9),
          row.name ?? '',
        ]
        thisMachine.out(line.join('  ').trimEnd())
      }
      if (totals) {
        const { activities: n, twins, distance_m, moving_s } = totals
        thisMachine.out(
          said.totals({
            activities: n,
            twins,
            distance: format.distance(distance_m, units),
            time: format.duration(moving_s),
          }),
        )
      }
    }),
})

/** `cairn bulk ID… --gear Blue`: the same of many, undone as one. */
export const bulk = command({
  meta: { name: 'bulk', description: commands.bulk },
  args: {
    ids: { type: 'positional', required: true, description: options.activityIds, valueHint: 'ID…' },
    ...dataArgs,
    json: { type: 'boolean', description: options.json },
    ...sharedFactArgs,
    delete: { type: 'boolean', description: options.deleteThem },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const facts = await sharedFacts(context, args)
      const isEdit = Object.values(facts).some((value) => value !== undefined)
      if (isEdit === (args.delete === true)) throw new UsageError(usage.needs('--delete'))
      const done = valueOf(await bulkEdit(context, { ids: args._, changes: isEdit ? facts : undefined }))
      if (args.json) return thisMachine.out(json(done))
      thisMachine.out(`${said.changedMany(done.changed)}\n  ${goalSaid.takeBack(done.change.id)}`)
    }),
})
