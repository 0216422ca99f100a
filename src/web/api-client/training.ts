import {
  infiniteQueryOptions,
  keepPreviousData,
  useInfiniteQuery,
  useQuery,
  type QueryClient,
} from '@tanstack/react-query'
import type { BulkEdit, NewActivity } from '../../api/contract.ts'
import type { TrainingSort } from '../../core/activity/training-search.ts'
import type { ActivityChange, ActivityList, Change } from './answers.ts'
import { keptRequest } from './kept-request.ts'
import { keys } from './queries.ts'
import { query, request } from './request.ts'
import { useWrite } from './use-write.ts'

type YesOrNo = 'true' | 'false'

/** What the list of activities is asked for; what is left out is not asked. */
export interface TrainingQuery {
  readonly search?: string
  readonly sport?: string
  readonly from?: string
  readonly to?: string
  readonly least_m?: number
  readonly most_m?: number
  readonly race?: YesOrNo
  readonly company?: YesOrNo
  /** An id, or 'none'. */
  readonly gear?: string
  readonly counts?: YesOrNo
  readonly twins?: YesOrNo
  readonly note?: YesOrNo
  readonly sort?: TrainingSort
  readonly order?: 'falling' | 'rising'
}

/** The first answer is quick to draw; what follows comes in large pieces. */
const FIRST = 60
const NEXT = 500

const pathOf = (asked: TrainingQuery, before: string | undefined, limit: number) =>
  `/activities${query({ ...asked, limit, before })}`

/** Where the list begins, as it is opened. */
export const FIRST_OF_TRAINING = pathOf({}, undefined, FIRST)

const page = (asked: TrainingQuery, before: string | undefined, limit: number, signal: AbortSignal) =>
  keptRequest<ActivityList>(pathOf(asked, before, limit), { signal })

/** All that fits, piece by piece; while another question is answered, what was shown stays. */
const trainingOf = (asked: TrainingQuery) =>
  infiniteQueryOptions({
    queryKey: [...keys.activities, 'list', asked],
    queryFn: ({ pageParam, signal }) => page(asked, pageParam, pageParam === undefined ? FIRST : NEXT, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })

export const useTraining = (asked: TrainingQuery) =>
  useInfiniteQuery({ ...trainingOf(asked), placeholderData: keepPreviousData })

/** The list as the bars lead to it. */
export const firstOfTraining = trainingOf({})

/** Activities of a few days, for choosing among. */
export const useActivitiesBetween = (from: string, to: string) =>
  useQuery({
    queryKey: [...keys.activities, 'between', from, to],
    queryFn: ({ signal }) => page({ from, to, order: 'rising' }, undefined, NEXT, signal),
  })

const rememberActivity = (client: QueryClient, { activity }: ActivityChange) =>
  client.setQueryData([...keys.activities, 'one', activity.id], activity)

export const useNewActivity = () =>
  useWrite<NewActivity, ActivityChange>({
    method: 'POST',
    path: () => '/activities',
    body: (activity) => activity,
    mayWait: 'activity',
    remember: rememberActivity,
  })

export const useBulkEdit = () =>
  useWrite<BulkEdit, Change & { readonly changed: number }>({
    method: 'POST',
    path: () => '/activities/bulk',
    body: (edit) => edit,
  })

export const useActivityReset = (id: string) =>
  useWrite<{ version: number; fields?: readonly string[] }, ActivityChange>({
    method: 'POST',
    path: () => `/activities/${id}/reset`,
    body: (asked) => asked,
    remember: rememberActivity,
  })

export interface SplitAsked {
  readonly version: number
  readonly after_s?: number
  readonly after_m?: number
  readonly afterLap?: number
}
type Several = Change & { readonly activityIds: readonly string[] }

export const useSplit = (id: string) =>
  useWrite<SplitAsked, Several>({
    method: 'POST',
    path: () => `/activities/${id}/split`,
    body: (asked) => asked,
    gone: () => [id],
  })

export const useMerge = () =>
  useWrite<{ ids: string[] }, Change & { readonly activityId: string }>({
    method: 'POST',
    path: () => '/activities/merge',
    body: (asked) => asked,
    // The parts are no more by themselves; the first is the one whose page this may be.
    gone: ({ ids }) => ids,
  })

export const useTakeApart = (id: string) =>
  useWrite<{ version: number }, Several>({
    method: 'POST',
    path: () => `/activities/${id}/take-apart`,
    body: (asked) => asked,
    gone: () => [id],
  })

/** Ids of all that fit, at most so many. */
export async function allIds(asked: TrainingQuery, most: number): Promise<string[]> {
  const ids: string[] = []
  let before: string | undefined
  do {
    const path = pathOf(asked, before, Math.min(NEXT, most - ids.length))
    const { activities, next } = await request<ActivityList>('GET', path)
    ids.push(...activities.map(({ id }) => id))
    before = next ?? undefined
  } while (before !== undefined && ids.length < most)
  return ids
}
