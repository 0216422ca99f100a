import { queryOptions, useQuery } from '@tanstack/react-query'
import type { NewRace, RaceEdit } from '../../api/contract.ts'
import type { BestYears } from '../../core/view/best-years.ts'
import type { RaceCardView } from '../../core/view/race-card-view.ts'
import type { RaceList, RaceView } from '../../core/view/race-view.ts'
import type { Change } from './answers.ts'
import { keys } from './queries.ts'
import { query, request } from './request.ts'
import { useWrite } from './use-write.ts'

type RaceChange = Change & { readonly race: RaceView }

export const racesOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.races, 'list', asOf ?? ''],
    queryFn: ({ signal }) => request<RaceList>('GET', `/races${query({ asOf })}`, { signal }),
  })

export const useRaces = (asOf?: string) => useQuery(racesOf(asOf))

/** What to take to the start, of a race or of a goal that is one. */
export const raceCardOf = (of: 'races' | 'goals', id: string, asOf?: string) =>
  queryOptions({
    queryKey: [...keys.races, 'card', of, id, asOf ?? ''],
    queryFn: ({ signal }) =>
      request<RaceCardView>('GET', `/${of}/${id}/${of === 'races' ? 'card' : 'race-card'}${query({ asOf })}`, {
        signal,
      }),
  })

export const useRaceCard = (of: 'races' | 'goals', id: string, asOf?: string) => useQuery(raceCardOf(of, id, asOf))

export const useNewRace = () =>
  useWrite<NewRace, RaceChange>({ method: 'POST', path: () => '/races', body: (race) => race })

export const useRaceEdit = (id: string) =>
  useWrite<RaceEdit, RaceChange>({ method: 'PATCH', path: () => `/races/${id}`, body: (edit) => edit })

export const useRaceDelete = (id: string) =>
  useWrite<{ version: number }, Change>({
    method: 'DELETE',
    path: ({ version }) => `/races/${id}?version=${version}`,
  })

export const bestsOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.races, 'bests', asOf ?? ''],
    queryFn: ({ signal }) => request<BestYears>('GET', `/bests${query({ asOf })}`, { signal }),
  })

export const useBests = (asOf?: string) => useQuery(bestsOf(asOf))
