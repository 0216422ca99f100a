import { lazy } from 'react'
import { Route, Switch } from 'wouter'
import { Today } from '../pages/today/today.tsx'

const pages = {
  goals: () => import('../pages/goals/goals.tsx'),
  newGoal: () => import('../pages/new-goal/new-goal.tsx'),
  goal: () => import('../pages/goal/goal.tsx'),
  plan: () => import('../pages/plan/plan.tsx'),
  training: () => import('../pages/training/training.tsx'),
  newActivity: () => import('../pages/new-activity/new-activity.tsx'),
  races: () => import('../pages/races/races.tsx'),
  gear: () => import('../pages/gear/gear.tsx'),
  days: () => import('../pages/days/days.tsx'),
  fitness: () => import('../pages/fitness/fitness.tsx'),
  forecastRecord: () => import('../pages/forecast-record/forecast-record.tsx'),
  activity: () => import('../pages/activity/activity.tsx'),
  import: () => import('../pages/import/import.tsx'),
  importReport: () => import('../pages/import/import-report.tsx'),
  settings: () => import('../pages/settings/settings.tsx'),
  pauses: () => import('../pages/pauses/pauses.tsx'),
  checkIn: () => import('../pages/check-ins/check-in.tsx'),
  checkIns: () => import('../pages/check-ins/check-ins.tsx'),
  workouts: () => import('../pages/workouts/workouts.tsx'),
  more: () => import('../pages/more.tsx'),
  notFound: () => import('../pages/not-found.tsx'),
} as const

/** Fetches the pages that a link may lead to, once there is nothing else to do: a tap then waits for no code. */
export const fetchPages = () => Promise.allSettled(Object.values(pages).map((page) => page()))

const Goals = lazy(pages.goals)
const NewGoal = lazy(pages.newGoal)
const Goal = lazy(pages.goal)
const Plan = lazy(pages.plan)
const Training = lazy(pages.training)
const NewActivity = lazy(pages.newActivity)
const Races = lazy(pages.races)
const Gear = lazy(pages.gear)
const Days = lazy(pages.days)
const Fitness = lazy(pages.fitness)
const ForecastRecord = lazy(pages.forecastRecord)
const Activity = lazy(pages.activity)
const Import = lazy(pages.import)
const ImportReport = lazy(pages.importReport)
const Settings = lazy(pages.settings)
const Pauses = lazy(pages.pauses)
const CheckIn = lazy(pages.checkIn)
const CheckIns = lazy(pages.checkIns)
const Workouts = lazy(pages.workouts)
const More = lazy(pages.more)
const Gallery = lazy(() => import('../gallery/gallery.tsx'))
const NotFound = lazy(pages.notFound)

/** Every page of Cairn by its address. */
export function Routes() {
  return (
    <Switch>
      <Route path="/" component={Today} />
      <Route path="/goals" component={Goals} />
      <Route path="/goals/new" component={NewGoal} />
      <Route path="/goals/:id">{({ id }) => <Goal key={id} id={id} />}</Route>
      <Route path="/goals/:id/plan">{({ id }) => <Plan key={id} id={id} />}</Route>
      <Route path="/training" component={Training} />
      <Route path="/training/new" component={NewActivity} />
      <Route path="/races" component={Races} />
      <Route path="/gear" component={Gear} />
      <Route path="/days" component={Days} />
      <Route path="/fitness" component={Fitness} />
      <Route path="/forecasts" component={ForecastRecord} />
      <Route path="/training/:id">{({ id }) => <Activity key={id} id={id} />}</Route>
      <Route path="/import" component={Import} />
      <Route path="/import/:id">{({ id }) => <ImportReport key={id} id={id} />}</Route>
      <Route path="/settings" component={Settings} />
      <Route path="/pauses" component={Pauses} />
      <Route path="/check-in" component={CheckIn} />
      <Route path="/check-ins" component={CheckIns} />
      <Route path="/workouts" component={Workouts} />
      <Route path="/more" component={More} />
      <Route path="/dev/gallery" component={Gallery} />
      <Route component={NotFound} />
    </Switch>
  )
}
