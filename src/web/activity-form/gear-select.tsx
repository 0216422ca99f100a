import { NativeSelect } from '@mantine/core'
import { useGear } from '../api-client/gear.ts'
import { useWords } from '../app/reading.tsx'

interface GearSelectProps {
  /** An id, or '' for none. */
  readonly value: string
  readonly change: (id: string) => void
}

/** Shoes and gear that are in use, and the one that is worn here even when it is retired. */
export function GearSelect({ value, change }: GearSelectProps) {
  const { ui } = useWords()
  const { data } = useGear()
  const offered = (data?.gear ?? []).filter(({ id, retiredOn }) => retiredOn === null || id === value)
  return (
    <NativeSelect
      label={ui.activity.gear.label}
      description={data && data.gear.length === 0 ? ui.activity.gear.noneYet : undefined}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      data={[
        { value: '', label: ui.activity.gear.none },
        ...offered.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
