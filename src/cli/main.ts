import { type CommandDef, defineCommand, renderUsage, runCommand } from 'citty'
import { NewerDatabase } from '../app/open-data.ts'
import { storageTrouble } from '../app/storage-trouble.ts'
import { cliWordsFor } from '../words/cli-words.ts'
import { wordsFor } from '../words/index.ts'
import { CommandFailed, EXIT, hasLeft, UsageError } from './exit-codes.ts'
import { version } from './version.ts'

const cli = cliWordsFor('en')
const { errors } = wordsFor('en')

const subCommands = {
  start: () => import('./commands/start.ts').then((m) => m.start),
  serve: () => import('./commands/serve.ts').then((m) => m.serveCommand),
  password: () => import('./commands/password.ts').then((m) => m.password),
  import: () => import('./commands/import.ts').then((m) => m.importCommand),
  watch: () => import('./commands/watch.ts').then((m) => m.watch),
  status: () => import('./commands/status.ts').then((m) => m.status),
  goals: () => import('./commands/status.ts').then((m) => m.goals),
  goal: () => import('./commands/goal.ts').then((m) => m.goal),
  pause: () => import('./commands/pause.ts').then((m) => m.pause),
  pauses: () => import('./commands/pause.ts').then((m) => m.pauses),
  signs: () => import('./commands/signs.ts').then((m) => m.signs),
  relationship: () => import('./commands/signs.ts').then((m) => m.relationship),
  'check-in': () => import('./commands/check-in.ts').then((m) => m.checkIn),
  'check-ins': () => import('./commands/check-in.ts').then((m) => m.checkIns),
  workout: () => import('./commands/workout.ts').then((m) => m.workout),
  workouts: () => import('./commands/workout.ts').then((m) => m.workouts),
  worksheet: () => import('./commands/worksheet.ts').then((m) => m.worksheet),
  plan: () => import('./commands/plan.ts').then((m) => m.plan),
  calendar: () => import('./commands/calendar.ts').then((m) => m.calendar),
  options: () => import('./commands/adjust.ts').then((m) => m.options),
  adjust: () => import('./commands/adjust.ts').then((m) => m.adjust),
  adjustments: () => import('./commands/adjust.ts').then((m) => m.adjustments),
  return: () => import('./commands/review.ts').then((m) => m.comeBack),
  review: () => import('./commands/review.ts').then((m) => m.review),
  answers: () => import('./commands/review.ts').then((m) => m.answers),
  today: () => import('./commands/today.ts').then((m) => m.today),
  activities: () => import('./commands/activities.ts').then((m) => m.activities),
  activity: () => import('./commands/activity.ts').then((m) => m.activity),
  bulk: () => import('./commands/activities.ts').then((m) => m.bulk),
  race: () => import('./commands/race.ts').then((m) => m.race),
  gear: () => import('./commands/gear.ts').then((m) => m.gear),
  day: () => import('./commands/day.ts').then((m) => m.day),
  forecast: () => import('./commands/forecast.ts').then((m) => m.forecast),
  bests: () => import('./commands/bests.ts').then((m) => m.bests),
  fitness: () => import('./commands/fitness.ts').then((m) => m.fitness),
  profile: () => import('./commands/profile.ts').then((m) => m.profile),
  demo: () => import('./commands/demo.ts').then((m) => m.demo),
  backup: () => import('./commands/backup.ts').then((m) => m.backup),
  restore: () => import('./commands/backup.ts').then((m) => m.restore),
  export: () => import('./commands/export.ts').then((m) => m.exportCommand),
  doctor: () => import('./commands/doctor.ts').then((m) => m.doctor),
  erase: () => import('./commands/erase.ts').then((m) => m.eraseCommand),
  rebuild: () => import('./commands/upkeep.ts').then((m) => m.rebuild),
  undo: () => import('./commands/upkeep.ts').then((m) => m.undo),
}

const main = defineCommand({ meta: { name: 'cairn', version, description: cli.about }, subCommands })

/** What a terminal reads as colour. */
const COLOURS = /\u001b\[[0-9;]*m/g

process.exitCode = await run(process.argv.slice(2))

/** Runs one command and says, in one place, how it ended. */
async function run(rawArgs: string[]): Promise<number> {
  // A reader that has seen enough (head, less) closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.ok)
  })
  if (rawArgs[0] === '--version' || rawArgs[0] === '-v') return print(version)
  const asked = await commandOf(rawArgs)
  if (rawArgs.length === 0 || rawArgs.some((arg) => arg === '--help' || arg === '-h'))
    return print(await renderUsage(...asked))
  try {
    await runCommand(main, { rawArgs })
    return Number(process.exitCode ?? EXIT.ok)
  } catch (error) {
    if (error instanceof UsageError || (error as { name?: string }).name === 'CLIError') {
      process.stderr.write(`${usageText(error as Error & { code?: string }, rawArgs)}\n`)
      return EXIT.usage
    }
    if (hasLeft(error)) return EXIT.left
    if (error instanceof CommandFailed) {
      process.stderr.write(`${error.message}\n`)
      return EXIT.someFailed
    }
    if (error instanceof NewerDatabase) {
      process.stderr.write(`${errors.say('storage-newer')}\n`)
      return EXIT.someFailed
    }
    const trouble = storageTrouble(error)
    if (trouble) {
      process.stderr.write(`${errors.say(trouble)}\n`)
      return EXIT.someFailed
    }
    process.stderr.write(
      `${errors.say('bug')}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    return EXIT.bug
  }
}

function print(text: string): number {
  process.stdout.write(`${process.stdout.isTTY ? text : text.replace(COLOURS, '')}\n`)
  return EXIT.ok
}

function usageText(error: Error & { code?: string }, rawArgs: readonly string[]): string {
  if (error.code === 'E_UNKNOWN_COMMAND') {
    // The words before the first option, less the group that is known.
    const words = rawArgs.slice(0, rawArgs.findIndex((arg) => arg.startsWith('-')) >>> 0)
    return cli.usage.unknownCommand(words.slice(0, Object.hasOwn(subCommands, words[0] ?? '') ? 2 : 1).join(' '))
  }
  return error.message
}

/** The command that a line names, and the one above it: for its help. */
async function commandOf(rawArgs: readonly string[]): Promise<[CommandDef, CommandDef?]> {
  const name = rawArgs.find((arg) => !arg.startsWith('-')) as keyof typeof subCommands | undefined
  const load = name && Object.hasOwn(subCommands, name) ? subCommands[name] : undefined
  if (!load) return [main as CommandDef]
  const command = (await load()) as CommandDef
  const inner = rawArgs.filter((arg) => !arg.startsWith('-'))[1]
  const nested = command.subCommands as Record<string, CommandDef> | undefined
  if (nested && inner !== undefined && Object.hasOwn(nested, inner) && nested[inner]) return [nested[inner], command]
  return [command, main as CommandDef]
}
