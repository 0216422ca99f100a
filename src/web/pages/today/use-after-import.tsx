import { useState } from 'react'
import { useImportCard, useImports } from '../../api-client/queries.ts'
import { CountedCard } from '../import/counted-card.tsx'
import { freshImport } from './news.ts'
import { putAway } from './put-away.ts'

/** After an import, once: what it counted for. Put away it does not come back. Of one run alone the card of a run says more. */
export function useAfterImport() {
  const { data, isError } = useImports()
  const [gone, setGone] = useState<string>()
  const fresh = freshImport(data?.imports ?? [])
  const shown = fresh === gone ? undefined : fresh
  const card = useImportCard(shown)
  const isSettled = (data !== undefined || isError) && (shown === undefined || !card.isPending)
  if (!shown || !card.data || card.data.activities < 2) return { isSettled, card: null }
  return {
    isSettled,
    card: (
      <CountedCard
        card={card.data}
        dismiss={() => {
          putAway(shown)
          setGone(shown)
        }}
      />
    ),
  }
}
