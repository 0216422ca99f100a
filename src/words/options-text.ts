import type { AdjustmentView, OptionsPage } from '../core/view/options-view.ts'
import { wordsFor } from './index.ts'
import type { Reader } from './reader.ts'

type Reads = Pick<Reader, 'units' | 'elevationUnits'> & { readonly language: string }

/** The ways on from a goal as text: what `cairn options` prints. */
export function optionsText(page: OptionsPage, reads: Reads): string {
  const { advice, goals, format } = wordsFor(reads.language)
  const reader: Reader = { units: reads.units, elevationUnits: reads.elevationUnits, asOf: page.asOf }
  const titles = advice.optionTitles
  const ways = page.options.flatMap((option) => {
    const terms = option.terms && goals.name({ ...option.terms, name: null }, reader)
    const days = option.terms?.dueOn ? ` (${format.date(option.terms.dueOn, page.asOf)})` : ''
    const before = option.keptBefore ? advice.keptBefore(option.keptBefore) : undefined
    const stays = option.stays.map((each) => advice.optionStay(each, reader))
    return [
      '',
      `${advice.option(option.code).name} [${option.code}]${terms ? `: ${terms}${days}` : ''}`,
      `  ${titles.chance}: ${advice.optionChance(option)}`,
      ...(option.code === 'let-go' ? [] : [`  ${titles.asks}: ${advice.optionAsks(option, reader)}`]),
      `  ${titles.changes}: ${option.changes.map((each) => advice.optionChange(each, reader)).join('; ')}`,
      ...(stays.length > 0 ? [`  ${titles.stays}: ${stays.join('; ')}`] : []),
      ...(before === undefined ? [] : [`  ${titles.before}: ${before}`]),
      ...(option.ramp ? [`  ${advice.rampKind(option.ramp.kind)}`] : []),
      ...(option.ramp?.steps ?? []).map((step) => `    ${advice.rampStep(step, reader)}`),
      ...(option.nextOn === null ? [] : [`  ${titles.next}: ${format.date(option.nextOn, page.asOf)}`]),
    ]
  })
  return [
    goals.name(page, reader),
    advice.optionsTitle,
    ...(page.healthFirst ? [advice.healthFirst] : []),
    ...page.triggers.map((trigger) => {
      const seen = advice.triggerSeen(trigger)
      return `  ${advice.trigger(trigger.code)}${seen === undefined ? '' : ` ${seen}`} (${advice.rests(trigger)})`
    }),
    ...(page.waits ? [advice.waits(page.waits.why, page.waits.until, page.asOf)] : []),
    ...advice.built(page.protected, reader),
    ...ways,
    ...(page.withheld.length > 0 ? ['', advice.notOffered] : []),
    ...page.withheld.map(({ code, why }) => `  ${advice.option(code).name}: ${advice.withheld(why)}`),
    '',
    advice.takeBack(page.takeBackDays),
  ].join('\n')
}

/** A decided change in a line or two. */
export function adjustmentText(each: AdjustmentView, reads: Reads): string {
  const { advice, goals, format } = wordsFor(reads.language)
  const reader: Reader = { units: reads.units, elevationUnits: reads.elevationUnits, asOf: each.on }
  const name = (terms: NonNullable<AdjustmentView['after']>) => goals.name(terms, reader)
  return [
    `${format.date(each.on)} · ${advice.option(each.choice).name}: ${name(each.before)}${each.after ? ` → ${name(each.after)}` : ''}`,
    ...(each.reason === null ? [] : [`  ${each.reason}`]),
    ...(each.lettingGo?.gave === undefined ? [] : [`  ${each.lettingGo.gave}`]),
  ].join('\n')
}
