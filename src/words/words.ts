import type { english } from './en/english.ts'

type IsUnion<T, Whole = T> = T extends unknown ? ([Whole] extends [T] ? false : true) : never

/** The same shape in any language: what English happens to say, letter by letter, is text; what takes and gives stays. */
export type Spoken<T> = T extends (...facts: infer Facts) => infer Said
  ? (...facts: Facts) => Spoken<Said>
  : T extends string
    ? string
    : T extends object
      ? {
          readonly [Key in keyof T]: T[Key] extends string
            ? IsUnion<T[Key]> extends true
              ? T[Key]
              : string
            : Spoken<T[Key]>
        }
      : T

/**
 * All words of one language. English is written first and its shape is the shape: a language that lacks a key, or whose
 * function takes other facts, does not compile.
 */
export type Words = Omit<Spoken<ReturnType<typeof english>>, 'tag'> & {
  /** BCP 47, for the `lang` of a page. */
  readonly tag: string
}

/** Numbers, quantities and days as one language writes them. */
export type Format = Words['format']
