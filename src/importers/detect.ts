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
  const foreign = foreignFormat(head, path)
  const importer = importers.find((candidate) => candidate.detect(head, path))
  if (importer && !(foreign !== undefined && isByNameOnly(importer, head))) return { kind: 'importer', importer }
  return {
    kind: 'problem',
    problem: foreign === undefined ? { code: 'unsupported-format' } : { code: 'unsupported-format', format: foreign },
  }
}

/** A PDF called run.gpx is a PDF. */
const isByNameOnly = (importer: Importer, head: Uint8Array): boolean => !importer.detect(head, '')
