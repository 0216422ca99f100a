/** How other devices of the runner come to Cairn, on the settings page. */
export const devicesWords = {
  title: 'On your phone',
  alone:
    'Cairn runs for this computer alone. To open it on your phone too, stop it (Ctrl+C), set a password, give it an address with https, and serve it there:',
  /** The lines to type; nothing in them is a word. */
  commands: ['cairn password', 'tailscale serve --bg 4747', 'cairn serve --public-url https://…'],
  reached: 'Your devices reach Cairn at this address, and sign in with your password:',
  next: 'This address is kept. Your devices reach it while this runs on the computer:',
  serve: 'cairn serve',
  qr: 'The address as a QR code',
  scan: 'Point the camera of your phone at it, and sign in.',
  install: 'In the menu of the browser, "Add to home screen" makes it an app that opens without a network too.',
  noTls: 'This address is without https. Anybody in the same network can read along, the password too. Without https:',
  /** What a browser does not do there. */
  notThere: [
    'Cairn is no app among your apps, and does not open without a network',
    'files are not shared to it from other apps; choosing them on the import page works',
    'buttons do not copy; text can be marked by hand',
  ],
  keep: 'Address',
  keepHint: 'Like https://laptop.tailnet.ts.net. The next "cairn serve" takes it when it is told no other.',
  save: 'Keep this address',
  saved: 'The address is kept.',
  forgotten: 'No address is kept any more.',
  guide: 'The guide "On your phone" takes five minutes: docs/guide/phone.md',
  addressProblems: {
    'not-an-address': (text: string) => `"${text}" is no address. One like https://cairn.example.org, or with a path.`,
    'own-name': (text: string) => `The path of "${text}" is the name of one of Cairn's own pages. Choose another.`,
  },
  signOut: 'Sign this device out',
  waiting: (n: number) =>
    n === 1
      ? '1 entry waits to be sent and would be gone. Let it be sent first, or sign out again to leave it behind.'
      : `${n} entries wait to be sent and would be gone. Let them be sent first, or sign out again to leave them behind.`,
} as const
