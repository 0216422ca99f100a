import type { english } from './en/english.ts'

/**
 * All words of one language. English is written first and its shape is the shape: a language that lacks a key, or whose
 * function takes other facts, does not compile.
 */
export type Words = ReturnType<typeof english>
