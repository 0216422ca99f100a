import { Link } from 'wouter'
import { DataTable } from '../../parts/data-table.tsx'
import { type Block, blocksOf, spansOf } from './markdown.ts'

/** A page of methods as it is written in the docs; its own heading is the page's. */
export function Marked({ markdown }: { markdown: string }) {
  const blocks = blocksOf(markdown).filter((block) => block.kind !== 'heading' || block.level > 1)
  return (
    <div className="marked stack">
      {blocks.map((block, i) => (
        // The text does not change while it is read: its place is its key.
        <Drawn key={i} block={block} />
      ))}
    </div>
  )
}

function Drawn({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 2 ? 'h2' : 'h3'
      return (
        <Heading>
          <Spans text={block.text} />
        </Heading>
      )
    }
    case 'text':
      return (
        <p>
          <Spans text={block.text} />
        </p>
      )
    case 'list': {
      const List = block.isOrdered ? 'ol' : 'ul'
      return (
        <List className="points">
          {block.items.map((item) => (
            <li key={item}>
              <Spans text={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <DataTable
          caption={block.head.join(', ')}
          table={{
            columns: block.head,
            rows: block.rows.map((row) => row.map((cell) => <Spans key={cell} text={cell} />)),
          }}
        />
      )
    case 'code':
      return (
        <pre className="code" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      )
  }
}

function Spans({ text }: { text: string }) {
  return spansOf(text).map((span, i) => {
    const key = `${i} ${span.text}`
    switch (span.kind) {
      case 'plain':
        return span.text
      case 'strong':
        return (
          <b key={key} className="strong">
            {span.text}
          </b>
        )
      case 'em':
        return <em key={key}>{span.text}</em>
      case 'code':
        return <code key={key}>{span.text}</code>
      case 'link':
        return <To key={key} to={span.to} text={span.text} />
    }
  })
}

/** Another page of methods is a page here; an address of the web is one; what stands elsewhere in the docs is its name. */
function To({ to, text }: { to: string; text: string }) {
  const page = /^([a-z-]+)\.md(?:#.*)?$/.exec(to)?.[1]
  if (page !== undefined)
    return (
      <Link href={`/learn/${page}`} className="link">
        {text}
      </Link>
    )
  return to.startsWith('https://') ? (
    <a href={to} className="link" rel="noreferrer" target="_blank">
      {text}
    </a>
  ) : (
    text
  )
}
