import { readFile } from 'node:fs/promises'
import type { ArgsDef } from 'citty'
import type { Context } from '../../app/context.ts'
import { importCheckIns } from '../../app/check-ins/import-check-ins.ts'
import type { CheckInFields } from '../../app/check-ins/check-in-fields.ts'
import { getCheckIn, getCheckIns } from '../../app/check-ins/get-check-ins.ts'
import { deleteCheckIn, editCheckIn, recordCheckIn } from '../../app/check-ins/record-check-in.ts'
import { getQuestions, getSigns } from '../../app/signs/get-signs.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { CHECK_IN_MOMENTS, CLEARANCES, MEDICAL_SIGNS, type MedicalSign } from '../../core/evidence/check-in.ts'
import { CHECK_IN_SCALES, type CheckInScale } from '../../core/evidence/check-in-scales.ts'
import { speaksOfDespair } from '../../core/wellbeing/despair.ts'
import type { CheckInView } from '../../core/view/check-in-view.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { firstThingsLines, questionsText } from '../../words/signs-text.ts'
import { fieldLine, json, valueOf } from '../answer.ts'
import { choiceArgument, command, countArgument, dataArgs, dayArgument, readArgs } from '../arguments.ts'
import { CommandFailed, EXIT, UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { goalId } from './goal-lookup.ts'

const { commands, options, goal: said, life, signs: ofSigns } = cliWordsFor('en')

const scale = { type: 'string', description: options.scale, valueHint: '0-10' } as const
const answerArgs = {
  effort: scale,
  'sleep-quality': scale,
  energy: scale,
  mood: scale,
  joy: scale,
  stress: scale,
  excitement: scale,
  anxiety: scale,
  'want-to': scale,
  'have-to': scale,
  identity: scale,
  sleep: { type: 'string', description: options.sleep, valueHint: 'HOURS' },
  pain: { type: 'string', description: options.pain, valueHint: '0-10' },
  'pain-where': { type: 'string', description: options.painWhere },
  'pain-during': scale,
  'pain-next-morning': scale,
  signs: { type: 'string', description: options.signs, valueHint: MEDICAL_SIGNS.join('|') },
  clearance: { type: 'string', description: options.clearance, valueHint: CLEARANCES.join('|') },
  answer: { type: 'string', description: options.answer, valueHint: 'NAME=7' },
  words: { type: 'string', description: options.words },
} as const satisfies ArgsDef

/** Says how a day was; with --edit or --remove it changes what was said. What is not named is left open. */
export const checkIn = command({
  meta: { name: 'check-in', description: commands.checkIn },
  args: {
    ...dataArgs,
    json: { type: 'boolean', description: options.json },
    on: { type: 'string', description: options.onDay, valueHint: 'DATE' },
    moment: { type: 'string', description: options.moment },
    goal: { type: 'string', description: options.goalOf, valueHint: 'GOAL' },
    activity: { type: 'string', description: options.activityOf, valueHint: 'ID' },
    ...answerArgs,
    ask: { type: 'boolean', description: ofSigns.options.ask },
    file: { type: 'string', description: options.file, valueHint: 'FILE' },
    edit: { type: 'string', description: options.editId, valueHint: 'ID' },
    remove: { type: 'string', description: options.removeId, valueHint: 'ID' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      if (args.remove !== undefined) {
        const removed = valueOf(await deleteCheckIn(context, args.remove, undefined))
        return thisMachine.out(args.json ? json(removed) : said.removed(removed.change.id))
      }
      if (args.file !== undefined) return fromFile(context, args.file, args.json)
      if (args.ask) {
        const moment = choiceArgument(CHECK_IN_MOMENTS, '--moment', args.moment) ?? 'morning'
        const asked = await getQuestions(context, moment, dayArgument(args.on))
        return thisMachine.out(args.json ? json(asked) : questionsText(asked, (await loadAthlete(context)).language))
      }
      const before = args.edit === undefined ? undefined : valueOf(await getCheckIn(context, args.edit))
      const fields: CheckInFields = {
        ...saidBy(args, before),
        on: dayArgument(args.on),
        moment: choiceArgument(CHECK_IN_MOMENTS, '--moment', args.moment),
        activityId: args.activity === '' ? null : args.activity,
        goalId: args.goal === '' ? null : args.goal === undefined ? undefined : await goalId(context, args.goal),
      }
      const written = valueOf(
        before
          ? await editCheckIn(context, before.id, { ...fields, version: before.version })
          : await recordCheckIn(context, fields),
      )
      const view = valueOf(await getCheckIn(context, written.checkInId))
      const { language, zone } = await loadAthlete(context)
      const help = view.words !== null && speaksOfDespair(view.words) ? wordsFor(language).signs.helpLines(zone) : []
      if (args.json)
        return thisMachine.out(json({ checkIn: view, change: written.change, ...(help.length > 0 && { help }) }))
      thisMachine.out(`${before ? life.changed : life.kept} ${checkInLine(view, language)}`)
      thisMachine.out(`  ${said.id(view.id)}\n  ${said.takeBack(written.change.id)}`)
      for (const line of await careLines(context, view)) thisMachine.out(line)
      if (help.length > 0)
        thisMachine.out(['', wordsFor(language).signs.help('someone-to-talk-to'), ...help].join('\n'))
    }),
})

/** What belongs to a clinician is said at once; and that it has gone does not end it. */
async function careLines(context: Context, { on, medicalSigns, clearance, id }: CheckInView): Promise<string[]> {
  const athlete = await loadAthlete(context)
  if (medicalSigns.length > 0)
    return [
      '',
      wordsFor(athlete.language).goals.care(
        { code: 'medical-sign', on, signs: medicalSigns, checkInId: id },
        { asOf: on },
      ),
    ]
  if (clearance === null) return []
  const { firstThings } = await getSigns(context)
  return firstThings ? ['', ...firstThingsLines(firstThings, athlete)] : []
}

async function fromFile(context: Context, path: string, asJson: boolean | undefined): Promise<void> {
  const bytes = await readFile(path).catch(() => {
    throw new CommandFailed(life.noFile(path))
  })
  const read = valueOf(await importCheckIns(context, bytes))
  const refused = read.refused.map(({ row, fields }) => ({ row, fields: fields.map(fieldLine) }))
  if (asJson) thisMachine.out(json({ ...read, refused }))
  else {
    thisMachine.out(ofSigns.imported({ ...read, refused: refused.length }))
    for (const { row, fields } of refused)
      for (const { field, message } of fields) thisMachine.out(`  ${life.row(row)}: ${field}: ${message}`)
    if (read.change) thisMachine.out(`  ${said.takeBack(read.change.id)}`)
  }
  if (refused.length > 0) process.exitCode = EXIT.someFailed
}

type Given = { readonly [Name in keyof typeof answerArgs]?: string | undefined }

/** The answers that the options spell out; '' takes one away. */
function saidBy(args: Given, before: CheckInView | undefined): CheckInFields {
  const number = (option: keyof Given) => (args[option] === '' ? null : countArgument(`--${option}`, args[option]))
  const scales = Object.fromEntries(CHECK_IN_SCALES.map((name) => [name, number(flagOf(name))])) as Partial<
    Record<CheckInScale, number | null | undefined>
  >
  const level = number('pain')
  const pain =
    level === null
      ? null
      : {
          level: level ?? before?.pain?.level ?? NaN,
          where: args['pain-where'] === '' ? null : (args['pain-where'] ?? before?.pain?.where),
          during: number('pain-during') === undefined ? before?.pain?.during : number('pain-during'),
          nextMorning:
            number('pain-next-morning') === undefined ? before?.pain?.nextMorning : number('pain-next-morning'),
        }
  const paining = ['pain', 'pain-where', 'pain-during', 'pain-next-morning'] as const
  return {
    ...scales,
    sleep_h: number('sleep'),
    ...(paining.some((option) => args[option] !== undefined) && { pain }),
    medicalSigns: args.signs === undefined ? undefined : signsOf(args.signs),
    clearance: args.clearance === '' ? null : choiceArgument(CLEARANCES, '--clearance', args.clearance),
    answers: args.answer === undefined ? undefined : answersOf(args.answer),
    words: args.words === '' ? null : args.words,
  }
}

const flagOf = (scale: CheckInScale) =>
  scale.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as keyof typeof answerArgs

const signsOf = (text: string): MedicalSign[] =>
  text.split(',').flatMap((sign) => (sign === '' ? [] : (choiceArgument(MEDICAL_SIGNS, '--signs', sign.trim()) ?? [])))

const answersOf = (text: string): Record<string, number> =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((part) => {
        const [name, value] = part.split('=')
        const number = Number(value)
        if (!name?.trim() || !value?.trim() || !Number.isFinite(number)) throw new UsageError(life.needsAnswer(part))
        return [name.trim(), number]
      }),
  )

