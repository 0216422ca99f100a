import { getCalendarFeed, rotateCalendarFeed, stopCalendarFeed } from '../../app/calendar/calendar-feed.ts'
import { getCalendar } from '../../app/calendar/get-calendar.ts'
import { epochMs } from '../../core/base/units.ts'
import { isoDate } from '../../core/base/calendar.ts'
import { localDayAt } from '../../core/base/zone.ts'
import { instantText } from '../../core/view/iso.ts'
import { loadAthlete } from '../../app/load-athlete.ts'
import { calendarFile } from '../../exporters/ical/calendar-file.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { wordsFor } from '../../words/index.ts'
import { json, valueOf } from '../answer.ts'
import { command, dataArgs } from '../arguments.ts'
import { UsageError } from '../exit-codes.ts'
import { thisMachine, withData } from '../machine.ts'
import { saveBytes } from '../save-bytes.ts'
import { DEFAULT_PORT } from '../default-port.ts'

const { commands, options, plan } = cliWordsFor('en')
const said = plan.calendar

/** The runner's calendar: whether it has an address, a new one, none, or all of it as a file. */
export const calendar = command({
  meta: { name: 'calendar', description: commands.calendar },
  args: {
    ...dataArgs,
    json: { type: 'boolean', description: options.json },
    rotate: { type: 'boolean', description: said.options.rotate },
    off: { type: 'boolean', description: said.options.off },
    file: { type: 'string', description: said.options.file, valueHint: 'FILE' },
  },
  run: ({ args }) => {
    if ([args.rotate, args.off, args.file !== undefined].filter(Boolean).length > 1) throw new UsageError(said.oneOf)
    return withData(thisMachine, args, async ({ context }) => {
      if (args.file !== undefined) {
        const { events, ...reader } = await getCalendar(context)
        return saveBytes(args.file, new TextEncoder().encode(calendarFile(events, reader)), args.json)
      }
      if (args.rotate) {
        const { secret, secretAt } = valueOf(await rotateCalendarFeed(context))
        const path = `${args.demo ? '/demo' : ''}/calendar/${secret}.ics`
        if (args.json) return thisMachine.out(json({ secretAt: instantText(epochMs(secretAt)), path }))
        const port = Number(thisMachine.env['PORT']) || DEFAULT_PORT
        return thisMachine.out(`${said.made}\n  http://127.0.0.1:${port}${path}\n${said.once}`)
      }
      if (args.off) {
        valueOf(await stopCalendarFeed(context))
        return thisMachine.out(args.json ? json({ secretAt: null }) : said.stopped)
      }
      const feed = await getCalendarFeed(context)
      if (args.json) return thisMachine.out(json({ secretAt: feed ? instantText(epochMs(feed.secretAt)) : null }))
      if (!feed) return thisMachine.out(said.off)
      const { zone, language } = await loadAthlete(context)
      const day = isoDate(localDayAt(epochMs(feed.secretAt), zone))
      thisMachine.out(said.on(wordsFor(language).format.date(day)))
    })
  },
})
