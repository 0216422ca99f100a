import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../importer.ts'
import { textOf } from '../lists/read-bytes.ts'

export type JsonObject = { readonly [key: string]: unknown }

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Objects of an array; what is no object is passed over. */
export const objectsIn = (value: unknown): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Polar writes NaN where it measured nothing, which is no JSON: it is null, outside of texts. */
const withoutNaN = (text: string): string =>
  text.replaceAll(/"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g, (found) => (found.startsWith('"') ? found : 'null'))

export function parseJson(bytes: Uint8Array, format: string): Result<unknown, ImportProblem> {
  const text = textOf(bytes).replace(/^\ufeff/, '')
  try {
    return ok(JSON.parse(text) as unknown)
  } catch (error) {
    if (/[:[,]\s*-?(NaN|Infinity)\b/.test(text)) {
      try {
        return ok(JSON.parse(withoutNaN(text)) as unknown)
      } catch {
        // Told below, in the words for the text as it is.
      }
    }
    const lines = linesOf(text)
    if (lines) return ok(lines)
    return err({ code: 'damaged', format, detail: error instanceof Error ? error.message : String(error) })
  }
}

/** A text with one object a line (NDJSON), as an array; undefined of any other. */
function linesOf(text: string): unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return undefined
  try {
    return lines.map((line) => JSON.parse(line) as unknown)
  } catch {
    return undefined
  }
}

/** A number, or a text that is one; NaN otherwise. */
export function numberIn(object: unknown, ...keys: readonly string[]): number {
  for (const key of keys) {
    const value = isObject(object) ? object[key] : undefined
    if (typeof value === 'number') return value
    if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value.trim())) return Number(value)
  }
  return NaN
}

export function textIn(object: unknown, ...keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = isObject(object) ? object[key] : undefined
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return undefined
}

export function objectIn(object: unknown, key: string): JsonObject | undefined {
  const value = isObject(object) ? object[key] : undefined
  return isObject(value) ? value : undefined
}

/** The keys that the first bytes of a JSON text name, whatever they lie in: enough to know whose it is. */
export function keysIn(head: Uint8Array): ReadonlySet<string> | undefined {
  const text = textOf(head).replace(/^[\ufeff\s]+/, '')
  if (!/^[[{]/.test(text)) return undefined
  return new Set([...text.matchAll(/"([A-Za-z_][\w.-]{0,60})"\s*:/g)].map((match) => match[1] ?? ''))
}
