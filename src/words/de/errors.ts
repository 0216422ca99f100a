import type { Format, Words } from '../words.ts'

type ErrorFacts = NonNullable<Parameters<Words['errors']['say']>[1]>

interface ErrorWords {
  readonly title: string
  readonly say: (facts: ErrorFacts) => string
}

const text = (fact: unknown) => (typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '')

/** Problems of what was asked for: the runner can put them right. */
const asked: Readonly<Record<string, ErrorWords>> = {
  'not-found': {
    title: 'Das ist nicht hier',
    say: () => 'Was du suchst, gibt es hier nicht. Vielleicht wurde es entfernt, oder die Adresse hat einen Dreher.',
  },
  'stale-version': {
    title: 'Inzwischen anderswo geändert',
    say: () =>
      'Das wurde in einem anderen Fenster oder auf einem anderen Gerät geändert. Sieh dir die neue Fassung an und ändere sie dann.',
  },
  'nothing-to-undo': {
    title: 'Nichts zurückzunehmen',
    say: () => 'Das ist schon zurückgenommen, oder etwas Neueres baut darauf auf. Nimm zuerst das Neuere zurück.',
  },
  'no-plan-for-kind': {
    title: 'Kein Plan für diese Art von Ziel',
    say: () =>
      'Wochen werden von einem Wettkampf, einer ersten Strecke oder einem Wochenumfang aus zurückgelegt, oder gehalten für Regelmäßigkeit und Gesundheit. Ein Ziel, das darauf schaut, wie geplante Einheiten gehalten werden, folgt dem Plan eines anderen Ziels. Dieses Ziel hat keine eigenen Wochen.',
  },
  'plan-not-feasible': {
    title: 'Kein Plan zum Übernehmen',
    say: () =>
      'So, wie es steht, gibt es keinen Plan zu übernehmen. Auf der Planseite steht, warum, und was gehen würde, wo etwas geht.',
  },
  'first-things-first': {
    title: 'Das Wichtigste zuerst',
    say: () =>
      'Du hast von etwas erzählt, das in ärztliche Hände gehört oder zu jemandem, mit dem du reden kannst. Ein Plan wird erst übernommen, wenn ein Eintrag sagt, was die Untersuchung ergeben hat oder dass es leichter geworden ist. Das Ziel wartet.',
  },
  validation: {
    title: 'Etwas braucht noch einen Blick',
    say: () => 'Einiges von dem Eingegebenen lässt sich so nicht verwenden. Bei jedem Feld steht, was passen würde.',
  },
  conflict: {
    title: 'Zweimal geschickt, und nicht gleich',
    say: () =>
      'Derselbe Schlüssel wurde schon für eine andere Änderung benutzt. Schick diese mit einem neuen Schlüssel.',
  },
  'wrong-state': {
    title: 'Von hier aus nicht',
    say: () => 'Von dort, wo es jetzt steht, führt dieser Schritt nicht weiter.',
  },
  'unsupported-type': {
    title: 'Diese Form liest Cairn nicht',
    say: () => 'Die Anfrage kam mit einer anderen Art von Inhalt, als hier gelesen wird.',
  },
  unreadable: {
    title: 'Das ließ sich nicht lesen',
    say: () => 'Die Anfrage ist kein gültiges JSON. Prüf sie und schick sie noch einmal.',
  },
}

/** Problems of where it runs: disk, address, other programs, and mistakes of Cairn itself. */
const around: Readonly<Record<string, ErrorWords>> = {
  forbidden: {
    title: 'Nicht von dieser Adresse',
    say: () => 'Die Anfrage kam von einer anderen Seite. Öffne Cairn unter seiner eigenen Adresse und mach es dort.',
  },
  'signed-out': {
    title: 'Abgemeldet',
    say: () => 'Dieses Gerät ist nicht angemeldet. Öffne Cairn und melde dich mit deinem Passwort an.',
  },
  'wrong-host': {
    title: 'Eine andere Adresse',
    say: () => 'Unter diesem Namen antwortet Cairn nicht. Nimm die Adresse, die es beim Start ausgegeben hat.',
  },
  'storage-full': {
    title: 'Der Speicher ist voll',
    say: () =>
      'Dort, wo Cairn seine Daten hält, ist kein Platz mehr. Nichts wurde geändert. Schaff etwas Platz und versuch es noch einmal.',
  },
  'storage-read-only': {
    title: 'Schreiben nicht möglich',
    say: ({ path }) =>
      `Cairn darf nicht in ${text(path) || 'seinen Datenordner'} schreiben. Nichts wurde geändert. Sieh nach, wem der Ordner gehört.`,
  },
  'storage-damaged': {
    title: 'Die Datendatei ist beschädigt',
    say: ({ path }) =>
      `Die Datendatei ${text(path) ? `${text(path)} ` : ''}lässt sich nicht lesen: Sie ist beschädigt. Cairn schreibt nichts hinein. Der Befehl cairn doctor sagt, was sich tun lässt.`,
  },
  'storage-newer': {
    title: 'Von einem neueren Cairn',
    say: () =>
      'Die Daten wurden von einer neueren Fassung von Cairn geschrieben. Nichts wurde geändert. Bring Cairn auf den neuen Stand und starte noch einmal.',
  },
  busy: {
    title: 'Einen Moment beschäftigt',
    say: () => 'Ein anderer Teil von Cairn schreibt gerade. Versuch es in ein paar Sekunden noch einmal.',
  },
  'port-taken': {
    title: 'Der Port ist belegt',
    say: ({ port }) =>
      `Ein anderes Programm benutzt ${text(port) ? `Port ${text(port)}` : 'diesen Port'}. Wähl mit --port einen anderen, oder beende jenes Programm.`,
  },
  offline: {
    title: 'Keine Antwort von Cairn',
    say: () => 'Cairn antwortet nicht. Sieh nach, ob es noch läuft, und versuch es dann noch einmal.',
  },
  'not-cairn': {
    title: 'Keine Antwort von Cairn selbst',
    say: () =>
      'Etwas vor Cairn hat an seiner Stelle geantwortet, etwa ein Proxy, der keine große Datei durchlässt. Was hilft, steht in docs/guide/phone.md.',
  },
  bug: {
    title: 'Ein Fehler in Cairn',
    say: () => 'In Cairn ist etwas schiefgegangen, nicht an dem, was du getan hast. Im Protokoll steht mehr.',
  },
}

/** Codes of problems: what happened, and what helps. A code without words reads as a bug. */
export function errorWords(format: Format): Words['errors'] {
  const tooLarge: ErrorWords = {
    title: 'Zu groß',
    say: ({ limit_bytes }) =>
      `Das ist größer als ${typeof limit_bytes === 'number' ? format.fileSize(limit_bytes) : 'das, was Cairn auf einmal nimmt'}. Schick es in Teilen.`,
  }
  const of: Readonly<Record<string, ErrorWords>> = { ...asked, ...around, 'too-large': tooLarge }
  const find = (code: string): ErrorWords => (Object.hasOwn(of, code) ? of[code] : undefined) ?? around['bug']!
  return {
    codes: Object.keys(of),
    title: (code) => find(code).title,
    say: (code, facts = {}) => find(code).say(facts),
  }
}
