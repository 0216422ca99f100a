import { z } from '@hono/zod-openapi'
import { getFitness } from '../../app/forecast/get-fitness.ts'
import { getForecast, getForecastRecord } from '../../app/forecast/get-forecast.ts'
import { giveGuess } from '../../app/forecast/give-guess.ts'
import { recordForecasts } from '../../app/forecast/record-forecasts.ts'
import { fitnessPage, forecastPage, forecastQuery, forecastRecord, newGuess } from '../contract-forecast.ts'
import { routes } from '../environment.ts'
import { appProblem } from '../problems.ts'
import { asOfQuery, idParam, onceKey, optionalDay, reads, writes } from './answer.ts'

const one = reads({
  path: '/goals/{id}/forecast',
  summary: 'How likely a goal is, why, and what would change it',
  params: idParam,
  query: forecastQuery,
  answer: forecastPage,
})
const guess = writes({
  method: 'post',
  path: '/goals/{id}/guess',
  summary: "The runner's own word on a goal's chance; from then on Cairn's is shown",
  params: idParam,
  body: newGuess,
  answer: z.object({ forecast: forecastPage }),
  status: 201,
})
const record = reads({
  path: '/forecasts',
  summary: 'How the kept forecasts of ended goals did',
  query: asOfQuery,
  answer: forecastRecord,
})
const keep = writes({
  method: 'post',
  path: '/forecasts',
  summary: 'Keeps what is said today of every goal under way: once a day and state of things',
  answer: z.object({ goals: z.int() }),
  status: 200,
})
const fitness = reads({
  path: '/fitness',
  summary: 'Where the runner stands, and what formed it',
  query: asOfQuery,
  answer: fitnessPage,
})

export const forecastRoutes = routes()
  .openapi(one, async (c) => {
    const { asOf, chance, statedDistance_m, statedTime_s, statedPerWeek } = c.req.valid('query')
    const page = await getForecast(c.var.context, c.req.valid('param').id, {
      asOf: optionalDay(asOf),
      chance,
      stated: {
        ...(statedDistance_m !== undefined &&
          statedTime_s !== undefined && { statedResult: { distance_m: statedDistance_m, time_s: statedTime_s } }),
        ...(statedPerWeek !== undefined && { statedHabit: { perWeek: statedPerWeek } }),
      },
    })
    return page.ok ? c.json(page.value, 200) : appProblem(c, page.error)
  })
  .openapi(guess, async (c) => {
    const { id } = c.req.valid('param')
    const body = c.req.valid('json')
    const once = onceKey(c.req.valid('header')['idempotency-key'], `guess ${id}`, body)
    const given = await giveGuess(c.var.context, id, body.chance, once)
    if (!given.ok) return appProblem(c, given.error)
    const page = await getForecast(c.var.context, id)
    return page.ok ? c.json({ forecast: page.value }, 201) : appProblem(c, page.error)
  })
  .openapi(record, async (c) =>
    c.json(await getForecastRecord(c.var.context, optionalDay(c.req.valid('query').asOf)), 200),
  )
  .openapi(keep, async (c) => c.json({ goals: await recordForecasts(c.var.context, 'first-of-day') }, 200))
  .openapi(fitness, async (c) => c.json(await getFitness(c.var.context, optionalDay(c.req.valid('query').asOf)), 200))
