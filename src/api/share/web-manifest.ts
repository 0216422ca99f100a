import { tile } from '../../core/draw/palette.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'

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

/** As the build has drawn them (scripts/vite-app-files.js); systems that take a drawing are given one. */
const icons = (base: string) => [
  { src: `${base}/app-icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  { src: `${base}/icon-192.png`, sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: `${base}/icon-512.png`, sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: `${base}/icon-maskable-512.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
]

/** The web app manifest (W3C): name, icons, ways in, what may be shared to Cairn and opened with it. */
export function webManifest(base: string) {
  const { ui, web } = wordsFor('en')
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
    icons: icons(base),
    shortcuts: [
      { name: web.life.checkIn.title, url: `${base}/check-in` },
      { name: ui.activity.new.title, url: `${base}/training/new` },
      { name: ui.import.title, url: `${base}/import` },
    ],
    share_target: {
      action: `${base}/share`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: { files: [{ name: 'files', accept: SHARED }] },
    },
    file_handlers: [{ action: `${base}/import`, accept: ACCEPT }],
  }
}
