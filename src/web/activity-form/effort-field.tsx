import { NativeSelect } from '@mantine/core'
import { useWords } from '../app/reading.tsx'

const EFFORTS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']

/** The runner's word on how hard it was. A number between two, as some services give, stays as it is. */
export function EffortField({ value, change }: { value: string; change: (value: string) => void }) {
  const { effort } = useWords().ui.activity
  const offered = value === '' || EFFORTS.includes(value) ? EFFORTS : [...EFFORTS, value]
  return (
    <NativeSelect
      label={effort.label}
      description={effort.hint}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      data={[
        { value: '', label: effort.none },
        ...offered.map((each) => ({ value: each, label: effort.value(Number(each)) })),
      ]}
    />
  )
}
