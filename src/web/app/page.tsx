import { useEffect, useRef, type ReactNode } from 'react'
import { useWords } from './reading.tsx'

let first = true

/** Focus goes to the heading of a page that was walked to, so that a screen reader starts there; not on the first load. */
export function PageHeading({ children, ...rest }: { children: ReactNode; className?: string; lang?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!first) heading.current?.focus({ preventScroll: true })
    first = false
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} {...rest}>
      {children}
    </h1>
  )
}

/** `title` stands in the tab and the history, where others may read it: never the runner's own words. */
export function usePageTitle(title: string) {
  const { shell } = useWords().ui
  useEffect(() => {
    document.title = shell.title(title)
  }, [title, shell])
}

interface PageProps {
  readonly title: string
  readonly heading?: ReactNode
  /** Of the heading, where it is not that of the page. */
  readonly headingLang?: string
  readonly above?: ReactNode
  readonly lead?: ReactNode
  readonly beside?: ReactNode
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** A page on the plain ground: heading, a line of what it is, then its cards. */
export function Page({ title, heading = title, headingLang, above, lead, beside, narrow, children }: PageProps) {
  usePageTitle(title)
  return (
    <main id="main" tabIndex={-1} className={narrow ? 'page narrow' : 'page'}>
      <header className="page-head">
        {above}
        <div className="between">
          <PageHeading {...(headingLang !== undefined && { lang: headingLang })}>{heading}</PageHeading>
          {beside}
        </div>
        {lead}
      </header>
      {children}
    </main>
  )
}
