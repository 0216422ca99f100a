import type { Context } from '../../app/context.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { getWorksheet, getWrittenGoal } from '../../app/worksheets/get-worksheet.ts'
import {
  type AnswersSaid,
  answerWorksheet,
  getWorksheets,
  startWorksheet,
} from '../../app/worksheets/save-worksheet.ts'
import { writeGoal } from '../../app/worksheets/write-goal.ts'
import { isoDate } from '../../core/base/calendar.ts'
import type { WorksheetView } from '../../core/view/worksheet/worksheet-types.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { candidateName, worksheetText, writtenText } from '../../words/worksheet-text.ts'
import { json, valueOf } from '../answer.ts'
import { command, countArgument, dayArgument, readArgs } from '../arguments.ts'
import { CommandFailed, UsageError } from '../exit-codes.ts'
import { dataFolder, thisMachine, withData } from '../machine.ts'
import { printPage } from '../print-page.ts'
import { goalId } from './goal-lookup.ts'
import { askThrough, terminalAsker } from './worksheet-questions.ts'

const { worksheet: said, usage } = cliWordsFor('en')
const { options } = said

/** The same path as the page, by questions or by options. */
export const worksheet = command({
  meta: { name: 'worksheet', description: said.command },
  args: {
    goal: { type: 'positional', required: false, description: options.goal },
    ...readArgs,
    id: { type: 'string', description: options.id, valueHint: 'ID' },
    list: { type: 'boolean', description: options.list },
    why: { type: 'string', description: options.why },
    candidate: { type: 'string', description: options.candidate, valueHint: 'N' },
    text: { type: 'string', description: options.text },
    'due-on': { type: 'string', description: options.dueOn, valueHint: 'DATE' },
    target: { type: 'string', description: options.target, valueHint: 'N' },
    guess: { type: 'string', description: options.guess, valueHint: 'PERCENT' },
    cost: { type: 'string', description: options.cost },
    'if-then': { type: 'string', description: options.ifThen },
    willing: { type: 'boolean', description: options.willing },
    healthy: { type: 'boolean', description: options.healthy },
    accept: { type: 'boolean', description: options.accept },
    pdf: { type: 'string', description: options.pdf, valueHint: 'FILE' },
    paper: { type: 'string', description: options.paper, valueHint: 'SIZE' },
  },
  run: async ({ args }) => {
    if (args.goal !== undefined) return ofGoal(args.goal, args)
    if (args.pdf !== undefined) throw new UsageError(usage.needs('GOAL'))
    return withData(thisMachine, args, async ({ context }) => {
      if (args.list) return listed(context, args.json)
      const given = answersOf(args)
      const byQuestions = Object.keys(given).length === 0 && !args.accept && !args.json && process.stdin.isTTY
      const id = args.id ?? valueOf(await startWorksheet(context)).id
      const see = async () => valueOf(await getWorksheet(context, id, dayArgument(args['as-of'])))
      const say = async (answers: AnswersSaid) => void valueOf(await answerWorksheet(context, id, answers))
      const athlete = await loadAthlete(context)
      if (byQuestions) {
        const asker = terminalAsker()
        try {
          const wants = await askThrough(asker, { see, say, show: thisMachine.out, athlete })
          return wants ? await written(context, id, false) : thisMachine.out(said.goOn(id))
        } finally {
          asker.close()
        }
      }
      await say(given)
      if (args.candidate !== undefined) await say({ candidate: candidateId(await see(), args.candidate) })
      // A target and a day belong to the candidate that was chosen.
      const moved = movedOf(args)
      if (Object.keys(moved).length > 0) await say(moved)
      if (args.accept) return written(context, id, args.json)
      const view = await see()
      if (args.json) return thisMachine.out(json(view))
      thisMachine.out(worksheetText(view, athlete))
      thisMachine.out(said.goOn(id))
    })
  },
})

