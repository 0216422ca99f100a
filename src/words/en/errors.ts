import type { EnglishFormat } from './format/format.ts'

/** What is known of a problem besides its code; each sentence uses what it needs. */
export interface ErrorFacts {
  readonly what?: unknown
  readonly path?: unknown
  readonly port?: unknown
  readonly limit_bytes?: unknown
}

interface ErrorWords {
  readonly title: string
  readonly say: (facts: ErrorFacts) => string
}

const text = (fact: unknown) => (typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '')

/** Problems of what was asked for: the runner can put them right. */
const asked: Readonly<Record<string, ErrorWords>> = {
  'not-found': {
    title: 'This is not here',
    say: ({ what }) =>
      `There is no such ${text(what) || 'thing'} here. It may have been removed, or the address has a slip.`,
  },
  'stale-version': {
    title: 'Changed elsewhere in the meantime',
    say: () =>
      'This was changed in another window or on another device. Look at the new version, then change it again.',
  },
  'nothing-to-undo': {
    title: 'Nothing to take back',
    say: () => 'This has been taken back already, or something newer stands on it. Take the newer one back first.',
  },
  'no-plan-for-kind': {
    title: 'No plan for this kind of goal',
    say: () =>
      'Weeks are laid back from a race, a first distance or a weekly distance, or held for consistency and health. A goal that looks at how planned workouts are kept follows the plan of another goal. This goal has no weeks of its own.',
  },
  'plan-not-feasible': {
    title: 'No plan to take',
    say: () =>
      'There is no plan to take as things stand. The plan’s page says why, and what would do where something would.',
  },
  'first-things-first': {
    title: 'First things first',
    say: () =>
      'You told of something that belongs to a doctor or physiotherapist, or to somebody to talk to. No plan is taken before a check-in says what they said, or that the heaviness has lifted. The goal waits.',
  },
  validation: {
    title: 'Something needs another look',
    say: () => 'Some of what was entered cannot be used as it stands. Each field says what would fit.',
  },
  conflict: {
    title: 'Sent twice, and not the same',
    say: () => 'The same key was used before for another change. Send this one with a new key.',
  },
  'wrong-state': { title: 'Not from here', say: () => 'This step does not lead on from where it stands now.' },
  'unsupported-type': {
    title: 'Not in a form Cairn reads',
    say: () => 'The request came as another kind of content than is read here.',
  },
  unreadable: {
    title: 'This could not be read',
    say: () => 'The request is not valid JSON. Check it and send it again.',
  },
}

/** Problems of where it runs: disk, address, other programs, and mistakes of Cairn itself. */
const around: Readonly<Record<string, ErrorWords>> = {
  forbidden: {
    title: 'Not from this address',
    say: () => 'The request came from another site. Open Cairn by its own address and do it there.',
  },
  'signed-out': {
    title: 'Signed out',
    say: () => 'This device is not signed in. Open Cairn and sign in with the password of its owner.',
  },
  'wrong-host': {
    title: 'Another address',
    say: () => 'Cairn does not answer under this name. Use the address it printed when it started.',
  },
  'storage-full': {
    title: 'The disk is full',
    say: () => 'There is no room left where Cairn keeps its data. Nothing was changed. Free some space and try again.',
  },
  'storage-read-only': {
    title: 'Cannot write',
    say: ({ path }) =>
      `Cairn may not write to ${text(path) || 'its data folder'}. Nothing was changed. Check whose folder it is.`,
  },
  'storage-damaged': {
    title: 'The data file is damaged',
    say: ({ path }) =>
      `The data file ${text(path) ? `${text(path)} ` : ''}cannot be read: it is damaged. Cairn writes nothing into it. The command cairn doctor says what can be done.`,
  },
  'storage-newer': {
    title: 'From a newer Cairn',
    say: () => 'The data was written by a newer version of Cairn. Nothing was changed. Update Cairn and start again.',
  },
  busy: {
    title: 'Busy for a moment',
    say: () => 'Another part of Cairn is writing right now. Try again in a few seconds.',
  },
  'port-taken': {
    title: 'The port is taken',
    say: ({ port }) =>
      `Another program uses ${text(port) ? `port ${text(port)}` : 'this port'}. Choose another with --port, or stop that program.`,
  },
  offline: {
    title: 'No answer from Cairn',
    say: () => 'Cairn does not answer. Check that it is still running, then try again.',
  },
  'not-cairn': {
    title: 'Not an answer of Cairn',
    say: () =>
      'Something before Cairn answered in its place, such as a proxy that lets no large file through. What helps is in docs/guide/phone.md.',
  },
  bug: {
    title: 'A mistake in Cairn',
    say: () => 'Something in Cairn went wrong, not in what you did. The log says more.',
  },
}

/** Codes of problems that the API and the CLI answer with: what happened, and what helps. A code without words reads as a bug. */
export function errorWords(format: EnglishFormat) {
  const tooLarge: ErrorWords = {
    title: 'Too large',
    say: ({ limit_bytes }) =>
      `This is larger than ${typeof limit_bytes === 'number' ? format.fileSize(limit_bytes) : 'Cairn takes at once'}. Send it in parts.`,
  }
  const of: Readonly<Record<string, ErrorWords>> = { ...asked, ...around, 'too-large': tooLarge }
  const find = (code: string): ErrorWords => (Object.hasOwn(of, code) ? of[code] : undefined) ?? around['bug']!
  return {
    codes: Object.keys(of),
    title: (code: string): string => find(code).title,
    say: (code: string, facts: ErrorFacts = {}): string => find(code).say(facts),
  }
}
