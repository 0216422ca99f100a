import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { err, ok } from '../../core/base/result.ts'
import type { Importer } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { readXml } from '../xml/read-xml.ts'
import { rootName } from '../xml/root-name.ts'
import { activityOf } from './activity-of.ts'
import { tcxReader } from './activity-reader.ts'

/** Garmin Training Center XML, version 1 and 2. */
export const tcxImporter: Importer = {
  format: 'tcx',
  detect: (head, path) =>
    rootName(head)?.name.toLowerCase() === 'trainingcenterdatabase' ||
    (rootName(head) === undefined && /\.tcx$/i.test(path)),
  parse(bytes) {
    if (bytes.length > LIMITS.xmlBytes) return Promise.resolve(err({ code: 'too-large', limit_bytes: LIMITS.xmlBytes }))
    const { handler, document } = tcxReader()
    const end = readXml(bytes, handler)
    if (end.kind === 'forbidden') return Promise.resolve(err({ code: 'forbidden-markup', what: end.what }))
    const activities = document.activities.flatMap((read) => activityOf(read) ?? [])
    if (end.kind === 'broken') {
      const last = activities.pop()
      if (!last) return Promise.resolve(err({ code: 'damaged', format: 'tcx', detail: end.detail }))
      activities.push({ ...last, warnings: [...last.warnings, { code: 'truncated' }] } satisfies ParsedActivity)
    }
    if (activities.length > 0) return Promise.resolve(ok(activities))
    if (document.activities.length === 0 && document.other)
      return Promise.resolve(err({ code: 'not-an-activity', kind: document.other }))
    return Promise.resolve(err({ code: 'no-samples' }))
  },
}
