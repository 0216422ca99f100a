import { queryOptions, useQuery } from '@tanstack/react-query'
import type { GearEdit, NewGear } from '../../api/contract.ts'
import type { GearList } from '../../core/view/gear-view.ts'
import type { Change } from './answers.ts'
import { keys } from './queries.ts'
import { request } from './request.ts'
import { useWrite } from './use-write.ts'

type GearChange = Change & { readonly gearId: string }

export const gearOf = () =>
  queryOptions({ queryKey: keys.gear, queryFn: ({ signal }) => request<GearList>('GET', '/gear', { signal }) })

export const useGear = () => useQuery(gearOf())

export const useNewGear = () =>
  useWrite<NewGear, GearChange>({ method: 'POST', path: () => '/gear', body: (gear) => gear })

export const useGearEdit = (id: string) =>
  useWrite<GearEdit, GearChange>({ method: 'PATCH', path: () => `/gear/${id}`, body: (edit) => edit })

export const useGearDelete = (id: string) =>
  useWrite<{ version: number }, Change>({ method: 'DELETE', path: ({ version }) => `/gear/${id}?version=${version}` })
