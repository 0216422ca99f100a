import { saveFile } from './save-file.ts'

/** Saves the chart that is drawn in a frame; its code comes only when somebody asks for a picture. */
export async function savePicture(frame: HTMLElement | null, name: string, kind: 'svg' | 'png'): Promise<void> {
  const drawn = frame?.querySelector('svg')
  const figure = frame?.closest('figure')
  if (!drawn || !figure) return
  const { chartSvg, pngOf } = await import('./picture.ts')
  const svg = chartSvg(drawn, figure)
  if (kind === 'svg') saveFile(`${name}.svg`, svg.text, 'image/svg+xml')
  else saveFile(`${name}.png`, await pngOf(svg), 'image/png')
}
