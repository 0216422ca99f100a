import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'

interface EvidenceLinkProps {
  readonly from: string
  readonly to: string
  readonly className?: string
  readonly children: ReactNode
}

/** From a number to what stands behind it: on the same page, and by an address that can be kept. */
export function EvidenceLink({ from, to, className = 'link', children }: EvidenceLinkProps) {
  const [search] = useSearchParams()
  const next = new URLSearchParams(search)
  next.set('from', from)
  next.set('to', to)
  return (
    <Link href={`?${next.toString()}`} className={className}>
      {children}
    </Link>
  )
}
