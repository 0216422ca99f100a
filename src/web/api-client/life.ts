import { queryOptions, useQuery } from '@tanstack/react-query'
import type { CheckInEdit, NewCheckIn, NewPause, NewWorkout, PauseEdit, WorkoutEdit } from '../../api/contract-life.ts'
import { addDays, isoDate, parseIsoDate } from '../../core/base/calendar.ts'
import type { CheckInView } from '../../core/view/check-in-view.ts'
import type { Dashboard } from '../../core/view/dashboard-types.ts'
import type { CheckInMoment } from '../../core/evidence/check-in.ts'
import type { QuestionsView } from '../../core/view/questions-view.ts'
import type { PauseView } from '../../core/view/pause-view.ts'
import type { WorkoutView } from '../../core/view/workout-view.ts'
import type { Change } from './answers.ts'
import { keys } from './queries.ts'
import { query, request } from './request.ts'
import { useWrite } from './use-write.ts'

/** What a runner says of their days: pauses, check-ins, planned workouts. */
interface Days {
  readonly from?: string | undefined
  readonly to?: string | undefined
}
/** So many days after another, or before it; ISO. */
function daysFrom(day: string, days: number): string {
  const from = parseIsoDate(day)
  return from === undefined ? day : isoDate(addDays(from, days))
}

interface Gone {
  readonly id: string
  readonly version: number
}

/** What came of a file of planned workouts; `change` takes all of them out again. */
interface WorkoutsCame {
  readonly added: number
  readonly known: number
  readonly refused: readonly { readonly row: number; readonly fields: readonly { readonly message: string }[] }[]
  readonly change: Change['change'] | null
}

export const useWorkoutFile = () =>
  useWrite<string, WorkoutsCame>({ method: 'POST', path: () => '/workouts/import', body: (text) => ({ text }) })

export const pausesOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.life, 'pauses', asOf ?? ''],
    queryFn: ({ signal }) => request<{ pauses: PauseView[] }>('GET', `/pauses${query({ asOf })}`, { signal }),
  })

export const usePauses = (asOf?: string) => useQuery(pausesOf(asOf))

export const useNewPause = () =>
  useWrite<NewPause, Change & { readonly pause: PauseView }>({
    method: 'POST',
    path: () => '/pauses',
    body: (pause) => pause,
  })

export const usePauseEdit = (id: string) =>
  useWrite<PauseEdit, Change & { readonly pause: PauseView }>({
    method: 'PATCH',
    path: () => `/pauses/${id}`,
    body: (edit) => edit,
  })

export const usePauseDelete = () =>
  useWrite<Gone, Change>({ method: 'DELETE', path: ({ id, version }) => `/pauses/${id}?version=${version}` })

/** The days that a list of check-ins begins with. */
export const lately = (to: string): Days => ({ from: daysFrom(to, -60), to })

export const checkInsOf = ({ from, to }: Days = {}) =>
  queryOptions({
    queryKey: [...keys.life, 'check-ins', from ?? '', to ?? ''],
    queryFn: ({ signal }) =>
      request<{ checkIns: CheckInView[] }>('GET', `/check-ins${query({ from, to })}`, { signal }),
  })

export const useCheckIns = (days?: Days) => useQuery(checkInsOf(days))

export const questionsOf = (moment: CheckInMoment, asOf: string) =>
  queryOptions({
    queryKey: [...keys.life, 'questions', moment, asOf],
    queryFn: ({ signal }) =>
      request<QuestionsView>('GET', `/check-ins/questions${query({ moment, asOf })}`, { signal }),
  })

/** Where another day is chosen, what was asked of the one before stands until the answer is here. */
export const useQuestions = (moment: CheckInMoment, asOf: string, enabled = true) =>
  useQuery({
    ...questionsOf(moment, asOf),
    enabled,
    placeholderData: (before, asked) => (asked?.queryKey.at(-2) === moment ? before : undefined),
  })

/** A check-in after a run, of a day, or of a week. */
export type CheckInForm = 'after-run' | 'morning' | 'weekly'

/** Which rounds of questions a form puts: a quiet day has room for some of the week's. */
export const ROUNDS: Readonly<Record<CheckInForm, readonly [CheckInMoment, ...CheckInMoment[]]>> = {
  'after-run': ['after-run'],
  morning: ['morning', 'weekly'],
  weekly: ['weekly'],
}

/** The run of a day that a check-in is about where none is named. */
export const runOfDay = ({ recent }: Pick<Dashboard, 'recent'>, day: string) =>
  recent.find(({ localDay, sport }) => localDay === day && sport === 'running')

export const useNewCheckIn = () =>
  useWrite<NewCheckIn, Change & { readonly checkIn: CheckInView }>({
    method: 'POST',
    path: () => '/check-ins',
    body: (said) => said,
    mayWait: 'check-in',
  })

export const useCheckInEdit = (id: string) =>
  useWrite<CheckInEdit, Change & { readonly checkIn: CheckInView }>({
    method: 'PATCH',
    path: () => `/check-ins/${id}`,
    body: (edit) => edit,
    mayWait: 'check-in',
  })

export const useCheckInDelete = () =>
  useWrite<Gone, Change>({ method: 'DELETE', path: ({ id, version }) => `/check-ins/${id}?version=${version}` })

/** The days that the planned workouts are shown of. */
export const aroundToday = (today: string): Days => ({ from: daysFrom(today, -14), to: daysFrom(today, 120) })

export const workoutsOf = ({ from, to }: Days = {}) =>
  queryOptions({
    queryKey: [...keys.life, 'workouts', from ?? '', to ?? ''],
    queryFn: ({ signal }) => request<{ workouts: WorkoutView[] }>('GET', `/workouts${query({ from, to })}`, { signal }),
  })

export const useWorkouts = (days?: Days) => useQuery(workoutsOf(days))

export const useNewWorkout = () =>
  useWrite<NewWorkout, Change & { readonly workout: WorkoutView }>({
    method: 'POST',
    path: () => '/workouts',
    body: (workout) => workout,
  })

/** A day of the week that is copied, and one of the week that it is copied to. */
export const useWeekCopy = () =>
  useWrite<{ readonly from: string; readonly to: string }, Change>({
    method: 'POST',
    path: () => '/workouts/copy',
    body: (weeks) => weeks,
  })

export const useWorkoutEdit = (id: string) =>
  useWrite<WorkoutEdit, Change & { readonly workout: WorkoutView }>({
    method: 'PATCH',
    path: () => `/workouts/${id}`,
    body: (edit) => edit,
  })

export const useWorkoutDelete = () =>
  useWrite<Gone, Change>({ method: 'DELETE', path: ({ id, version }) => `/workouts/${id}?version=${version}` })
