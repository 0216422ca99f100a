import { z } from '@hono/zod-openapi'
import { askWhatIf } from '../../app/worksheets/ask-what-if.ts'
import { getWorksheet, getWrittenGoal } from '../../app/worksheets/get-worksheet.ts'
import {
  type AnswersSaid,
  answerWorksheet,
  dropWorksheet,
  getWorksheets,
  startWorksheet,
  type WorksheetSaved,
} from '../../app/worksheets/save-worksheet.ts'
import { writeGoal } from '../../app/worksheets/write-goal.ts'
import { isoDate } from '../../core/base/calendar.ts'
import { epochMs } from '../../core/base/units.ts'
import { instantText } from '../../core/view/iso.ts'
import { changeRef, id } from '../contract-parts.ts'
import {
  newWorksheet,
  whatIfQuery,
  whatIfSaid,
  worksheetList,
  worksheetPatch,
  worksheetSaved,
} from '../contract-worksheet.ts'
import { worksheet, writtenGoal } from '../contract-worksheet-view.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { asOfQuery, idParam, onceKey, optionalDay, reads, writes } from './answer.ts'

const list = reads({ path: '/worksheets', summary: 'Worksheets, the one written in last first', answer: worksheetList })
const start = writes({
  method: 'post',
  path: '/worksheets',
  summary: 'Begin a worksheet, with or without answers',
  body: newWorksheet,
  answer: z.object({ worksheet: worksheetSaved }),
  status: 201,
})
const find = reads({
  path: '/worksheets/{id}',
  summary: 'A worksheet with all that follows from its answers and the data of a day',
  params: idParam,
  query: asOfQuery,
  answer: worksheet,
})
const patch = writes({
  method: 'patch',
  path: '/worksheets/{id}',
  summary: 'Keep single answers; null takes one away, what is absent stays, the last one written stands',
  params: idParam,
  body: worksheetPatch,
  answer: worksheetSaved,
  status: 200,
})
const drop = writes({
  method: 'delete',
  path: '/worksheets/{id}',
  summary: 'Take a worksheet out; goals it led to stay',
  params: idParam,
  answer: z.object({ id }),
  status: 200,
})
const whatIf = reads({
  path: '/worksheets/{id}/what-if',
  summary: 'The chance with another target, day or training, from the whole evidence; nothing is stored',
  params: idParam,
  query: whatIfQuery,
  answer: whatIfSaid,
})
const toGoal = writes({
  method: 'post',
  path: '/worksheets/{id}/goal',
  summary: 'Write the goal: linked goals, commitment and guess as one change',
  params: idParam,
  answer: z.object({ goalId: id, processGoalIds: z.array(id), change: changeRef }),
  status: 201,
})
const paper = reads({
  path: '/goals/{id}/written',
  summary: 'The written goal for paper, with the answers of then beside those of now',
  params: idParam,
  query: asOfQuery,
  answer: writtenGoal,
})

const saved = (made: WorksheetSaved) => ({ ...made, updatedAt: instantText(epochMs(made.updatedAt)) })

export const worksheetRoutes = routes()
  .openapi(list, async (c) => c.json({ worksheets: await getWorksheets(c.var.context) }, 200))
  .openapi(start, async (c) => {
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], 'start-worksheet', body)
    const made = await startWorksheet(c.var.context, body.answers as AnswersSaid | undefined, once)
    return made.ok ? c.json({ worksheet: saved(made.value) }, 201) : appProblem(c, made.error)
  })
  .openapi(find, async (c) => {
    const found = await getWorksheet(c.var.context, c.req.valid('param').id, optionalDay(c.req.valid('query').asOf))
    return found.ok ? c.json(found.value as never, 200) : appProblem(c, found.error)
  })
  .openapi(patch, async (c) => {
    const { answers } = c.req.valid('json')
    const kept = await answerWorksheet(c.var.context, c.req.valid('param').id, answers as AnswersSaid)
    return kept.ok ? c.json(saved(kept.value), 200) : appProblem(c, kept.error)
  })
  .openapi(drop, async (c) => {
    const { id: worksheetId } = c.req.valid('param')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `drop-worksheet ${worksheetId}`, null)
    const gone = await dropWorksheet(c.var.context, worksheetId, once)
    return gone.ok ? c.json(gone.value, 200) : appProblem(c, gone.error)
  })
  .openapi(whatIf, async (c) => {
    const said = await askWhatIf(c.var.context, c.req.valid('param').id, c.req.valid('query'))
    if (!said.ok) return appProblem(c, said.error)
    const { chance, end, requiredWeeks, fan, ...rest } = said.value
    return c.json(
      {
        chance: chance ?? null,
        end: end ?? null,
        requiredWeeks: requiredWeeks ?? null,
        ...rest,
        fan: fan.map(({ on, ...levels }) => ({ on: isoDate(on), ...levels })),
      },
      200,
    )
  })
  .openapi(toGoal, async (c) => {
    const { id: worksheetId } = c.req.valid('param')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `write-goal ${worksheetId}`, null)
    const made = await writeGoal(c.var.context, worksheetId, once)
    return made.ok ? c.json(made.value, 201) : appProblem(c, made.error)
  })
  .openapi(paper, async (c) => {
    const found = await getWrittenGoal(c.var.context, c.req.valid('param').id, optionalDay(c.req.valid('query').asOf))
    return found.ok ? c.json(found.value as never, 200) : appProblem(c, found.error)
  })
