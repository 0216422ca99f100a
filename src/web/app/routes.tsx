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
  raceCard: () => import('../pages/race-card/race-card.tsx'),
  gear: () => import('../pages/gear/gear.tsx'),
  days: () => import('../pages/days/days.tsx'),
  fitness: () => import('../pages/fitness/fitness.tsx'),
  forecastRecord: () => import('../pages/forecast-record/forecast-record.tsx'),
  activity: () => import('../pages/activity/activity.tsx'),
  import: () => import('../pages/import/import.tsx'),
  importReport: () => import('../pages/import/import-report.tsx'),
  settings: () => import('../pages/settings/settings.tsx'),
  pauses: () => import('../pages/pauses/pauses.tsx'),
  signs: () => import('../pages/signs/signs.tsx'),
  adjust: () => import('../pages/adjust/adjust.tsx'),
  letGo: () => import('../pages/let-go/let-go.tsx'),
  reviews: () => import('../pages/reviews/reviews.tsx'),
  review: () => import('../pages/reviews/review.tsx'),
  answers: () => import('../pages/answers/answers.tsx'),
  checkIn: () => import('../pages/check-ins/check-in.tsx'),
  checkIns: () => import('../pages/check-ins/check-ins.tsx'),
  workouts: () => import('../pages/workouts/workouts.tsx'),
  worksheets: () => import('../pages/worksheet/worksheets.tsx'),
  worksheet: () => import('../pages/worksheet/worksheet.tsx'),
  blankWorksheet: () => import('../pages/worksheet/paper/blank-worksheet.tsx'),
  writtenGoal: () => import('../pages/worksheet/paper/written-goal.tsx'),
  learn: () => import('../pages/learn/learn.tsx'),
  method: () => import('../pages/learn/method.tsx'),
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
const RaceCard = lazy(pages.raceCard)
const Gear = lazy(pages.gear)
const Days = lazy(pages.days)
const Fitness = lazy(pages.fitness)
const ForecastRecord = lazy(pages.forecastRecord)
const Activity = lazy(pages.activity)
const Import = lazy(pages.import)
const ImportReport = lazy(pages.importReport)
const Settings = lazy(pages.settings)
const Pauses = lazy(pages.pauses)
const Signs = lazy(pages.signs)
const Adjust = lazy(pages.adjust)
const LetGo = lazy(pages.letGo)
const Reviews = lazy(pages.reviews)
const Review = lazy(pages.review)
const Answers = lazy(pages.answers)
const CheckIn = lazy(pages.checkIn)
const CheckIns = lazy(pages.checkIns)
const Workouts = lazy(pages.workouts)
const Worksheets = lazy(pages.worksheets)
const Worksheet = lazy(pages.worksheet)
const BlankWorksheet = lazy(pages.blankWorksheet)
const WrittenGoal = lazy(pages.writtenGoal)
const Learn = lazy(pages.learn)
const Method = lazy(pages.method)
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
      <Route path="/goals/:id/written">{({ id }) => <WrittenGoal key={id} id={id} />}</Route>
      <Route path="/worksheet" component={Worksheets} />
      <Route path="/worksheet/blank" component={BlankWorksheet} />
      <Route path="/worksheets/:id">{({ id }) => <Worksheet key={id} id={id} />}</Route>
      <Route path="/goals/:id/plan">{({ id }) => <Plan key={id} id={id} />}</Route>
      <Route path="/training" component={Training} />
      <Route path="/training/new" component={NewActivity} />
      <Route path="/races" component={Races} />
      <Route path="/races/:id/card">{({ id }) => <RaceCard key={id} of="races" id={id} />}</Route>
      <Route path="/goals/:id/race-card">{({ id }) => <RaceCard key={id} of="goals" id={id} />}</Route>
      <Route path="/gear" component={Gear} />
      <Route path="/days" component={Days} />
      <Route path="/fitness" component={Fitness} />
      <Route path="/forecasts" component={ForecastRecord} />
      <Route path="/training/:id">{({ id }) => <Activity key={id} id={id} />}</Route>
      <Route path="/import" component={Import} />
      <Route path="/import/:id">{({ id }) => <ImportReport key={id} id={id} />}</Route>
      <Route path="/settings" component={Settings} />
      <Route path="/pauses" component={Pauses} />
      <Route path="/goals/:id/adjust">{({ id }) => <Adjust key={id} id={id} />}</Route>
      <Route path="/goals/:id/let-go">{({ id }) => <LetGo key={id} id={id} />}</Route>
      <Route path="/signs" component={Signs} />
      <Route path="/reviews" component={Reviews} />
      <Route path="/reviews/race/:raceId">{({ raceId }) => <Review key={raceId} kind="race" raceId={raceId} />}</Route>
      <Route path="/reviews/:kind">{({ kind }) => <Review key={kind} kind={kind} />}</Route>
      <Route path="/answers" component={Answers} />
      <Route path="/check-in" component={CheckIn} />
      <Route path="/check-ins" component={CheckIns} />
      <Route path="/workouts" component={Workouts} />
      <Route path="/learn" component={Learn} />
      <Route path="/learn/:page">{({ page }) => <Method key={page} page={page} />}</Route>
      <Route path="/more" component={More} />
      <Route path="/dev/gallery" component={Gallery} />
      <Route component={NotFound} />
    </Switch>
  )
}
