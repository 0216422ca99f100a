import { z } from '@hono/zod-openapi'
import { chooseOption, takeBackChoice } from '../../app/advice/choose-option.ts'
import { getAdjustments, getAnswers, getBends, getTell } from '../../app/advice/get-answers.ts'
import { getOptionForecast, getOptions, type OptionsAsked } from '../../app/advice/get-options.ts'
import { getReturn } from '../../app/advice/get-return.ts'
import { answerReview, getReview } from '../../app/advice/reviews.ts'
import { OPTION_CODES } from '../../core/advice/adjustment.ts'
import {
  adjusted,
  adjustment,
  anyReview,
  honestAnswers,
  newAdjustment,
  optionsPage,
  optionsQuery,
  returnView,
  reviewAnswered,
  reviewKind,
  reviewSaid,
  tell,
} from '../contract-advice.ts'
import { forecastPage } from '../contract-forecast.ts'
import { bend } from '../contract-plan.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { asOfQuery, idParam, onceKey, optionalDay, reads, writes } from './answer.ts'

const options = reads({
  path: '/goals/{id}/options',
  summary: 'The ways on from a goal, each with its consequences, and what speaks for another look',
  params: idParam,
  query: optionsQuery,
  answer: optionsPage,
})
const openOption = reads({
  path: '/goals/{id}/options/{code}/forecast',
  summary: 'The forecast of one of the ways on',
  params: idParam.extend({ code: z.enum(OPTION_CODES) }),
  query: optionsQuery,
  answer: forecastPage,
})
const adjust = writes({
  method: 'post',
  path: '/goals/{id}/adjustments',
  summary: 'Take one of the ways on: a dated decision with its reason, as one change',
  params: idParam,
  body: newAdjustment,
  answer: adjusted,
  status: 201,
})
const decided = reads({
  path: '/goals/{id}/adjustments',
  summary: 'The decided changes of a goal, oldest first',
  params: idParam,
  query: asOfQuery,
  answer: z.object({ adjustments: z.array(adjustment), bends: z.array(bend) }),
})
const takeBack = writes({
  method: 'delete',
  path: '/adjustments/{id}',
  summary: 'Take a decision back: within two weeks, while nothing newer stands on it',
  params: idParam,
  answer: z.object({ undone: z.literal(true) }),
  status: 200,
})
const back = reads({
  path: '/return',
  summary: 'The way back from a pause, by why it was taken',
  query: asOfQuery,
  answer: returnView,
})
const review = reads({
  path: '/reviews/{kind}',
  summary: 'A review, written from data, with what was said in it',
  params: z.object({ kind: reviewKind }),
  query: asOfQuery.extend({ raceId: z.uuid().optional() }),
  answer: anyReview,
})
const say = writes({
  method: 'post',
  path: '/reviews/{kind}',
  summary: 'Say something in a review; a question that is not named keeps its answer',
  params: z.object({ kind: reviewKind }),
  body: reviewSaid,
  answer: reviewAnswered,
  status: 200,
})
const honest = reads({
  path: '/answers',
  summary: 'What every runner asks, answered from the record',
  query: asOfQuery,
  answer: honestAnswers,
})
const told = reads({
  path: '/goals/{id}/tell',
  summary: 'What may be told to whoever knows of a goal; the runner sends it',
  params: idParam,
  query: asOfQuery,
  answer: tell,
})

function askedOf({ asOf, until, reason }: z.output<typeof optionsQuery>): OptionsAsked {
  const day = optionalDay(until)
  return { asOf: optionalDay(asOf), rest: { ...(day !== undefined && { until: day }), ...(reason && { reason }) } }
}

export const adviceRoutes = routes()
  .openapi(options, async (c) => {
    const found = await getOptions(c.var.context, c.req.valid('param').id, askedOf(c.req.valid('query')))
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
  .openapi(openOption, async (c) => {
    const { id, code } = c.req.valid('param')
    const found = await getOptionForecast(c.var.context, id, code, askedOf(c.req.valid('query')))
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
  .openapi(adjust, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `adjust-goal ${id}`, body)
    const { until, reason } = body.rest ?? {}
    const day = optionalDay(until)
    const rest = { ...(day !== undefined && { until: day }), ...(reason && { reason }) }
    const made = await chooseOption(c.var.context, id, { ...body, on: optionalDay(body.on), rest }, once)
    if (!made.ok) return appProblem(c, made.error)
    const all = await getAdjustments(c.var.context, id)
    const found = all.ok ? all.value.find((each) => each.id === made.value.adjustmentId) : undefined
    if (!found) return appProblem(c, { code: 'not-found', what: 'adjustment' })
    return c.json({ adjustment: found, change: made.value.change }, 201)
  })
  .openapi(decided, async (c) => {
    const { id } = c.req.valid('param')
    const asOf = optionalDay(c.req.valid('query').asOf)
    const found = await getAdjustments(c.var.context, id, asOf)
    if (!found.ok) return appProblem(c, found.error)
    return c.json({ adjustments: found.value, bends: await getBends(c.var.context, id, asOf) }, 200)
  })
  .openapi(takeBack, async (c) => {
    const { id } = c.req.valid('param')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `take-back ${id}`, {})
    const undone = await takeBackChoice(c.var.context, id, once)
    return undone.ok ? c.json(undone.value, 200) : appProblem(c, undone.error)
  })
  .openapi(back, async (c) => c.json(await getReturn(c.var.context, optionalDay(c.req.valid('query').asOf)), 200))
  .openapi(review, async (c) => {
    const { kind } = c.req.valid('param')
    const { asOf, raceId } = c.req.valid('query')
    const found = await getReview(c.var.context, { kind, asOf: optionalDay(asOf), raceId })
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
  .openapi(say, async (c) => {
    const { kind } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `review ${kind}`, body)
    const asked = { kind, asOf: optionalDay(body.asOf), raceId: body.raceId }
    const kept = await answerReview(c.var.context, { ...body, ...asked }, once)
    if (!kept.ok) return appProblem(c, kept.error)
    const found = await getReview(c.var.context, asked)
    return found.ok ? c.json({ review: found.value, change: kept.value.change }, 200) : appProblem(c, found.error)
  })
  .openapi(honest, async (c) => c.json(await getAnswers(c.var.context, optionalDay(c.req.valid('query').asOf)), 200))
  .openapi(told, async (c) => {
    const found = await getTell(c.var.context, c.req.valid('param').id, optionalDay(c.req.valid('query').asOf))
    return found.ok ? c.json(found.value, 200) : appProblem(c, found.error)
  })
