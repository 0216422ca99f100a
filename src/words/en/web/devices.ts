/** How other devices of the runner come to Cairn, on the settings page. */
export const devicesWords = {
  title: 'On your other devices',
  alone:
    'Cairn runs for this computer alone. To open it on your phone too, set a password and give it an address with https:',
  /** The two lines to type; nothing in them is a word. */
  commands: ['cairn password', 'cairn serve --public-url https://…'],
  reached: 'Your devices reach Cairn at this address, and sign in with your password:',
  noTls:
    'This address is without https: anybody in the same network can read along, and browsers do not install Cairn as an app.',
  signOut: 'Sign this device out',
} as const
