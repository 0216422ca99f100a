import type { EnglishFormat } from '../format/format.ts'

export const importPage = ({ count, number }: EnglishFormat) => ({
  title: 'Import',
  lead: 'FIT, GPX and TCX files, also packed (.gz, .zip), whole folders, or your Strava export. Importing again changes nothing.',
  drop: { label: 'Drop files here', or: 'or', over: 'Let go to import', phone: 'Choose the files on your phone' },
  private: 'Your files stay on this computer.',
  help: {
    title: 'Where to find your files',
    strava:
      'Strava: Settings, My account, Download or delete your account, Request your archive. Give Cairn the zip as it comes.',
    garmin: 'Garmin watch by cable: the folder GARMIN/Activity.',
    others: 'Other apps and watches: look for an export as FIT, GPX or TCX.',
  },
  running: {
    title: 'Importing',
    current: (path: string) => `Reading ${path}`,
    goOn: 'You can leave this page; it goes on.',
    stopped: 'Stopped. What was read stays.',
  },
  sending: (sent: string, total: string) => `Sending ${sent} of ${total}`,
  done: 'Done',
  card: {
    title: 'What this import counted for',
    nothingNew: 'Nothing new: everything was already here.',
    nothingRead: 'No activity was found in these files.',
    span: (days: string) => days,
    newBests: 'New bests',
    goals: 'Goals',
    before: 'before',
    after: 'now',
    open: 'See where you stand',
    setGoal: 'Set a goal with it',
  },
  report: {
    title: 'File by file',
    file: 'File',
    outcome: 'Outcome',
    why: 'Why',
    activities: 'Activities',
    all: 'All',
    show: (n: number, what: string) => `${number(n)} ${what}`,
    worthKnowing: 'Worth knowing',
    files: (n: number) => count(n, 'file', 'files'),
  },
  past: { title: 'Earlier imports', none: 'No import yet.' },
})
