import { useMemo } from 'react'
import { iconSvg } from '../../core/draw/icon-svg.ts'

/** The sign of Cairn: four stones on a tile of dawn. */
export function Mark({ size = 30 }: { size?: number }) {
  const svg = useMemo(() => iconSvg(size, { prefix: `mark${size}` }), [size])
  return <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
}
