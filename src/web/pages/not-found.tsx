import { Link } from 'wouter'
import { Page } from '../app/page.tsx'
import { useWords } from '../app/reading.tsx'

export default function NotFound() {
  const { errors, buttons } = useWords().ui
  return (
    <Page title={errors.notFound.title} lead={<p className="lead">{errors.notFound.lead}</p>} narrow>
      <p>
        <Link href="/" className="button">
          {buttons.goToToday}
        </Link>
      </p>
    </Page>
  )
}
