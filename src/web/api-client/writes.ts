import type { ActivityEdit, GoalEdit, NewGoal, NewRevision, NewState, ProfileEdit } from '../../api/contract.ts'
import { useMutation, type QueryClient } from '@tanstack/react-query'
import type { ActivityChange, Change, GoalChange, GoalList, PhraseAnswer, ProfileChange } from './answers.ts'
import { keys } from './queries.ts'
import { request } from './request.ts'
import { useWrite } from './use-write.ts'

const rememberGoal = (client: QueryClient, { goal }: GoalChange) =>
  client.setQueryData([...keys.goals, 'one', goal.id, ''], goal)
const rememberActivity = (client: QueryClient, { activity }: ActivityChange) =>
  client.setQueryData([...keys.activities, 'one', activity.id], activity)

const rememberProfile = (client: QueryClient, { profile }: ProfileChange) => client.setQueryData(keys.profile, profile)

export const useNewGoal = () =>
  useWrite<NewGoal, GoalChange>({ method: 'POST', path: () => '/goals', body: (goal) => goal, remember: rememberGoal })

/** A question, though it is sent: it writes nothing, so nothing is asked for again. */
export const usePhrase = () =>
  useMutation<PhraseAnswer, Error, string>({
    mutationFn: (text) => request<PhraseAnswer>('POST', '/goals/phrase', { body: { text } }),
  })

export const useGoalEdit = (id: string) =>
  useWrite<GoalEdit, GoalChange>({
    method: 'PATCH',
    path: () => `/goals/${id}`,
    body: (edit) => edit,
    remember: rememberGoal,
  })

export const useRevision = (id: string) =>
  useWrite<NewRevision, GoalChange>({
    method: 'POST',
    path: () => `/goals/${id}/revisions`,
    body: (edit) => edit,
    remember: rememberGoal,
  })

export const useStateChange = (id: string) =>
  useWrite<NewState, GoalChange>({
    method: 'POST',
    path: () => `/goals/${id}/states`,
    body: (state) => state,
    remember: rememberGoal,
  })

/** Takes out what was agreed from a day to come. */
export const useRevisionDrop = (id: string) =>
  useWrite<{ fromOn: string; version: number }, GoalChange>({
    method: 'DELETE',
    path: ({ fromOn, version }) => `/goals/${id}/revisions/${fromOn}?version=${version}`,
    remember: rememberGoal,
  })

/** Goals in the order that they were put in by hand. */
export const useGoalOrder = () =>
  useWrite<readonly { id: string; version: number }[], Change & GoalList>({
    method: 'POST',
    path: () => '/goals/order',
    body: (goals) => ({ goals }),
  })

/** An edit of any goal, named with each write. */
export const useAnyGoalEdit = () =>
  useWrite<{ id: string; edit: GoalEdit }, GoalChange>({
    method: 'PATCH',
    path: ({ id }) => `/goals/${id}`,
    body: ({ edit }) => edit,
    remember: rememberGoal,
  })

export const useGoalDelete = (id: string) =>
  useWrite<{ version: number }, Change>({
    method: 'DELETE',
    path: ({ version }) => `/goals/${id}?version=${version}`,
    gone: () => [id],
  })

export const useActivityEdit = (id: string) =>
  useWrite<ActivityEdit, ActivityChange>({
    method: 'PATCH',
    path: () => `/activities/${id}`,
    body: (edit) => edit,
    remember: rememberActivity,
  })

export const useActivityDelete = (id: string) =>
  useWrite<{ version: number }, Change>({
    method: 'DELETE',
    path: ({ version }) => `/activities/${id}?version=${version}`,
    gone: () => [id],
  })

export const useProfileEdit = () =>
  useWrite<ProfileEdit, ProfileChange>({
    method: 'PATCH',
    path: () => '/profile',
    body: (edit) => edit,
    remember: rememberProfile,
  })

export const useUndoChange = () =>
  useWrite<string, { undone: true }>({ method: 'POST', path: (id) => `/changes/${id}/undo` })

export const useDemoStart = () => useWrite<void, { path: string }>({ method: 'POST', path: () => '/demo' })
