import type { EnglishFormat } from './format/format.ts'

type Trouble =
  | 'backup-not-ours'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-needs-passphrase'
  | 'backup-wrong-passphrase'

/** What the command line says of keeping data safe. */
export function backupCliWords({ count }: Pick<EnglishFormat, 'count'>) {
  const files = (n: number) => count(n, 'file', 'files')
  const missing = (n: number) =>
    `${files(n)} of yours ${n === 1 ? 'is' : 'are'} named in the data and not there: their runs are whole, only the original ${n === 1 ? 'file' : 'files'} cannot be downloaded.`
  const troubles: Readonly<Record<Trouble, string>> = {
    'backup-not-ours': 'This is not a backup that Cairn wrote. Nothing was changed.',
    'backup-damaged': 'This backup is damaged, so it was not used. Nothing was changed. Try an older one.',
    'backup-newer': 'This backup was written by a newer Cairn. Nothing was changed. Update Cairn, then restore.',
    'backup-needs-passphrase':
      'This backup is encrypted. Give its passphrase with --passphrase-file, or in CAIRN_PASSPHRASE.',
    'backup-wrong-passphrase': 'The passphrase does not open this backup. Nothing was changed.',
  }
  return {
    commands: {
      backup: 'Write all of your data into one file, while Cairn goes on running',
      restore: 'Put a backup in place of what is there, which is kept aside',
    },
    options: {
      backupFile: 'File to write',
      restoreFile: 'Backup to read',
      encrypt: 'Encrypt it with a passphrase (age format)',
      passphraseFile: 'File whose first line is the passphrase (default: CAIRN_PASSPHRASE, or asked for)',
      yes: 'Do not ask',
    },
    made: (path: string, originals: number) =>
      `Backed up to ${path}, with ${files(originals)} of yours. Read back and found whole.`,
    missing,
    exists: (path: string) => `${path} is there already. Choose another name, or move it away.`,
    cannotWrite: (path: string) =>
      `Nothing can be written to ${path}. Choose another place, or look whether the disk is there.`,
    notThere: (path: string) => `There is no file ${path}.`,
    askPassphrase: 'Passphrase: ',
    noPassphrase: 'Encrypting needs a passphrase: with --passphrase-file, or in CAIRN_PASSPHRASE.',
    shortPassphrase: (least: number) =>
      `A passphrase has at least ${least} characters; four or five words that have nothing to do with each other are good.`,
    restored: (day: string, rows: number, originals: number) =>
      `Restored what was there on ${day}: ${count(rows, 'row', 'rows')}, ${files(originals)} of yours put back.`,
    keptAt: (path: string) => `What was there before is kept in ${path}.`,
    inUse: 'Cairn is running on these data, or an import is. Stop it (Ctrl+C), then give this command again.',
    confirm: 'This replaces all that Cairn knows with what is in the backup. Say it again with --yes.',
    trouble: (code: Trouble) => troubles[code],
  }
}
