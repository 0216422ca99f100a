import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { FitnessPage, ForecastPage, ForecastRecord } from '../../core/view/chance-types.ts'
import { keptRequest } from './kept-request.ts'
import { keys } from './queries.ts'
import { query, request } from './request.ts'
import { useWrite } from './use-write.ts'

/** A time that the runner believes to be able to run. */
export interface StatedResult {
  readonly distance_m: number
  readonly time_s: number
}

interface Asked {
  readonly asOf?: string | undefined
  /** A chance for which target and day are wanted, beside those that are always told. */
  readonly chance?: number | undefined
  /** Where no run tells it. */
  readonly stated?: StatedResult | undefined
}

/** How likely a goal is, and why. It is kept with the goal: what moves the goal moves it, and it goes with it. */
export const forecastOf = (id: string, { asOf, chance, stated }: Asked = {}) =>
  queryOptions({
    queryKey: [
      ...keys.goals,
      'one',
      id,
      'forecast',
      asOf ?? '',
      chance ?? '',
      ...(stated ? [stated.distance_m, stated.time_s] : []),
    ],
    queryFn: ({ signal }) => {
      const path = `/goals/${id}/forecast`
      const said = query({ chance, statedDistance_m: stated?.distance_m, statedTime_s: stated?.time_s })
      return keptRequest<ForecastPage>(`${path}${said}`, { signal, asOf })
    },
  })

/** The answer to one question stays until that to the next is here. */
export const useForecast = (id: string, asked: Asked = {}, enabled = true) =>
  useQuery({ ...forecastOf(id, asked), enabled, placeholderData: keepPreviousData })

/** The runner's own word first; null: they would rather not say. */
export const useGuess = (id: string) =>
  useWrite<{ readonly chance: number | null }, { readonly forecast: ForecastPage }>({
    method: 'POST',
    path: () => `/goals/${id}/guess`,
    body: (guess) => guess,
    remember: (client, { forecast }) => client.setQueryData([...keys.goals, 'one', id, 'forecast', '', ''], forecast),
  })

/** Keeps what is said of every goal under way: the first look of a day is remembered, and scored when a goal has ended. */
export const keepForecasts = () => request<{ goals: number }>('POST', '/forecasts')

/** Where the runner stands. It stands below the races, as whatever moves them moves it. */
export const fitnessOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.races, 'fitness', asOf ?? ''],
    queryFn: ({ signal }) => request<FitnessPage>('GET', `/fitness${query({ asOf })}`, { signal }),
  })

export const useFitness = (asOf?: string) => useQuery(fitnessOf(asOf))

/** How the kept forecasts of ended goals did. */
export const forecastRecordOf = (asOf?: string) =>
  queryOptions({
    queryKey: [...keys.goals, 'record', asOf ?? ''],
    queryFn: ({ signal }) => request<ForecastRecord>('GET', `/forecasts${query({ asOf })}`, { signal }),
  })

export const useForecastRecord = (asOf?: string) => useQuery(forecastRecordOf(asOf))
