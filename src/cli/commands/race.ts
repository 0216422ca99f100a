import { defineCommand } from 'citty'
import type { Context } from '../../app/context.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { cardOfGoal, cardOfRace } from '../../app/plan/get-race-card.ts'
import type { RaceFacts } from '../../app/races/race-facts.ts'
import { addRace, deleteRace, editRace } from '../../app/races/edit-race.ts'
import { getRace, getRaces } from '../../app/races/get-races.ts'
import { RACE_KINDS, RACE_OUTCOMES, RACE_PRIORITIES } from '../../core/evidence/race.ts'
import type { RaceView } from '../../core/view/race-view.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { firstThingsBlock } from '../../words/signs-text.ts'
import { raceCardText } from '../../words/race-card-text.ts'
import { json, valueOf } from '../answer.ts'
import { choiceArgument, command, countArgument, dataArgs, dayArgument, readArgs } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { durationArgument } from './activity-arguments.ts'
import { goalId, isGoalNamed } from './goal-lookup.ts'

const { commands, goal: goalSaid, options, race: said } = cliWordsFor('en')

const factArgs = {
  ...dataArgs,
  json: { type: 'boolean', description: options.json },
  name: { type: 'string', description: options.raceName },
  on: { type: 'string', description: options.raceDay, valueHint: 'DATE' },
  distance: { type: 'string', description: options.distance, valueHint: 'M' },
  kind: { type: 'string', description: options.raceKind, valueHint: RACE_KINDS.join('|') },
  climb: { type: 'string', description: options.climb, valueHint: 'M' },
  altitude: { type: 'string', description: options.raceAltitude, valueHint: 'M' },
  place: { type: 'string', description: options.place },
  priority: { type: 'string', description: options.priority, valueHint: RACE_PRIORITIES.join('|') },
  outcome: { type: 'string', description: options.outcome, valueHint: RACE_OUTCOMES.join('|') },
  'official-time': { type: 'string', description: options.officialTime, valueHint: 'H:MM:SS' },
  activity: { type: 'string', description: options.raceActivity, valueHint: 'ID' },
  'all-out': { type: 'boolean', description: options.allOut },
  note: { type: 'string', description: options.note },
  temperature: { type: 'string', description: options.raceTemperature, valueHint: '°C' },
  'dew-point': { type: 'string', description: options.raceDewPoint, valueHint: '°C' },
} as const
const idArg = { type: 'positional', required: true, description: options.raceId, valueHint: 'ID' } as const

const orNone = (text: string | undefined): string | null | undefined => (text === '' ? null : text)

function factsOf(
  args: {
    readonly [K in Exclude<keyof typeof factArgs, 'json' | 'demo' | 'data' | 'all-out'>]?: string | undefined
  } & { readonly 'all-out'?: boolean | undefined },
): RaceFacts {
  const time = args['official-time']
  return {
    name: orNone(args.name),
    on: dayArgument(args.on),
    distance_m: countArgument('--distance', args.distance),
    kind: choiceArgument(RACE_KINDS, '--kind', args.kind),
    ascent_m: args.climb === '' ? null : countArgument('--climb', args.climb),
    altitude_m: args.altitude === '' ? null : countArgument('--altitude', args.altitude),
    place: orNone(args.place),
    priority: choiceArgument(RACE_PRIORITIES, '--priority', args.priority),
    outcome: choiceArgument(RACE_OUTCOMES, '--outcome', args.outcome),
    official_time_s: time === '' ? null : durationArgument('--official-time', time),
    activityId: orNone(args.activity),
    allOut: args['all-out'],
    note: orNone(args.note),
    temperature_c: degrees('--temperature', args.temperature),
    dewPoint_c: degrees('--dew-point', args['dew-point']),
  }
}

/** May lie below zero; empty takes it away. */
function degrees(flag: string, text: string | undefined): number | null | undefined {
  if (text === undefined || text === '') return orNone(text) as null | undefined
  const value = Number(text.replace(',', '.'))
  if (!Number.isFinite(value) || Math.abs(value) > 60) throw new UsageError(said.notDegrees(flag, text))
  return value
}

const card = command({
  meta: { name: 'card', description: commands.raceCard },
  args: { id: { ...idArg, description: options.raceOrGoal }, ...readArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const asOf = dayArgument(args['as-of'])
      const view = (await isGoalNamed(context, args.id))
        ? valueOf(await cardOfGoal(context, await goalId(context, args.id), asOf))
        : valueOf(await cardOfRace(context, args.id, asOf))
      thisMachine.out(args.json ? json(view) : raceCardText(view, await loadAthlete(context)))
    }),
})

const list = command({
  meta: { name: 'list', description: commands.raceList },
  args: readArgs,
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const races = await getRaces(context, dayArgument(args['as-of']))
      if (args.json) return thisMachine.out(json(races))
      const lines = [...races.coming, ...races.past]
      for (const line of firstThingsBlock(races.firstThings, await loadAthlete(context))) thisMachine.out(line)
      if (lines.length === 0) return thisMachine.out(said.none)
      for (const race of lines) thisMachine.out(await raceLine(context, race))
    }),
})

const add = command({
  meta: { name: 'add', description: commands.raceAdd },
  args: factArgs,
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { raceId, change } = valueOf(await addRace(context, factsOf(args)))
      await tell(context, raceId, args.json, change.id)
    }),
})

const edit = command({
  meta: { name: 'edit', description: commands.raceEdit },
  args: { id: idArg, ...factArgs },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { version } = valueOf(await getRace(context, args.id))
      const { change } = valueOf(await editRace(context, args.id, { version, ...factsOf(args) }))
      await tell(context, args.id, args.json, change.id)
    }),
})

const remove = command({
  meta: { name: 'delete', description: commands.raceDelete },
  args: { id: idArg, ...dataArgs, json: factArgs.json },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const { change } = valueOf(await deleteRace(context, args.id, undefined))
      thisMachine.out(args.json ? json({ change }) : goalSaid.removed(change.id))
    }),
})

export const race = defineCommand({
  meta: { name: 'race', description: commands.race },
  subCommands: { add, list, card, edit, delete: remove },
})

async function tell(context: Context, id: string, isJson: boolean | undefined, change: string): Promise<void> {
  const race = valueOf(await getRace(context, id))
  if (isJson) return thisMachine.out(json({ race, change: { id: change } }))
  thisMachine.out(`${await raceLine(context, race)}\n  ${goalSaid.id(id)}\n  ${goalSaid.takeBack(change)}`)
}

async function raceLine(context: Context, race: RaceView): Promise<string> {
  const { units, language } = await loadAthlete(context)
  const { format } = wordsFor(language)
  const when =
    race.daysLeft !== null && race.daysLeft > 0
      ? said.inDays(race.daysLeft)
      : race.time_s === null
        ? said.outcomes[race.outcome]
        : format.duration(race.time_s)
  const cool = race.cool && wordsFor(language).raceCard.cool(race.cool.time_s, race.cool.fast_s, race.cool.slow_s)
  const facts = [race.on, race.priority, format.raceDistance(race.distance_m, units), when, cool, race.name, race.place]
  return facts.filter((fact) => fact !== null).join(' · ')
}
