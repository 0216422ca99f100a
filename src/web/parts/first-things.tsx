import { useSigns } from '../api-client/of-the-day.ts'
import { useReading } from '../app/reading.tsx'
import { FirstThingsNote } from './first-things-note.tsx'

/** The runner before what the page is about, on a day on which that is so; nothing else on any other. */
export function FirstThings({ asOf }: { readonly asOf: string | undefined }) {
  const { zone } = useReading()
  const { data } = useSigns(asOf)
  return <FirstThingsNote first={data?.firstThings ?? null} zone={zone} />
}
