import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { rowActivity, type RowValues, sportOfRow } from '../lists/row-activity.ts'
import type { RawSamples } from '../raw-samples.ts'
import { streamsOf } from '../streams-of.ts'

/** An activity of a service's JSON with its samples: checked as those of a file are. */
export function withSamples(values: RowValues, raw: RawSamples): ParsedActivity {
  const sport = sportOfRow(values)?.sport ?? 'generic'
  const checked = raw.length > 0 ? streamsOf(raw, { sport, startAt: values.start.at }) : undefined
  const activity = rowActivity({ ...values, ...(checked && { streams: checked.streams }) })
  return checked ? { ...activity, warnings: [...activity.warnings, ...checked.warnings] } : activity
}
