import { saveFile } from './save-file.ts'

/** Saves the chart that is drawn in a frame; its code comes only when somebody asks for a picture. */
export async function savePicture(frame: HTMLElement | null, name: string, kind: 'svg' | 'png'): Promise<void> {
  const drawn = frame?.querySelector('svg')
  if (!drawn) return
  const { chartSvg, pngOf } = await import('./picture.ts')
  const svg = chartSvg(drawn)
  if (kind === 'svg') saveFile(`${name}.svg`, svg.text, 'image/svg+xml')
  else saveFile(`${name}.png`, await pngOf(svg), 'image/png')
}
