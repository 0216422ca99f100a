import { editProfile, type ProfileEdit } from '../../app/edit-profile.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import type { Weekday } from '../../core/base/calendar.ts'
import { type Athlete, UNIT_SYSTEMS } from '../../core/evidence/athlete.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { json, valueOf } from '../answer.ts'
import { command, countArgument, dataArgs } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'

const { commands, options, profile: said, usage } = cliWordsFor('en')
const SEXES = ['female', 'male', 'unstated'] as const

/** Reads the settings; with options, sets them. The same as the settings page. */
export const profile = command({
  meta: { name: 'profile', description: commands.profile },
  args: {
    ...dataArgs,
    json: { type: 'boolean', description: options.json },
    zone: { type: 'string', description: options.zone },
    'week-start': { type: 'string', description: options.weekStart },
    units: { type: 'string', description: options.units },
    'elevation-units': { type: 'string', description: options.elevationUnits },
    'birth-year': { type: 'string', description: options.birthYear },
    sex: { type: 'string', description: options.sex },
    'max-hr': { type: 'string', description: options.maxHeartRate },
    language: { type: 'string', description: options.language },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const edit: ProfileEdit = {
        zone: args.zone,
        weekStart: weekdayArgument(args['week-start']),
        units: choice(UNIT_SYSTEMS, '--units', args.units),
        elevationUnits: choice(UNIT_SYSTEMS, '--elevation-units', args['elevation-units']),
        birthYear: countArgument('--birth-year', args['birth-year']),
        sex: choice(SEXES, '--sex', args.sex),
        maxHeartRate_bpm: args['max-hr'] === '' ? null : countArgument('--max-hr', args['max-hr']),
        language: args.language,
      }
      const isEdit = Object.values(edit).some((value) => value !== undefined)
      const edited = isEdit ? valueOf(await editProfile(context, edit)) : undefined
      const athlete = edited?.athlete ?? (await loadAthlete(context))
      if (args.json) return thisMachine.out(json({ ...plain(athlete), ...(edited && { moved: edited.moved }) }))
      if (edited) thisMachine.out(said.saved)
      if (edited && edited.moved.activities > 0) thisMachine.out(said.moved(edited.moved))
      const words = wordsFor(athlete.language)
      const rows: [string, string][] = [
        [said.zone, athlete.zone],
        [said.weekStart, words.format.weekdayName(athlete.weekStart)],
        [said.units, athlete.units],
        [said.elevationUnits, athlete.elevationUnits],
        [said.birthYear, athlete.birthYear === undefined ? said.unset : String(athlete.birthYear)],
        [said.sex, athlete.sex ?? said.unset],
        [
          said.maxHeartRate,
          athlete.maxHeartRate_bpm === undefined ? said.unset : words.format.heartRate(athlete.maxHeartRate_bpm),
        ],
        [said.language, athlete.language],
      ]
      for (const [name, value] of rows) thisMachine.out(`${name.padEnd(24)} ${value}`)
    }),
})

const plain = ({ id: _, ...athlete }: Athlete) => ({
  ...athlete,
  birthYear: athlete.birthYear ?? null,
  sex: athlete.sex ?? null,
  maxHeartRate_bpm: athlete.maxHeartRate_bpm ?? null,
})

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** 1 to 7, or a day's name. */
function weekdayArgument(text: string | undefined): Weekday | undefined {
  if (text === undefined) return undefined
  const named = DAYS.indexOf(text.toLowerCase()) + 1
  const day = named > 0 ? named : (countArgument('--week-start', text) ?? 0)
  if (!Number.isInteger(day) || day < 1 || day > 7)
    throw new UsageError(usage.notAChoice('--week-start', text, ['1', '…', '7']))
  return day as Weekday
}

function choice<T extends string>(choices: readonly T[], option: string, text: string | undefined): T | undefined {
  if (text === undefined) return undefined
  const found = choices.find((each) => each === text)
  if (found === undefined) throw new UsageError(usage.notAChoice(option, text, choices))
  return found
}
