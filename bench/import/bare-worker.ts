import { parseFile } from '../../src/importers/parse-file.ts'

/** gunzip and parse, and nothing else: how many samples there were. */
export default async function bare({ bytes, path }: { bytes: Uint8Array; path: string }) {
  const parsed = await parseFile(bytes, path)
  if (!parsed.ok) return parsed
  const samples = parsed.value.reduce((sum, activity) => sum + (activity.streams?.time_s.length ?? 0), 0)
  return { ok: true as const, value: samples }
}
