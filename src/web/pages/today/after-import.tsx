import { useState } from 'react'
import { useImportCard, useImports } from '../../api-client/queries.ts'
import { isDemo } from '../../api-client/base-path.ts'
import { CountedCard } from '../import/counted-card.tsx'
import { isPutAway, putAway } from './put-away.ts'

/** After an import, once: what it counted for. Put away it does not come back. */
export function AfterImport() {
  const { data } = useImports()
  const [gone, setGone] = useState<string>()
  const last = data?.imports.find((job) => job.state === 'done' && job.imported > 0)
  const shown = !isDemo && last && last.id !== gone && !isPutAway(last) ? last.id : undefined
  const card = useImportCard(shown)
  if (!shown || !card.data) return null
  return (
    <CountedCard
      card={card.data}
      dismiss={() => {
        putAway(shown)
        setGone(shown)
      }}
    />
  )
}
