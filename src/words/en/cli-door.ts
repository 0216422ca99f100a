import { devicesWords } from './web/devices.ts'

const notHere = (place: string) =>
  `${place} is no address of this computer. 127.0.0.1:4747 is, and 0.0.0.0:4747 stands for all it has.`

/** What is said where Cairn is opened to other devices: on the command line, and on the page to sign in. */
export const doorCliWords = {
  commands: {
    serve: 'Serve Cairn to your other devices, behind a password',
    password: 'Set the password with which other devices sign in',
  },
  options: {
    publicUrl: 'Address by which your devices come, https://… (or CAIRN_PUBLIC_URL)',
    keep: 'Keep the address: the next start needs none',
    listen: 'Where to listen (default: 127.0.0.1:4747, or CAIRN_LISTEN)',
    passwordFile: 'Read the password from the first line of a file',
    signOut: 'Keep the password, and sign every device out',
  },
  noPublicUrl:
    'Say by which address your devices come: cairn serve --public-url https://… (with --keep it is known the next time), or keep one on the settings page.',
  addressProblems: devicesWords.addressProblems,
  noPassword: 'Other devices are let in only with a password. Set one first: cairn password',
  notListen: (text: string) => `"${text}" is no place to listen. One like 127.0.0.1:4747 or 0.0.0.0:4747.`,
  /** By the system's code; `place` is HOST:PORT. */
  cannotListen: {
    EADDRINUSE: (place: string) =>
      `Another program listens on ${place}, perhaps "cairn start". Stop it, or say another place: --listen 127.0.0.1:4748`,
    EADDRNOTAVAIL: notHere,
    ENOTFOUND: notHere,
    EACCES: (place: string) => `The system does not let you listen on ${place}. Take a port above 1023.`,
  },
  listens: (place: string) => `It listens on ${place}; other devices sign in with the password.`,
  plainHttp: [
    'This address is without https. Anybody in the same network can read along, the password too.',
    'Browsers then do not install Cairn as an app, do not share files to it, and copy no address with a button.',
    'With https all of that works: tailscale serve or Caddy, see docs/guide/phone.md.',
  ],
  ask: 'Password: ',
  askAgain: 'Once more: ',
  howToGive: 'Give the password with --password-file FILE or in CAIRN_PASSWORD, or run this in a terminal.',
  notTheSame: 'The two are not the same. Nothing was changed.',
  problems: {
    'too-short': (least: number) => `At least ${least} characters. A few words in a row are easy to keep in mind.`,
    'too-long': () => 'At most 512 characters.',
    'too-common': () => 'This is one of those that guessers try first. A few words in a row do better.',
  },
  set: 'The password is set. Every device signs in anew.',
  signedOut: 'Every device is signed out.',
  signInPage: {
    title: 'Cairn',
    lead: 'This is somebody’s running. Sign in to go on.',
    password: 'Password',
    submit: 'Sign in',
    help: 'On the computer that Cairn runs on, “cairn password” sets a new one.',
    notes: {
      'wrong-password': 'This is not the password.',
      'too-many-tries': 'That was tried many times. In a quarter of an hour there are new tries.',
    },
  },
} as const