function checkInLine(view: CheckInView, language: string): string {
  const { format } = wordsFor(language)
  const { answers, clearances, moments, pain, sleep, signs } = cliWordsFor(language).life
  const parts = [
    format.dateWithWeekday(view.on),
    moments[view.moment],
    ...(view.pain ? [pain(view.pain.level, view.pain.where)] : []),
    ...view.medicalSigns.map((sign) => signs[sign]),
    ...(view.clearance === null ? [] : [clearances[view.clearance]]),
    ...(view.sleep_h === null ? [] : [sleep(view.sleep_h)]),
    ...CHECK_IN_SCALES.flatMap((name) => {
      const value = view[name]
      return value === null ? [] : [`${answers[name]} ${format.number(value, 1)}`]
    }),
    ...Object.entries(view.answers).map(([name, value]) => `${name} ${format.number(value, 1)}`),
  ]
  return parts.join(' · ')
}

export const checkIns = command({
  meta: { name: 'check-ins', description: commands.checkIns },
  args: {
    ...readArgs,
    from: { type: 'string', description: options.from, valueHint: 'DATE' },
    to: { type: 'string', description: options.to, valueHint: 'DATE' },
  },
  run: ({ args }) =>
    withData(thisMachine, args, async ({ context }) => {
      const range = { from: dayArgument(args.from), to: dayArgument(args.to ?? args['as-of']) }
      const found = await getCheckIns(context, range)
      if (args.json) return thisMachine.out(json(found))
      if (found.length === 0) return thisMachine.out(life.noCheckIns)
      const { language } = await loadAthlete(context)
      for (const view of found) {
        thisMachine.out(`${checkInLine(view, language)}\n  ${said.id(view.id)}`)
        if (view.words !== null) thisMachine.out(`  ${view.words}`)
      }
    }),
})
