import type { Words } from '../../words.ts'

/** How other devices of the runner come to Cairn, on the settings page. */
export const devicesWords: Words['web']['devices'] = {
  title: 'Auf deinem Telefon',
  alone:
    'Cairn läuft nur für diesen Rechner. Um es auch auf deinem Telefon zu öffnen, beende es (Strg+C), setz ein Passwort, gib ihm eine Adresse mit https und starte es dort:',
  /** The lines to type; nothing in them is a word. */
  commands: ['cairn password', 'tailscale serve --bg 4747', 'cairn serve --public-url https://…'],
  reached: 'Deine Geräte erreichen Cairn unter dieser Adresse und melden sich mit deinem Passwort an:',
  next: 'Diese Adresse ist gemerkt. Deine Geräte erreichen sie, solange auf dem Rechner das hier läuft:',
  serve: 'cairn serve',
  qr: 'Die Adresse als QR-Code',
  scan: 'Halt die Kamera deines Telefons darauf, und melde dich an.',
  install: 'Im Menü des Browsers macht „Zum Startbildschirm“ eine App daraus, die sich auch ohne Netz öffnet.',
  noTls: 'Diese Adresse ist ohne https. Wer im selben Netz ist, kann mitlesen, auch das Passwort. Ohne https:',
  notThere: [
    'ist Cairn keine App unter deinen Apps und öffnet sich nicht ohne Netz',
    'teilen andere Apps keine Dateien mit Cairn; auf der Importseite auswählen geht',
    'kopieren Knöpfe nichts; Text lässt sich von Hand markieren',
  ],
  keep: 'Adresse',
  keepHint:
    'Etwa https://laptop.tailnet.ts.net. Das nächste „cairn serve“ nimmt sie, wenn ihm keine andere gesagt wird.',
  save: 'Adresse merken',
  saved: 'Die Adresse ist gemerkt.',
  forgotten: 'Es ist keine Adresse mehr gemerkt.',
  guide: 'Die Anleitung „On your phone“ dauert fünf Minuten: docs/guide/phone.md (auf Englisch)',
  addressProblems: {
    'not-an-address': (text) =>
      `„${text}“ ist keine Adresse. Eine wie https://cairn.example.org, auch mit einem Pfad dahinter.`,
    'own-name': (text) => `Der Pfad von „${text}“ heißt wie eine von Cairns eigenen Seiten. Wähl einen anderen.`,
  },
  signOut: 'Dieses Gerät abmelden',
  waiting: (n) =>
    n === 1
      ? '1 Eintrag wartet noch und ginge verloren. Lass ihn erst senden, oder melde noch einmal ab, um ihn zurückzulassen.'
      : `${n} Einträge warten noch und gingen verloren. Lass sie erst senden, oder melde noch einmal ab, um sie zurückzulassen.`,
}
