import { Route, Switch } from 'wouter'
import { DaySheet, Today } from '../pages/today/today.tsx'
import { Waiting } from '../panels/waiting.tsx'
import { fetched } from './fetched.tsx'

const waiting = (
  <main id="main" className="page">
    <Waiting />
  </main>
)
const Goals = fetched(() => import('../pages/goals/goals.tsx'), waiting)
const NewGoal = fetched(() => import('../pages/new-goal/new-goal.tsx'), waiting)
const Goal = fetched(() => import('../pages/goal/goal.tsx'), waiting)
const Plan = fetched(() => import('../pages/plan/plan.tsx'), waiting)
const Training = fetched(() => import('../pages/training/training.tsx'), waiting)
const NewActivity = fetched(() => import('../pages/new-activity/new-activity.tsx'), waiting)
const Races = fetched(() => import('../pages/races/races.tsx'), waiting)
const RaceCard = fetched(() => import('../pages/race-card/race-card.tsx'), waiting)
const Gear = fetched(() => import('../pages/gear/gear.tsx'), waiting)
const Days = fetched(() => import('../pages/days/days.tsx'), waiting)
const Fitness = fetched(() => import('../pages/fitness/fitness.tsx'), waiting)
const ForecastRecord = fetched(() => import('../pages/forecast-record/forecast-record.tsx'), waiting)
const Activity = fetched(() => import('../pages/activity/activity.tsx'), waiting)
const Import = fetched(() => import('../pages/import/import.tsx'), waiting)
const ImportReport = fetched(() => import('../pages/import/import-report.tsx'), waiting)
const Settings = fetched(() => import('../pages/settings/settings.tsx'), waiting)
const Pauses = fetched(() => import('../pages/pauses/pauses.tsx'), waiting)
const Signs = fetched(() => import('../pages/signs/signs.tsx'), waiting)
const Adjust = fetched(() => import('../pages/adjust/adjust.tsx'), waiting)
const LetGo = fetched(() => import('../pages/let-go/let-go.tsx'), waiting)
const Reviews = fetched(() => import('../pages/reviews/reviews.tsx'), waiting)
const Review = fetched(() => import('../pages/reviews/review.tsx'), waiting)
const Answers = fetched(() => import('../pages/answers/answers.tsx'), waiting)
const CheckIn = fetched(() => import('../pages/check-ins/check-in.tsx'), waiting)
const CheckIns = fetched(() => import('../pages/check-ins/check-ins.tsx'), waiting)
const Workouts = fetched(() => import('../pages/workouts/workouts.tsx'), waiting)
const Worksheets = fetched(() => import('../pages/worksheet/worksheets.tsx'), waiting)
const Worksheet = fetched(() => import('../pages/worksheet/worksheet.tsx'), waiting)
const BlankWorksheet = fetched(() => import('../pages/worksheet/paper/blank-worksheet.tsx'), waiting)
const WrittenGoal = fetched(() => import('../pages/worksheet/paper/written-goal.tsx'), waiting)
const Learn = fetched(() => import('../pages/learn/learn.tsx'), waiting)
const Method = fetched(() => import('../pages/learn/method.tsx'), waiting)
const More = fetched(() => import('../pages/more.tsx'), waiting)
const NotFound = fetched(() => import('../pages/not-found.tsx'), waiting)
const Gallery = fetched(() => import('../gallery/gallery.tsx'), waiting)

/** The pages that the bars lead to. */
export const barPages = [DaySheet, Training, Goals, More, Import]

/** The others that a link may lead to, those first that the lists lead to. */
export const linkedPages = [
  Activity,
  Goal,
  CheckIn,
  NewActivity,
  NewGoal,
  Plan,
  Races,
  RaceCard,
  Gear,
  Days,
  Fitness,
  ForecastRecord,
  ImportReport,
  Settings,
  Pauses,
  Signs,
  Adjust,
  LetGo,
  Reviews,
  Review,
  Answers,
  CheckIns,
  Workouts,
  Worksheets,
  Worksheet,
  BlankWorksheet,
  WrittenGoal,
  Learn,
  Method,
  NotFound,
]

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
