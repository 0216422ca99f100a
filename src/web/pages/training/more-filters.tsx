import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { SPORTS } from '../../../core/activity/sport.ts'
import { TRAINING_SORTS } from '../../../core/activity/training-search.ts'
import { useGear } from '../../api-client/gear.ts'
import type { TrainingQuery } from '../../api-client/training.ts'
import { useReading } from '../../app/reading.tsx'
import { distanceText, distanceTyped } from '../../activity-form/typed-values.ts'
import { DateField } from '../../goal-form/date-field.tsx'
import { YES_OR_NO } from './training-query.ts'

interface MoreFiltersProps {
  readonly asked: TrainingQuery
  readonly ask: (changes: Readonly<Record<string, string>>) => void
}

export function MoreFilters({ asked, ask }: MoreFiltersProps) {
  const { words } = useReading()
  const { filter, sort } = words.ui.training
  const gear = useGear()
  return (
    <div className="filter-grid">
      <NativeSelect
        label={filter.sport}
        value={asked.sport ?? ''}
        onChange={(event) => ask({ sport: event.currentTarget.value })}
        data={[
          { value: '', label: filter.allSports },
          ...SPORTS.map((each) => ({ value: each, label: words.sports.name(each) })),
        ]}
      />
      <NativeSelect
        label={sort.label}
        value={`${asked.sort ?? 'date'} ${asked.order ?? 'falling'}`}
        onChange={(event) => {
          const [by = 'date', order = 'falling'] = event.currentTarget.value.split(' ')
          ask({ sort: by === 'date' ? '' : by, order: order === 'falling' ? '' : order })
        }}
        data={TRAINING_SORTS.flatMap((by) => [
          { value: `${by} falling`, label: sort[by][0] },
          { value: `${by} rising`, label: sort[by][1] },
        ])}
      />
      <DateField label={filter.from} value={asked.from ?? ''} change={(from) => ask({ from })} />
      <DateField label={filter.to} value={asked.to ?? ''} change={(to) => ask({ to })} />
      <DistanceFilter label={filter.least} metres={asked.least_m} set={(least_m) => ask({ least_m })} />
      <DistanceFilter label={filter.most} metres={asked.most_m} set={(most_m) => ask({ most_m })} />
      <NativeSelect
        label={filter.gear}
        value={asked.gear ?? ''}
        onChange={(event) => ask({ gear: event.currentTarget.value })}
        data={[
          { value: '', label: filter.allGear },
          { value: 'none', label: filter.noGear },
          ...(gear.data?.gear ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {YES_OR_NO.map((name) => (
        <NativeSelect
          key={name}
          label={filter[name].label}
          value={asked[name] ?? ''}
          onChange={(event) => ask({ [name]: event.currentTarget.value })}
          data={[
            { value: '', label: filter[name].any },
            { value: 'true', label: filter[name].true },
            { value: 'false', label: filter[name].false },
          ]}
        />
      ))}
    </div>
  )
}

interface DistanceFilterProps {
  readonly label: string
  readonly metres: number | undefined
  readonly set: (metres: string) => void
}

/** Kept as metres in the address, so that a link means the same to whoever reads miles. */
function DistanceFilter({ label, metres, set }: DistanceFilterProps) {
  const { words, units } = useReading()
  const [typed, setTyped] = useState<string>()
  const value = typed === undefined ? undefined : distanceTyped(typed, units)
  const save = () => {
    if (typed === undefined || Number.isNaN(value)) return
    set(value === undefined ? '' : String(value))
    setTyped(undefined)
  }
  return (
    <TextInput
      label={`${label} (${words.format.distanceUnit(units)})`}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? distanceText(metres, units)}
      error={Number.isNaN(value) ? words.ui.training.filter.notADistance : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
    />
  )
}
