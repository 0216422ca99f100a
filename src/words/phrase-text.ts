import type { Phrase } from '../core/goal/phrase/phrase-types.ts'
import { isoDate } from '../core/base/calendar.ts'
import { cliWordsFor } from './cli-words.ts'
import { wordsFor } from './index.ts'
import type { Reader } from './reader.ts'

/** What was understood of a sentence, as text: the goal, what was taken for granted, what is open, what could be instead. */
export function phraseText(phrase: Phrase, reader: Reader, language: string): string {
  const { goals } = wordsFor(language)
  const said = cliWordsFor(language).goal
  const listed = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)]
  const days = {
    ...(phrase.startOn !== undefined && { startOn: isoDate(phrase.startOn) }),
    ...(phrase.dueOn !== undefined && { dueOn: isoDate(phrase.dueOn) }),
  }
  const head = phrase.measure
    ? [said.wouldSet(goals.nameOf(phrase.measure, days, reader)), goals.reachedWhen(phrase.measure, days, reader)]
    : phrase.kind === 'vague'
      ? [
          phrase.assumed.some(({ code }) => code === 'care')
            ? goals.cared
            : phrase.rewrites.length > 0
              ? goals.vague
              : goals.vagueNoData,
        ]
      : [said.readAs(goals.understoodKinds[phrase.kind])]
  // What is said in care comes first, and is nothing taken for granted.
  const [caring, assumed] = [
    phrase.assumed.filter(({ code }) => code === 'care'),
    phrase.assumed.filter(({ code }) => code !== 'care'),
  ]
  return [
    ...caring.map((assumption) => goals.assumption(assumption, reader)),
    ...head,
    ...phrase.changes.map(({ fromOn, measure }) =>
      goals.laterAsk(isoDate(fromOn), goals.nameOf(measure, {}, reader), reader),
    ),
    ...listed(
      said.assumed,
      assumed.map((assumption) => goals.assumption(assumption, reader)),
    ),
    ...listed(
      said.missing,
      phrase.missing.map((field) => goals.missing[field]),
    ),
    ...listed(
      said.rewrites,
      phrase.rewrites.map(({ measure, startOn, dueOn, because }) => {
        const rewriteDays = { startOn: isoDate(startOn), dueOn: isoDate(dueOn) }
        return `${goals.nameOf(measure, rewriteDays, reader)}: ${goals.because(because, reader)}`
      }),
    ),
  ].join('\n')
}
