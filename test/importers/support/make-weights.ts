import { FitWriter } from '@markw65/fit-file-writer'

/** What a scale writes: a FIT file of weights. */
export function makeWeights(weights: readonly { readonly at: number; readonly weight_kg: number }[]): Uint8Array {
  const writer = new FitWriter()
  const created = writer.time(weights[0]?.at ?? 0)
  writer.writeMessage('file_id', { type: 'weight', manufacturer: 'garmin', product: 1, time_created: created })
  for (const { at, weight_kg } of weights)
    // The writer's types know of no weight but the one that is still being taken.
    writer.writeMessage('weight_scale', { timestamp: writer.time(at), weight: weight_kg as never })
  const view = writer.finish()
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice()
}
