import type { UnitSystem } from '../core/evidence/athlete.ts'
import type { Candidate, WorksheetAnswers, WorksheetView, WrittenGoal } from '../core/view/worksheet/worksheet-types.ts'
import { WORDS_ASKED } from '../core/view/worksheet/worksheet-types.ts'
import { candidateOdds } from './candidate-odds.ts'
import { cliWordsFor } from './cli-words.ts'
import { wordsFor } from './index.ts'

interface Reads {
  readonly units: UnitSystem
  readonly elevationUnits: UnitSystem
  readonly language: string
}

/** A candidate's name, as a goal would have it. */
export function candidateName(
  { measure, startOn, dueOn, name }: Pick<Candidate, 'measure' | 'startOn' | 'dueOn' | 'name'>,
  { units, elevationUnits, language }: Reads,
  asOf: string,
): string {
  return wordsFor(language).goals.name({ name, measure, startOn, dueOn }, { units, elevationUnits, asOf })
}

/** Where the runner is, with what comes first before it. */
export function whereText({ where, flags }: WorksheetView, { units, language }: Reads): string {
  const { worksheet } = wordsFor(language)
  const said = flags
    .filter(({ step }) => step === 'where')
    .map((flag) => worksheet.flag(flag, units))
    .map(({ title, text }) => `${title}: ${text}`)
  const facts = where.facts.flatMap(({ code, value, source }) =>
    value === null
      ? []
      : `  ${worksheet.factName(code)}: ${worksheet.factValue(code, value, units)}${source ? ` (${worksheet.source(source)})` : ''}`,
  )
  return [
    ...said,
    worksheet.steps.where.name,
    ...facts,
    ...where.breaks.slice(0, 3).map((each) => `  ${worksheet.breakOf(each)}`),
    `  ${worksheet.runner(where.runner)}`,
  ].join('\n')
}

/** The candidates, numbered. */
export function candidatesText({ answers, candidates, asOf }: WorksheetView, reads: Reads): string {
  const words = wordsFor(reads.language)
  const { worksheet } = words
  const cli = cliWordsFor(reads.language).worksheet
  const rows = candidates.list.map((each, i) => {
    const odds = candidateOdds(words, each, answers.candidate === each.id && answers.guess !== undefined)
    const chance = odds === undefined ? '' : `: ${odds}`
    // A goal in the runner's own words needs no reason of ours.
    const why = each.from === 'own-words' ? '' : `${worksheet.because(each.because, reads.units)} `
    return `  ${i + 1}  ${candidateName(each, reads, asOf)}${chance}\n     ${why}${[...each.strengths.map(worksheet.strength), ...each.cautions.map(worksheet.caution)].join('; ')}`
  })
  return [
    ...(candidates.first ? [worksheet.firstOffer(candidates.first)] : []),
    cli.candidates,
    ...rows,
    ...candidates.left.map((each) => worksheet.left(each, reads.units)),
  ].join('\n')
}

/** What lies between, what it takes, and what the body has to say about it. */
export function gapText({ gap, flags, chosen, asOf }: WorksheetView, reads: Reads): string {
  if (!gap || !chosen) return ''
  const { worksheet, format, plan } = wordsFor(reads.language)
  const cli = cliWordsFor(reads.language).worksheet
  const { neededWeeks, peak_m, runsPerWeek, longRun_m } = gap.takes
  return [
    `${cli.gap}: ${candidateName(chosen, reads, asOf)}`,
    ...(gap.asked && gap.asked.share > 0 ? [`  ${cli.asks}: ${worksheet.change(gap.asked)}`] : []),
    ...(gap.ownBest ? [`  ${cli.ownBest}: ${worksheet.change(gap.ownBest)}`] : []),
    ...gap.others.slice(0, 1).map((each) => `  ${worksheet.othersOf(each)}`),
    ...(gap.othersNote === null ? [] : [`  ${worksheet.othersNote[gap.othersNote]}`]),
    ...(neededWeeks !== null && peak_m !== null && runsPerWeek !== null && longRun_m !== null
      ? [
          `  ${cli.takes(neededWeeks, format.distance(peak_m, reads.units), runsPerWeek, format.distance(longRun_m, reads.units))}`,
        ]
      : []),
    ...flags
      .filter(({ step }) => step === 'gap' || step === 'candidates')
      .map((flag) => worksheet.flag(flag, reads.units))
      .map(({ title, text }) => `${title}: ${text}`),
    ...gap.alternatives.map((each) => `  ${plan.alternative(each, reads.units)}`),
  ].join('\n')
}

/** Cairn's chance, once a guess was given, and what the goal rests on. */
export function foundationText({ foundation, mine, asOf }: WorksheetView, reads: Reads): string {
  if (!foundation) return ''
  const { format, plan } = wordsFor(reads.language)
  const cli = cliWordsFor(reads.language).worksheet
  const { milestones } = foundation
  return [
    ...(mine?.chance
      ? [
          `${cli.cairnSays}: ${cli.chance(format.percent(mine.chance.chance), format.percent(mine.chance.low), format.percent(mine.chance.high))}`,
        ]
      : []),
    ...(foundation.processes.some(({ wanted }) => wanted) ? [cli.foundation] : []),
    ...foundation.processes
      .filter(({ wanted }) => wanted)
      .map((each) => `  ${candidateName({ ...each, name: null }, reads, asOf)}`),
    ...(milestones.length > 0 ? [cli.milestones] : []),
    ...milestones.map((each) => `  ${format.date(each.on)}  ${plan.milestone(each, reads.units)}`),
  ].join('\n')
}

/** The whole worksheet: what `cairn worksheet --id ID` prints. */
export function worksheetText(view: WorksheetView, reads: Reads): string {
  const { worksheet } = wordsFor(reads.language)
  return [
    whereText(view, reads),
    candidatesText(view, reads),
    gapText(view, reads),
    foundationText(view, reads),
    view.stillAsked.length > 0 ? worksheet.stillAsked(view.stillAsked) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** A written goal, its answers of then beside those of now. */
export function writtenText(written: WrittenGoal, reads: Reads): string {
  const { format, plan } = wordsFor(reads.language)
  const cli = cliWordsFor(reads.language).worksheet
  const { then, now } = written
  return [
    candidateName(written, reads, written.writtenOn),
    ...(written.why === null ? [] : [`“${written.why}”`]),
    ...(written.processes.length > 0 ? [cli.foundation] : []),
    ...written.processes.map((each) => `  ${candidateName({ ...each, name: null }, reads, written.writtenOn)}`),
    ...(written.milestones.length > 0 ? [cli.milestones] : []),
    ...written.milestones.map((each) => `  ${format.date(each.on)}  ${plan.milestone(each, reads.units)}`),
    ...answered(cli.then, then, reads),
    ...(JSON.stringify(then) === JSON.stringify(now) ? [] : answered(cli.now, now, reads)),
  ].join('\n')
}

function answered(when: string, answers: WorksheetAnswers, { language }: Reads): string[] {
  const { worksheet } = wordsFor(language)
  const cli = cliWordsFor(language).worksheet
  const rows = WORDS_ASKED.flatMap((name) => {
    const answer = answers[name]
    return answer === undefined ? [] : cli.asked(worksheet.asked[name].question, answer)
  })
  return rows.length > 0 ? [when, ...rows] : []
}