interface Given {
  readonly why?: string | undefined
  readonly text?: string | undefined
  readonly cost?: string | undefined
  readonly 'if-then'?: string | undefined
  readonly willing?: boolean | undefined
  readonly healthy?: boolean | undefined
  readonly 'due-on'?: string | undefined
  readonly target?: string | undefined
  readonly guess?: string | undefined
}

const answersOf = ({ why, text, cost, willing, healthy, ...more }: Given): AnswersSaid => ({
  ...(why !== undefined && { whyRun: why }),
  ...(text !== undefined && { ownWords: text, candidate: 'own' }),
  ...(cost !== undefined && { cost, costAccepted: true }),
  ...(more['if-then'] !== undefined && { ifThen: more['if-then'] }),
  ...(willing !== undefined && { willing }),
  ...(healthy !== undefined && { healthy }),
})

function movedOf(args: Given): AnswersSaid {
  const dueOn = dayArgument(args['due-on'])
  const target = countArgument('--target', args.target)
  const guess = args.guess === 'none' ? -1 : countArgument('--guess', args.guess)
  return {
    ...(dueOn !== undefined && { dueOn: isoDate(dueOn) }),
    ...(target !== undefined && { target }),
    ...(guess !== undefined && { guess: guess < 0 ? -1 : Math.min(1, guess / 100) }),
  }
}

function candidateId({ candidates }: WorksheetView, text: string): string {
  const found = candidates.list.find(({ id }, i) => id === text || String(i + 1) === text)
  if (!found) throw new UsageError(said.noSuchCandidate(text))
  return found.id
}

async function listed(context: Context, asJson: boolean | undefined): Promise<void> {
  const worksheets = await getWorksheets(context)
  if (asJson) return thisMachine.out(json({ worksheets }))
  if (worksheets.length === 0) return thisMachine.out(said.none)
  const { steps } = wordsFor('en').worksheet
  for (const { id, step, words } of worksheets) thisMachine.out(said.row(id, steps[step].name, words ?? ''))
}

/** The goal, the process goals it rests on, and how to take all of it back. */
async function written(context: Context, id: string, asJson: boolean | undefined): Promise<void> {
  const made = valueOf(await writeGoal(context, id))
  const goal = valueOf(await getWrittenGoal(context, made.goalId))
  if (asJson) return thisMachine.out(json({ ...made, written: goal }))
  thisMachine.out(said.written(candidateName(goal, await loadAthlete(context), goal.writtenOn)))
  thisMachine.out(`  ${said.takeBack(made.change.id)}`)
}

async function ofGoal(
  text: string,
  args: {
    readonly data?: string | undefined
    readonly demo?: boolean | undefined
    readonly json?: boolean | undefined
    readonly pdf?: string | undefined
    readonly paper?: string | undefined
  },
): Promise<void> {
  // Without a name behind it: here, and under a name of its own.
  const pdf = args.pdf === '' ? 'goal.pdf' : args.pdf
  const paper = args.paper?.toLowerCase()
  if (paper !== undefined && paper !== 'a4' && paper !== 'letter') throw new UsageError(said.noSuchPaper(paper))
  // The server that prints has the runner's own data first.
  if (pdf !== undefined && args.demo) throw new UsageError(said.noDemoPrint)
  const { id, units } = await withData(thisMachine, args, async ({ context }) => {
    const found = await goalId(context, text)
    const view = valueOf(await getWrittenGoal(context, found))
    const athlete = await loadAthlete(context)
    if (pdf === undefined) thisMachine.out(args.json ? json(view) : writtenText(view, athlete))
    return { id: found, units: athlete.units }
  })
  if (pdf === undefined) return
  // Who counts in miles has Letter in the tray, by and large.
  const size = paper ?? (units === 'metric' ? 'a4' : 'letter')
  const path = `/goals/${id}/written?paper=${size}`
  const printed = await printPage(thisMachine, dataFolder(thisMachine, args.data), path, pdf)
  if (printed === 'no-chromium') throw new CommandFailed(said.noChromium)
  if (printed === 'nothing') throw new CommandFailed(said.notPrinted)
  thisMachine.out(said.printed(pdf))
}
