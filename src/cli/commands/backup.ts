import { mkdir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { automaticName, backupFolder } from '../../app/backup/daily-backup.ts'
import { makeBackup } from '../../app/backup/make-backup.ts'
import { UnusableBackup, withBackup } from '../../app/backup/read-backup.ts'
import { restoreBackup } from '../../app/backup/restore-backup.ts'
import { DataInUse } from '../../app/data-in-use.ts'
import { damageIn } from '../../app/doctor/examine.ts'
import { layDamagedAside } from '../../app/doctor/salvage.ts'
import { isoDate } from '../../core/base/calendar.ts'
import { epochMs } from '../../core/base/units.ts'
import { localDayAt } from '../../core/base/zone.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { json } from '../answer.ts'
import { command, dataArgs } from '../arguments.ts'
import { CommandFailed, EXIT, UsageError } from '../exit-codes.ts'
import { dataFolder, thisMachine, withData } from '../machine.ts'
import { newPassphrase, passphraseOf } from '../passphrase.ts'
import { version } from '../version.ts'
import { writtenTo } from '../written-to.ts'

const { backup: said, doctor: doctorSaid, options } = cliWordsFor('en')

const common = {
  data: dataArgs.data,
  'passphrase-file': { type: 'string', description: said.options.passphraseFile, valueHint: 'FILE' },
  json: { type: 'boolean', description: options.json },
} as const

export const backup = command({
  meta: { name: 'backup', description: said.commands.backup },
  args: {
    file: { type: 'positional', required: true, description: said.options.backupFile },
    encrypt: { type: 'boolean', description: said.options.encrypt },
    ...common,
  },
  run: async ({ args }) => {
    const path = resolve(args.file)
    if (await stat(path).catch(() => undefined)) throw new CommandFailed(said.exists(path))
    const passphrase = args.encrypt ? await newPassphrase(thisMachine, args['passphrase-file']) : undefined
    await withData(thisMachine, args, async ({ context }) => {
      const made = await writtenTo(path, said.cannotWrite, () =>
        makeBackup(context, { path, version, withOriginals: true, ...(passphrase && { passphrase }) }),
      )
      thisMachine.out(args.json ? json(made) : said.made(made.path, made.originals))
      if (made.missing.length === 0) return
      if (!args.json) thisMachine.out(said.missing(made.missing.length))
      process.exitCode = EXIT.someFailed
    })
  },
})

export const restore = command({
  meta: { name: 'restore', description: said.commands.restore },
  args: {
    file: { type: 'positional', required: true, description: said.options.restoreFile },
    yes: { type: 'boolean', description: said.options.yes },
    ...common,
  },
  run: async ({ args }) => {
    const path = resolve(args.file)
    if (!(await stat(path).catch(() => undefined))?.isFile()) throw new UsageError(said.notThere(path))
    if (!args.yes) throw new UsageError(said.confirm)
    const folder = dataFolder(thisMachine, args.data)
    let passphrase: string | undefined
    /** Asks for the passphrase where the backup needs one, and says in words why it cannot be used. */
    const opening = async <T>(attempt: () => Promise<T>): Promise<T> => {
      try {
        return await attempt()
      } catch (error) {
        if (error instanceof UnusableBackup && error.code === 'backup-needs-passphrase' && passphrase === undefined) {
          passphrase = await passphraseOf(thisMachine, args['passphrase-file'])
          if (passphrase !== undefined) return opening(attempt)
        }
        if (error instanceof UnusableBackup) throw new CommandFailed(said.trouble(error.code))
        if (error instanceof DataInUse) throw new CommandFailed(said.inUse)
        throw error
      }
    }
    // Nothing can be read out of a damaged database to be kept, and nothing is written into it. It goes out of the way
    // only for a backup that can take its place.
    if (!thisMachine.env['DATABASE_URL'] && (await isDamaged(folder))) {
      const incoming = resolve(folder, 'incoming')
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      await opening(() => withBackup(path, { folder: incoming, passphrase }, async () => {}))
      thisMachine.out(doctorSaid.laidAside(await layDamagedAside(folder, thisMachine.now())))
    }
    const keepAt = resolve(backupFolder(folder), automaticName('before-restore', thisMachine.now()))
    await withData(thisMachine, args, async ({ context }) => {
      const restored = await opening(() => restoreBackup(context, { path, passphrase, keepAt, version }))
      if (args.json) return thisMachine.out(json(restored))
      const day = isoDate(localDayAt(epochMs(restored.madeAt), thisMachine.zone))
      thisMachine.out(said.restored(day, restored.rows, restored.originals))
      thisMachine.out(said.keptAt(restored.keptAt))
      if (restored.missing.length > 0) thisMachine.out(said.missing(restored.missing.length))
    })
  },
})

async function isDamaged(folder: string): Promise<boolean> {
  const file = resolve(folder, 'cairn.sqlite')
  return (await stat(file).catch(() => undefined)) !== undefined && (await damageIn(file)) !== undefined
}
