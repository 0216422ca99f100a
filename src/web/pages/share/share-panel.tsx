import { TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DrawnGoal } from '../../../core/draw/drawn-goal.ts'
import { SHARE_SIZE, shareSvg } from '../../../core/draw/share-svg.ts'
import { useWords } from '../../app/reading.tsx'
import { pngOf } from '../../charts/picture.ts'
import { saveFile } from '../../charts/save-file.ts'

interface SharePanelProps {
  readonly goals: readonly DrawnGoal[]
  readonly seed: string
  readonly weeks: readonly number[]
  readonly title: string
  readonly lines: readonly string[]
  /** What is left out besides, in words. */
  readonly note?: string
  readonly fileName: string
}

/** The picture as it will be, what of it the runner wants, and the two ways out of here, both by the runner's hand. */
export default function SharePanel({ goals, seed, weeks, title: first, lines, note, fileName }: SharePanelProps) {
  const { share } = useWords().web
  const [title, setTitle] = useState(first)
  const [hasNumbers, setNumbers] = useState(true)
  const [isWarm, setWarm] = useState(true)
  const [isLost, setLost] = useState(false)
  const svg = useMemo(
    () =>
      shareSvg({
        goals: isWarm ? goals : goals.map((goal) => ({ ...goal, chance: undefined })),
        seed,
        weeks: hasNumbers ? weeks : [],
        title,
        lines: hasNumbers ? lines : [],
        palette: 'light',
        prefix: 'share',
      }),
    [goals, seed, weeks, title, lines, hasNumbers, isWarm],
  )
  const hand = async (give: (png: Blob) => unknown) => {
    setLost(false)
    try {
      await give(await pngOf({ text: svg, ...SHARE_SIZE }))
    } catch {
      setLost(true)
    }
  }
  const fileOf = (png: Blob) => new File([png], `${fileName}.png`, { type: 'image/png' })
  return (
    <div className="stack">
      <p className="small">{share.lead}</p>
      {/* An image of its own, as it will be saved: no style of the page reaches into it. */}
      <img
        className="share-picture"
        alt={share.preview([title, ...(hasNumbers ? lines : [])].join('. '))}
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        {...SHARE_SIZE}
      />
      <p className="small">{note === undefined ? share.holds : `${share.holds} ${note}`}</p>
      <TextInput label={share.text} value={title} maxLength={80} onChange={(event) => setTitle(event.target.value)} />
      <Tick label={share.numbers} checked={hasNumbers} set={setNumbers} />
      {goals.some(({ chance }) => chance !== undefined) ? (
        <Tick label={share.warmth} checked={isWarm} set={setWarm} />
      ) : null}
      <div className="menu-row">
        <button
          type="button"
          className="button"
          onClick={() => void hand((png) => saveFile(`${fileName}.png`, png, 'image/png'))}
        >
          {share.save}
        </button>
        {typeof navigator.share === 'function' ? (
          <button
            type="button"
            className="button quiet"
            onClick={() => void hand((png) => navigator.share({ files: [fileOf(png)] }).catch(() => undefined))}
          >
            {share.share}
          </button>
        ) : null}
      </div>
      <p role="status" className="small">
        {isLost ? share.trouble : ''}
      </p>
    </div>
  )
}

function Tick({ label, checked, set }: { label: string; checked: boolean; set: (checked: boolean) => void }) {
  return (
    <label className="tick-line">
      <input type="checkbox" checked={checked} onChange={(event) => set(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  )
}
