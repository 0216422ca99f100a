import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Context as AppContext, LogEvent } from '../app/context.ts'
import type { SayMadeUp } from '../app/demo/make-demo.ts'
import { errorTrace } from '../app/error-trace.ts'
import type { ImportRunner } from '../app/import/import-runner.ts'
import { pathWithin, type PublicAddress } from './door/public-address.ts'
import { signInDoor, signInRoutes } from './door/sign-in-door.ts'
import type { Environment } from './environment.ts'
import { frontDoor, isShare } from './front-door.ts'
import { problem, thrownProblem } from './problems.ts'
import { activityRoutes } from './routes/activities.ts'
import { activityPartRoutes } from './routes/activity-parts.ts'
import { adviceRoutes } from './routes/advice.ts'
import { athleteRoutes } from './routes/athlete.ts'
import { calendarRoutes } from './routes/calendar.ts'
import { checkInRoutes } from './routes/check-ins.ts'
import { dayRoutes } from './routes/days.ts'
import { demoRoutes } from './routes/demo.ts'
import { gearRoutes } from './routes/gear.ts'
import { forecastRoutes } from './routes/forecast.ts'
import { goalRoutes } from './routes/goals.ts'
import { healthRoutes } from './routes/health.ts'
import { importRoutes } from './routes/imports.ts'
import { raceRoutes } from './routes/races.ts'
import { pauseRoutes } from './routes/pauses.ts'
import { planRoutes } from './routes/plans.ts'
import { worksheetRoutes } from './routes/worksheets.ts'
import { sessionRoutes } from './routes/session.ts'
import { signRoutes } from './routes/signs.ts'
import { workoutRoutes } from './routes/workouts.ts'
import { calendarAddress } from './share/calendar-address.ts'
import { shareRoutes } from './share/share-routes.ts'
import { webFiles } from './web-files.ts'

/** One runner's data and the imports that run on it. */
export interface Data {
  readonly context: AppContext
  readonly imports: ImportRunner
}

export interface ApiOptions {
  readonly own: Data
  /** The made-up runner: undefined until it is made. Nothing crosses over between the two. */
  readonly demo: () => Promise<Data | undefined>
  readonly makeDemo: (sayIn: SayMadeUp, language?: string) => Promise<void>
  /** Names under which this server may be addressed, with the port. */
  readonly hosts: () => ReadonlySet<string>
  /** The address by which other devices come; whoever does has to sign in. Without it, only this machine does. */
  readonly address?: PublicAddress | undefined
  /** The built pages. */
  readonly webFolder: string
  readonly version: string
  readonly log: (event: LogEvent) => void
}

const JSON_LIMIT_BYTES = 1024 * 1024

/** The whole server as one function from request to answer: tested in process, served by serve.ts. */
export function createApi(options: ApiOptions): OpenAPIHono<Environment> {
  const { address } = options
  const app = new OpenAPIHono<Environment>({
    getPath: (request) => pathWithin(address?.base ?? '', new URL(request.url).pathname),
  })
  app.onError((error, c) => {
    if (error instanceof HTTPException) return problem(c, error.status === 413 ? 'too-large' : 'unreadable')
    // Whoever sent it went away in the middle: there is nobody to answer and nothing to put right.
    if (error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET') return problem(c, 'unreadable')
    options.log({ level: 'error', code: 'request-failed', path: c.req.routePath, detail: errorTrace(error) })
    return thrownProblem(c, error)
  })
  app.notFound((c) => problem(c, 'not-found'))
  app.use(frontDoor(options))
  if (address) app.use(signInDoor(options.own.context))
  const limit = bodyLimit({
    maxSize: JSON_LIMIT_BYTES,
    onError: (c) => problem(c, 'too-large', { limit_bytes: JSON_LIMIT_BYTES }),
  })
  app.use((c, next) => (isUpload(c.req.method, c.req.path) ? next() : limit(c, next)))

  app.use('/api/*', async (c, next) => {
    c.set('context', options.own.context)
    c.set('imports', options.own.imports)
    await next()
  })
  app.use('/demo/api/*', async (c, next) => {
    const data = await options.demo()
    if (!data) return problem(c, 'not-found')
    c.set('context', data.context)
    c.set('imports', data.imports)
    return next()
  })
  const data = new OpenAPIHono<Environment>()
    .route('/', athleteRoutes)
    .route('/', goalRoutes)
    .route('/', forecastRoutes)
    .route('/', adviceRoutes)
    .route('/', pauseRoutes)
    .route('/', signRoutes)
    .route('/', checkInRoutes)
    .route('/', workoutRoutes)
    .route('/', calendarRoutes)
    .route('/', planRoutes)
    .route('/', worksheetRoutes)
    .route('/', activityPartRoutes)
    .route('/', activityRoutes)
    .route('/', dayRoutes)
    .route('/', raceRoutes)
    .route('/', gearRoutes)
    .route('/', importRoutes)
    .route('/', healthRoutes(options.version))
  app.route('/api', data)
  app.route('/api', demoRoutes(options))
  app.route('/api', sessionRoutes(options))
  const info = { title: 'Cairn', version: options.version, description: 'Goals for runners, from their own files.' }
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info })
  app.route('/demo/api', data)
  app.all('/api/*', (c) => problem(c, 'not-found'))
  app.all('/demo/api/*', (c) => problem(c, 'not-found'))
  if (address) app.route('/', signInRoutes(options.own.context))
  app.route('/', calendarAddress(options.own, options.demo))
  app.route('/', shareRoutes(options.own))
  app.route('/', webFiles(options.webFolder))
  return app
}

const isUpload = (method: string, path: string) =>
  (method === 'PUT' && /\/api\/imports\/[^/]+\/files$/.test(path)) || isShare(method, path)
