import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { ForecastCase } from '../src/core/forecast/forecast-case.ts'

export type Suite = 'attempts' | 'distance' | 'frequency' | 'volume'
export const SUITES: readonly Suite[] = ['attempts', 'distance', 'frequency', 'volume']

/** A case with what really happened, which no model may see. */
export type JudgedCase = ForecastCase & {
  readonly suite: Suite
  readonly outcome?: boolean
  readonly outcome_s?: number
}

/** The folder with cases, data and black box: CAIRN_BENCH, or ../shared/bench from the root; undefined when there is none. */
export function benchFolder(): string | undefined {
  const folder = process.env['CAIRN_BENCH'] ?? fileURLToPath(new URL('../../shared/bench', import.meta.url))
  return existsSync(join(folder, 'cases')) ? folder : undefined
}

export function readText(path: string): string {
  const raw = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8')
}

export function readLines<T>(path: string): T[] {
  return readText(path)
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line))
}

export const readCases = (folder: string, suite: Suite, split: 'train' | 'test') =>
  readLines<JudgedCase>(join(folder, 'cases', `${suite}.${split}.jsonl.gz`))

/** Cases of one runner depend on each other: folds and intervals go by runner. */
export const runnerOf = (id: string) => id.split('-')[0] ?? id
