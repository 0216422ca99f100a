import { ok } from '../../core/base/result.ts'
import type { ActivityList, ListImporter } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { readBytes } from '../lists/read-bytes.ts'
import { keysIn, parseJson } from './read-json.ts'

/** A list in JSON, known by the keys with which it begins. `read` answers undefined where it is none after all. */
export function jsonList(
  format: string,
  isOf: (keys: ReadonlySet<string>, path: string) => boolean,
  read: (value: unknown) => Omit<ActivityList, 'format'> | undefined,
): ListImporter {
  return {
    format,
    detect: (head, path) => {
      const keys = keysIn(head)
      return keys !== undefined && isOf(keys, path)
    },
    async read(stream) {
      const bytes = await readBytes(stream, LIMITS.xmlBytes)
      if (!bytes.ok) return bytes
      const parsed = parseJson(bytes.value, format)
      if (!parsed.ok) return parsed
      const list = read(parsed.value)
      return list ? ok({ format, ...list }) : { ok: false, error: { code: 'unsupported-format', format: 'json' } }
    },
  }
}
