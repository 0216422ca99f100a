import { latin1 } from './xml/decode-text.ts'
import { rootName } from './xml/root-name.ts'

/** Root elements and document types of formats that Cairn does not read. */
const XML_FORMATS = new Map([
  ['pwx', 'pwx'],
  ['kml', 'kml'],
  ['polar-exercise-data', 'polar-xml'],
  ['sml', 'suunto-sml'],
  ['header', 'suunto-xml'],
  ['openambitlog', 'suunto-openambit'],
  ['fitnessworkbook', 'fitlog'],
  ['log', 'sigma-slf'],
  ['runningaheadlog', 'runningahead'],
  ['healthdata', 'apple-health'],
  ['html', 'html'],
  ['svg', 'svg'],
])
const BY_NAME =
  /\.(hrm|ttbin|kmz|kml|pwx|sml|slf|fitlog|xml|json|csv|srm|wko|sbn|omd|tts|crs|hst|pdf|png|jpe?g|heic|mp4|mov|txt|md|docx?|xlsx?)$/i
const STARTS: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['%PDF', 'pdf'],
  ['\u0089PNG', 'png'],
  ['\u00ff\u00d8\u00ff', 'jpeg'],
  ['GIF8', 'gif'],
  ['[Params]', 'polar-hrm'],
  ['SQLite format 3', 'sqlite'],
]
/** A bracket alone may be any text, or noise. */
const JSON_START = /^(\{\s*["}]|\[\s*[\]"{[\d-])/

/** The name of a format Cairn knows of but does not read; undefined when nothing tells. */
export function foreignFormat(head: Uint8Array, path: string): string | undefined {
  const text = latin1(head.subarray(0, 512)).replace(/^(\u00ef\u00bb\u00bf|[\s\0])+/, '')
  const start = STARTS.find(([sign]) => text.startsWith(sign))
  if (start) return start[1] === 'zip' && /\.kmz$/i.test(path) ? 'kmz' : start[1]
  const root = rootName(head)
  if (root) return XML_FORMATS.get(root.name.toLowerCase()) ?? 'xml'
  if (JSON_START.test(text)) return 'json'
  return BY_NAME.exec(path)?.[1]?.toLowerCase()
}
