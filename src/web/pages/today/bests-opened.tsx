import { useBests } from '../../api-client/races.ts'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { BestsOverYears } from '../races/bests-over-years.tsx'

/** The bests over the years, fetched when somebody asks for them. */
export default function BestsOpened({ asOf }: { readonly asOf: string | undefined }) {
  return (
    <div className="stack tight">
      <QueryPanel query={useBests(asOf)}>{(bests) => <BestsOverYears bests={bests} />}</QueryPanel>
    </div>
  )
}
