import { getActivity } from '../../app/activities/get-activity.ts'
import { listActivityRows } from '../../app/activities/list-activity-rows.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { isSport } from '../../core/activity/sport.ts'
import { parseIsoDate } from '../../core/base/calendar.ts'
import { wordsFor } from '../../words/index.ts'
import { json, valueOf } from '../answer.ts'
import { command, dayArgument, readArgs, wholeArgument } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'

const { commands, options, usage } = wordsFor('en').cli
const PAGE = 500

/** Every sport, newest first. */
export const activities = command({
  meta: { name: 'activities', description: commands.activities },
  args: {
    ...readArgs,
    sport: { type: 'string', description: options.sport },
    from: { type: 'string', description: options.from, valueHint: 'DATE' },
    to: { type: 'string', description: options.to, valueHint: 'DATE' },
    limit: { type: 'string', description: options.limit, valueHint: 'N' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { sport } = args
      if (sport !== undefined && !isSport(sport)) throw new UsageError(usage.notASport(sport))
      const limit = wholeArgument('--limit', args.limit, 1) ?? Infinity
      const found = []
      for (let before: string | undefined; found.length < limit;) {
        const page = await listActivityRows(context, {
          sport,
          from: dayArgument(args.from),
          to: dayArgument(args.to ?? args['as-of']),
          limit: Math.min(PAGE, limit - found.length),
          before,
        })
        found.push(...page.activities)
        before = page.next
        if (before === undefined) break
      }
      if (args.json) return thisMachine.out(json(found))
      const { units, language } = await loadAthlete(context)
      const { format, sports, cli } = wordsFor(language)
      if (found.length === 0) return thisMachine.out(cli.status.noActivities)
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
    }),
})

export const activity = command({
  meta: { name: 'activity', description: commands.activity },
  args: { id: { type: 'positional', required: true, description: 'ID' }, ...readArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const page = valueOf(await getActivity(context, args.id))
      if (args.json) return thisMachine.out(json(page))
      const { units, elevationUnits, language } = await loadAthlete(context)
      const { format, sports } = wordsFor(language)
      const day = parseIsoDate(page.localDay)
      const facts = [
        page.name ?? sports.name(page.sport),
        day === undefined ? page.localDay : format.dateWithWeekday(page.localDay),
        page.distance_m === null ? undefined : format.distance(page.distance_m, units),
        format.duration(page.moving_s),
        page.ascent_m === null ? undefined : format.elevation(page.ascent_m, elevationUnits),
      ]
      thisMachine.out(facts.filter((fact) => fact !== undefined).join(' · '))
      for (const effort of page.bestEfforts) {
        thisMachine.out(
          `  ${format.raceDistance(effort.distance_m, units).padEnd(14)} ${format.duration(effort.elapsed_s).padStart(8)}`,
        )
      }
    }),
})
