import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { Page } from '../../app/page.tsx'
import { useWords } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import NotFound from '../not-found.tsx'
import { Marked } from './marked.tsx'
import { methods, textOf } from './methods.ts'

/** One method as it stands in the docs: what it is, its source, its figures and a worked example. */
export default function Method({ page }: { page: string }) {
  const { learn } = useWords().web
  const method = methods.find((each) => each.page === page)
  const text = useQuery({ queryKey: ['learn', page], queryFn: () => textOf(page) ?? '', enabled: method !== undefined })
  if (!method) return <NotFound />
  return (
    <Page
      title={method.title}
      headingLang="en"
      narrow
      above={
        <p className="small">
          <Link href="/learn" className="link tap">
            {learn.title}
          </Link>
        </p>
      }
      lead={
        <p className="lead" lang="en">
          {method.answers.charAt(0).toUpperCase() + method.answers.slice(1)}
        </p>
      }
    >
      <QueryPanel query={text}>
        {(markdown) => (
          <div lang="en">
            <Marked markdown={markdown} />
          </div>
        )}
      </QueryPanel>
    </Page>
  )
}
