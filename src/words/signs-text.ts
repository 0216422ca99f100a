import type { Athlete } from '../core/evidence/athlete.ts'
import type { FirstThingsView } from '../core/view/first-things-view.ts'
import type { QuestionsView } from '../core/view/questions-view.ts'
import type { RelationshipView } from '../core/view/relationship-view.ts'
import { signsShown, type SignsView } from '../core/view/signs-view.ts'
import { cliWordsFor } from './cli-words.ts'
import { wordsFor } from './index.ts'

type Reads = Pick<Athlete, 'units' | 'elevationUnits' | 'language' | 'zone'>

/** The runner first, as it stands above everything else; empty where nothing does. */
export function firstThingsLines(first: FirstThingsView | null, { language, zone }: Pick<Reads, 'language' | 'zone'>) {
  if (!first) return []
  const { signs } = wordsFor(language)
  const despairs = first.codes.includes('despair')
  return [
    signs.firstThings.title,
    ...(first.needsClinician ? [`  ${signs.firstThings.medical(first.medicalSigns, first.saidGone)}`] : []),
    ...(despairs ? [signs.firstThings.despair, ...signs.helpLines(zone)].map((line) => `  ${line}`) : []),
  ]
}

/** The same, with a line of air below it. */
export const firstThingsBlock = (
  first: FirstThingsView | null,
  reads: Pick<Reads, 'language' | 'zone'>,
): readonly string[] => (first ? [...firstThingsLines(first, reads), ''] : [])

/** What `cairn signs` prints. */
export function signsText(view: SignsView, names: (goalId: string) => string, athlete: Reads): string {
  const { language, units } = athlete
  const { signs, advice, web, format } = wordsFor(language)
  const said = cliWordsFor(language).signs
  const reader = { ...athlete, asOf: view.asOf }
  const lines = signsShown(view).flatMap((sign) => [
    '',
    sign.goal === undefined ? signs.name(sign.code) : `${signs.name(sign.code)} (${names(sign.goal)})`,
    `  ${signs.since(sign.since)} ${said.rests(signs.strength(sign.strength))}`,
    ...(sign.evidence.length > 0 ? [`  ${said.what}:`] : []),
    ...sign.evidence.map((fact) => `    ${signs.fact(fact, reader)}`),
    `  ${said.mayHelp}:`,
    ...sign.help.map((code) => `    ${signs.help(code)}`),
  ])
  const { nextStep } = view
  const step = nextStep
    ? [
        '',
        signs.nextStep(
          format.distance(nextStep.longest_m, units),
          format.distance(nextStep.upTo_m, units),
          nextStep.afterBreak,
        ),
      ]
    : []
  const looks = view.broughtUp.map(({ goalId, trigger }) => said.look(names(goalId), advice.trigger(trigger), goalId))
  const { title, lead } = web.advice.season
  return [
    ...firstThingsLines(view.firstThings, athlete),
    ...(view.seasonOff ? [`${title}. ${lead}`] : []),
    // While something comes first, nothing else is said of it.
    ...(lines.length > 0 || view.firstThings ? lines : [signs.none]),
    ...(looks.length > 0 ? ['', said.broughtUp, ...looks] : []),
    ...step,
  ]
    .join('\n')
    .trim()
}

/** The questions of a day, with what their ends stand for. */
export function questionsText(view: QuestionsView, language: string): string {
  const { signs } = wordsFor(language)
  const said = cliWordsFor(language).signs
  return view.questions
    .flatMap(({ code }) => {
      const { ask, ends } = signs.questions[code]
      return ends.length === 0 ? [ask] : ends.map(([low, high], i) => said.asked(i === 0 ? ask : '', low, high).trim())
    })
    .join('\n')
}

/** A goal and its runner, a line a week. */
export function relationshipText(view: RelationshipView, language: string): string {
  const said = cliWordsFor(language).signs
  return view.weeks
    .map((week) => {
      const parts = (['pull', 'joy', 'pressure', 'pain', 'selfWorth'] as const).flatMap((name) => {
        const value = week[name]
        return value === null ? [] : [said.parts[name](value)]
      })
      return said.week({ startsOn: week.startsOn, parts })
    })
    .join('\n')
}
