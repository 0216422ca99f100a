import type { ReactNode } from 'react'

interface RowActProps {
  /** Which row it speaks of: a day, a name. Who sees the page sees it; who hears the page is told. */
  readonly of: string
  readonly act: () => void
  /** Given for an act that opens something below its row: whether that is open. */
  readonly open?: boolean
  /** While its write runs a further tap does nothing. */
  readonly busy?: boolean
  readonly small?: boolean
  /** What it does, in a word or two. */
  readonly children: ReactNode
}

/** What may be done with one row of many: a quiet button that looks like a link. */
export function RowAct({ of, act, open, busy = false, small = false, children }: RowActProps) {
  return (
    <button
      type="button"
      className={small ? 'link tap small' : 'link tap'}
      {...(open === undefined ? {} : { 'aria-expanded': open })}
      {...(busy ? { 'aria-disabled': true } : {})}
      onClick={() => (busy ? undefined : act())}
    >
      {children}
      <Of name={of} />
    </button>
  )
}

/** The row that a short label speaks of, for those who hear the page. */
export const Of = ({ name }: { readonly name: string }) => <span className="hidden-text">{`: ${name}`}</span>
