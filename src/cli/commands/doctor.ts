import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { damageIn, examine, type Finding } from '../../app/doctor/examine.ts'
import { salvage } from '../../app/doctor/salvage.ts'
import { isoDate } from '../../core/base/calendar.ts'
import { epochMs } from '../../core/base/units.ts'
import { localDayAt } from '../../core/base/zone.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json } from '../answer.ts'
import { command, dataArgs } from '../arguments.ts'
import { CommandFailed, EXIT } from '../exit-codes.ts'
import { dataFolder, logLine, thisMachine } from '../machine.ts'
import { version } from '../version.ts'

const { doctor: said, backup: backupSaid, options } = cliWordsFor('en')

export const doctor = command({
  meta: { name: 'doctor', description: said.commands.doctor },
  args: {
    data: dataArgs.data,
    thorough: { type: 'boolean', description: said.options.thorough },
    salvage: { type: 'string', description: said.options.salvage, valueHint: 'FILE' },
    json: { type: 'boolean', description: options.json },
  },
  run: async ({ args }) => {
    const folder = dataFolder(thisMachine, args.data)
    if (args.salvage !== undefined) return save(folder, resolve(args.salvage), args.json === true)
    const databaseUrl = thisMachine.env['DATABASE_URL']
    const examination = await examine({
      folder,
      ...(databaseUrl && { databaseUrl }),
      zone: thisMachine.zone,
      now: thisMachine.now,
      log: logLine,
      thorough: args.thorough === true,
    })
    if (!examination.isWell) process.exitCode = EXIT.someFailed
    if (args.json) return thisMachine.out(json(examination))
    for (const finding of examination.findings)
      thisMachine.out(`${needsSomebody(finding) ? '*' : ' '} ${sentence(finding)}`)
    thisMachine.out(examination.isWell ? said.allWell : said.notWell)
  },
})

async function save(folder: string, path: string, asJson: boolean): Promise<void> {
  if (await stat(path).catch(() => undefined)) throw new CommandFailed(backupSaid.exists(path))
  const file = resolve(folder, 'cairn.sqlite')
  if (!(await stat(file).catch(() => undefined))) throw new CommandFailed(said.folder.missing(folder))
  if ((await damageIn(file)) === undefined) throw new CommandFailed(said.notDamaged)
  const done = await salvage({ folder, path, version, zone: thisMachine.zone, now: thisMachine.now })
  if (!done.backup) throw new CommandFailed(said.nothingSaved)
  if (asJson) return thisMachine.out(json(done))
  const { saved, torn, unreadable, withoutSamples } = done.salvage
  const rows = Object.values(saved).reduce((sum, n) => sum + n, 0)
  thisMachine.out(said.salvaged(rows, path))
  if (torn.length > 0 || unreadable.length > 0) thisMachine.out(said.salvageTorn([...torn, ...unreadable]))
  if (withoutSamples > 0) thisMachine.out(said.withoutSamples(withoutSamples))
}

const needsSomebody = ({ is }: Finding) => is !== 'well' && is !== 'none' && is !== 'empty'
const dayOf = (at: number | undefined) => isoDate(localDayAt(epochMs(at ?? 0), thisMachine.zone))

function sentence(finding: Finding): string {
  if (finding.code === 'folder') return said.folder[finding.is](finding.path)
  if (finding.code === 'space') return said.space[finding.is](finding.free_bytes)
  if (finding.code === 'originals')
    return finding.is === 'well'
      ? said.originals.well(finding.of)
      : said.originals[finding.is](finding.count, finding.of)
  if (finding.code === 'backup')
    return finding.is === 'none' ? said.backup.none : said.backup[finding.is](dayOf(finding.madeAt))
  if (finding.code === 'clock')
    return finding.is === 'well' ? said.clock.well : said.clock.behind(dayOf(finding.latestAt))
  if (finding.is === 'damaged' || finding.is === 'shut') return said.database[finding.is](finding.detail ?? '')
  return said.database[finding.is]
}
