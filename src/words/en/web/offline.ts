import type { EnglishFormat } from '../format/format.ts'

/** Without a network, and what is sent when it is back. */
export const offlineWords = (format: EnglishFormat) => ({
  label: 'Connection',
  /** `day` ISO, `clock` as `format.timeOfDay` says it. */
  asOf: (day: string, clock: string, today: string) =>
    `As of ${format.dateWithWeekday(day, today)}, ${clock}, without a connection to Cairn.`,
  lost: 'No connection to Cairn. You can go on with a check-in or a run by hand: it is sent later.',
  again: 'Try again',
  waiting: (n: number) => `${n} waiting to be sent`,
  refused: (n: number) => (n === 1 ? 'One was not taken' : `${n} were not taken`),
  /** Said when a form was sent and Cairn could not be reached. */
  kept: 'Kept on this device. It is sent as soon as Cairn can be reached.',
  sent: (n: number) => (n === 1 ? 'Sent: what was waiting is in.' : `Sent: all ${n} are in.`),
  kinds: { 'check-in': 'Check-in', activity: 'Run by hand' },
  /** `day` is undefined where an entry names none. */
  of: (kind: string, day: string | undefined, today: string) =>
    day === undefined ? kind : `${kind}, ${format.dateWithWeekday(day, today)}`,
  reasons: {
    changed: 'It was changed on another device in the meantime, and that stands. Yours is here, to copy from:',
    gone: 'What it belongs to is no more. Yours is here, to copy from:',
    'other-runner': 'It was written for another runner, so it was not sent. It is here, to copy from:',
    other: (title: string) => `Cairn could not take it: ${title} Yours is here, to copy from:`,
  },
  copy: 'Copy',
  drop: 'Let it go',
  yours: 'What you said',
  newer: 'A newer Cairn is ready.',
  reload: 'Reload',
})
