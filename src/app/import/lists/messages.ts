import type { LightLists } from './light.ts'
import type { ListFacts } from './session.ts'

/** To the thread that holds the lists. */
export type ToThread =
  | { readonly kind: 'read'; readonly paths: readonly string[] }
  /** Without bytes: the end, or what broke the stream. */
  | { readonly kind: 'chunk'; readonly bytes?: Uint8Array; readonly problem?: string }
  | { readonly kind: 'make'; readonly id: number; readonly path: string; readonly row: number }
  | { readonly kind: 'factsOf'; readonly id: number; readonly path: string }
  | { readonly kind: 'factsAt'; readonly id: number; readonly startAt: number }

/** From it. */
export type FromThread =
  /** The file at this place of the paths is to be streamed from its beginning. */
  | { readonly kind: 'open'; readonly index: number }
  | { readonly kind: 'next' }
  /** With `light` there is nothing more to ask for. */
  | {
      readonly kind: 'done'
      readonly lists: readonly ListFacts[]
      readonly named: readonly string[]
      readonly light?: LightLists
    }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly detail: string }
