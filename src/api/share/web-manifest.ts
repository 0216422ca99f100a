import { tile } from '../../core/draw/palette.ts'
import { cliWordsFor } from '../../words/cli-words.ts'

/** Kinds of files that Cairn reads, as systems and browsers name them. */
const ACCEPT: Readonly<Record<string, readonly string[]>> = {
  'application/vnd.ant.fit': ['.fit'],
  'application/gpx+xml': ['.gpx'],
  'application/vnd.garmin.tcx+xml': ['.tcx'],
  'application/gzip': ['.gz'],
  'application/zip': ['.zip'],
}
/** Systems know hardly one of those types: phones give most of these files away as plain bytes. */
const SHARED = [
  ...Object.keys(ACCEPT),
  ...Object.values(ACCEPT).flat(),
  'application/octet-stream',
  'application/xml',
  'text/xml',
]

/** The web app manifest (W3C): name, icon, what may be shared to Cairn and opened with it. */
export function webManifest(base: string) {
  return {
    id: `${base}/`,
    name: 'Cairn',
    short_name: 'Cairn',
    description: cliWordsFor('en').about,
    start_url: `${base}/`,
    scope: `${base}/`,
    display: 'standalone',
    background_color: tile['sky-3'],
    theme_color: tile['sky-1'],
    icons: [{ src: `${base}/app-icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    share_target: {
      action: `${base}/share`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { files: [{ name: 'files', accept: SHARED }] },
    },
    file_handlers: [{ action: `${base}/import`, accept: ACCEPT }],
  }
}
