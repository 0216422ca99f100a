import { foreignFormat } from './foreign-format.ts'
import type { Importer, ImportProblem } from './importer.ts'
import { importers } from './index.ts'
import { rootName } from './xml/root-name.ts'

const HEAD_BYTES = 8192

/** Document types of formats that are honest files of another kind; any other DOCTYPE is refused. */
const KNOWN_DOCTYPES = new Set(['html', 'healthdata', 'svg', 'plist'])

export type Detected =
  | { readonly kind: 'importer'; readonly importer: Importer }
  | { readonly kind: 'problem'; readonly problem: ImportProblem }

/** Which importer a file is for: by what it holds, and by its name only where that does not tell. */
export function detect(bytes: Uint8Array, path: string): Detected {
  const head = bytes.subarray(0, HEAD_BYTES)
  const root = rootName(head)
  if (root?.kind === 'doctype' && !KNOWN_DOCTYPES.has(root.name.toLowerCase()))
    return { kind: 'problem', problem: { code: 'forbidden-markup', what: 'doctype' } }
  const byContent = importers.find((candidate) => candidate.detect(head, ''))
  if (byContent) return { kind: 'importer', importer: byContent }
  // A PDF called run.gpx is a PDF; what is nothing that is known is damaged, which its importer says.
  const foreign = foreignFormat(head, path)
  const byName = foreign === undefined && importers.find((candidate) => candidate.detect(head, path))
  if (byName && isBlank(bytes))
    return { kind: 'problem', problem: { code: 'damaged', format: byName.format, detail: 'nothing but zeros' } }
  if (byName) return { kind: 'importer', importer: byName }
  return {
    kind: 'problem',
    problem: foreign === undefined ? { code: 'unsupported-format' } : { code: 'unsupported-format', format: foreign },
  }
}

/** As a disk leaves a file whose writing was cut off. Asked before the limits, since such a file may have any size. */
const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)
