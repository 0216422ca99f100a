import type { LocalDate } from '../../base/calendar.ts'
import type { GoalType, Horizon } from '../goal.ts'
import type { Measure, MeasureKind } from '../measure.ts'
import type { Assumption, MissingField, Rewrite, UnderstoodKind } from './phrase-types.ts'
import type { GoalWindow } from './window.ts'

/** Kinds of measures that a sentence says; the others are only parts of some. */
export type SaidKind = MeasureKind & UnderstoodKind

/** What a goal asks instead, from a later day on. */
export interface DraftChange {
  readonly fromOn: LocalDate
  readonly measure: Measure
}

/** A goal as far as it was said, with its days. */
export interface Draft {
  readonly kind: SaidKind
  readonly fields: Readonly<Record<string, unknown>>
  /** Present when nothing it needs is missing. */
  readonly measure?: Measure
  readonly startOn: LocalDate
  readonly dueOn?: LocalDate
  readonly assumed: readonly Assumption[]
  readonly missing: readonly MissingField[]
  readonly type?: GoalType
  readonly horizon?: Horizon
  readonly rewrites?: readonly Rewrite[]
  /** In order of day, all after the first one. */
  readonly changes?: readonly DraftChange[]
}

type OfKind<K extends SaidKind> = Extract<Measure, { kind: K }>
type FieldsOf<M> = M extends unknown ? { readonly [F in Exclude<keyof M, 'kind'>]?: M[F] | undefined } : never

interface Drafting<K extends SaidKind> {
  readonly kind: K
  readonly fields: FieldsOf<OfKind<K>>
  /** Without these it is no measure yet. */
  readonly needs?: readonly MissingField[]
  readonly days: GoalWindow
  /** Ask for the last day when none was said, or the one that was lies behind. */
  readonly ends?: boolean
  readonly assumed?: readonly Assumption[]
  readonly type?: GoalType
  readonly horizon?: Horizon
  readonly rewrites?: readonly Rewrite[]
}

/** A draft from what was said; fields that were not said are asked for where the measure needs them. */
export function draft<K extends SaidKind>(drafting: Drafting<K>): Draft {
  const { kind, needs = [], days, ends = true, assumed = [], type, horizon, rewrites } = drafting
  const fields = Object.fromEntries(Object.entries(drafting.fields).filter(([, value]) => value !== undefined))
  const missing = needs.filter((field) => fields[field] === undefined)
  const endless = ends && (days.dueOn === undefined || days.passed === true)
  return {
    kind,
    fields,
    // All that the kind needs is there; soundDraft holds it against the measure's own rules.
    ...(missing.length === 0 && { measure: { kind, ...fields } as unknown as Measure }),
    startOn: days.startOn,
    ...(days.dueOn !== undefined && { dueOn: days.dueOn }),
    assumed: [...days.assumed, ...assumed],
    missing: endless ? [...missing, 'dueOn'] : missing,
    ...(type && { type }),
    ...(horizon && { horizon }),
    ...(rewrites && { rewrites }),
  }
}
