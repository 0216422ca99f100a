import { useState, type ComponentProps } from 'react'
import { fetched } from '../../app/fetched.tsx'
import { useWords } from '../../app/reading.tsx'

const Panel = fetched(() => import('./share-panel.tsx'))

interface ShareOpenedProps {
  readonly make: string
  /** Worked out when the picture is asked for. */
  readonly picture: () => ComponentProps<typeof Panel>
}

/** A button; behind it the picture. Nothing of it is made before it is asked for. */
export function ShareOpened({ make, picture }: ShareOpenedProps) {
  const { share } = useWords().web
  const [open, setOpen] = useState(false)
  return (
    <div className="stack">
      <p>
        <button type="button" className="button quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? share.close : make}
        </button>
      </p>
      {open ? <Panel {...picture()} /> : null}
    </div>
  )
}
