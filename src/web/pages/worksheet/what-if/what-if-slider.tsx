import { memo, useId } from 'react'
import { placeOf, shareOf, valueAt, type Scale } from './scale.ts'

export interface FixedProps {
  readonly label: string
  readonly scale: Scale
  readonly change: (value: number) => void
  /** As it stands beside the label, and as it is spoken. */
  readonly say: (value: number) => string
  readonly ends: readonly [first: string, last: string]
  /** From three to seven in ten. */
  readonly band?: { readonly from: number; readonly to: number; readonly label: string; readonly said: string }
  /** The runner's usual value. */
  readonly usual?: { readonly value: number; readonly label: string }
}

const WIDTH = 1000

/**
 * One thing to move: the platform's own slider, so that thumb, mouse, arrows, Home and End all move it, with what it
 * means as its spoken value. Marks are drawn in an SVG, as the page allows no styles of elements.
 */
export const WhatIfSlider = memo(function WhatIfSlider(props: FixedProps & { readonly value: number }) {
  const { label, scale, value, change, say, ends, band, usual } = props
  const id = useId()
  const place = placeOf(scale, value)
  const said = say(value)
  const x = (of: number) => shareOf(scale, of) * WIDTH
  const bandFrom = band && Math.min(x(band.from), x(band.to))
  return (
    <div className="what-if-slider">
      <div className="between">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} className="what-if-value" aria-live="off">
          {said}
        </output>
      </div>
      <div className="what-if-track">
        <svg viewBox={`0 0 ${WIDTH} 28`} preserveAspectRatio="none" aria-hidden="true">
          <rect className="track-way" x="0" y="11" width={WIDTH} height="6" />
          {band ? (
            <rect
              className="track-band"
              x={bandFrom}
              y="7"
              width={Math.max(8, Math.abs(x(band.to) - x(band.from)))}
              height="14"
            />
          ) : (
            <rect className="track-come" x="0" y="11" width={(place / scale.steps) * WIDTH} height="6" />
          )}
          {usual ? <rect className="track-usual" x={x(usual.value) - 2} y="1" width="4" height="26" /> : null}
        </svg>
        <input
          id={id}
          type="range"
          min={0}
          max={scale.steps}
          step={1}
          value={place}
          aria-valuetext={said}
          onChange={(event) => change(valueAt(scale, Number(event.currentTarget.value)))}
        />
      </div>
      <p className="between fine-print" aria-hidden="true">
        <span>{ends[0]}</span>
        {band ? <span className="band-label">{band.label}</span> : usual ? <span>{usual.label}</span> : null}
        <span>{ends[1]}</span>
      </p>
      {band ? <p className="hidden-text">{band.said}</p> : null}
    </div>
  )
})
