import { light } from '../../core/draw/palette.ts'
import { useWords } from '../app/reading.tsx'

/** The colours by their names, and both voices. */
export function GalleryTokens() {
  const { gallery } = useWords().web
  const names = Object.entries(light)
    .filter(([, value]) => value.startsWith('#'))
    .map(([name]) => name)
  return (
    <section>
      <h2>{gallery.sections.type}</h2>
      <div className="card stack">
        <p className="big">{gallery.number}</p>
        <p>{gallery.lead}</p>
        <p className="small">{gallery.lead}</p>
        <p className="fine-print">{gallery.lead}</p>
        <p className="voice">{gallery.voice}</p>
      </div>
      <h2>{gallery.sections.tokens}</h2>
      <ul className="swatches card">
        {names.map((name) => (
          <li key={name}>
            <i style={{ background: `var(--${name})` }} />
            {name}
          </li>
        ))}
      </ul>
    </section>
  )
}
