/**
 * Somebody to talk to, day and night. Each number was looked up in public pages of its country in 2026
 * (docs/methods/signs-medical.md); a country that is not here is pointed to a directory.
 */
interface HelpLine {
  readonly name: string
  readonly line: string
  readonly zones: RegExp
}

const LINES: readonly HelpLine[] = [
  {
    name: '988 Lifeline (USA)',
    line: 'Anruf oder Nachricht an 988',
    zones:
      /^(US\/|America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Indiana|Kentucky)|Pacific\/Honolulu)/,
  },
  {
    name: '9-8-8 Helpline (Kanada)',
    line: 'Anruf oder Nachricht an 988',
    zones: /^(Canada\/|America\/(Toronto|Vancouver|Edmonton|Winnipeg|Halifax|St_Johns|Regina|Montreal))/,
  },
  { name: 'Samaritans (Großbritannien)', line: 'Anruf 116 123', zones: /^Europe\/(London|Belfast)/ },
  { name: 'Samaritans (Irland)', line: 'Anruf 116 123', zones: /^Europe\/Dublin/ },
  { name: 'TelefonSeelsorge', line: 'Anruf 0800 111 0 111 oder 0800 111 0 222', zones: /^Europe\/(Berlin|Busingen)/ },
  { name: 'Telefonseelsorge', line: 'Anruf 142', zones: /^Europe\/Vienna/ },
  { name: 'Die Dargebotene Hand', line: 'Anruf 143', zones: /^Europe\/Zurich/ },
  { name: '3114 (Frankreich)', line: 'Anruf 3114', zones: /^Europe\/Paris/ },
  { name: '113 (Niederlande)', line: 'Anruf 113', zones: /^Europe\/Amsterdam/ },
  { name: 'Lifeline (Australien)', line: 'Anruf 13 11 14', zones: /^Australia\// },
  { name: '1737 (Neuseeland)', line: 'Anruf oder Nachricht an 1737', zones: /^Pacific\/Auckland/ },
]

/** What is said to words of despair: help near the runner's own clock where it is sure, and a way to find it anywhere. */
export function helpLines(zone: string): string[] {
  const near = LINES.filter(({ zones }) => zones.test(zone))
  return [
    'Wenn du jetzt in Gefahr bist, ruf den Notruf an deinem Ort: 112 in Europa, 999 in Großbritannien, 911 in Nordamerika, 000 in Australien, 111 in Neuseeland.',
    ...near.map(({ name, line }) => `${name}: ${line}, Tag und Nacht.`),
    near.length > 0
      ? 'Anderswo findest du eine Nummer in deinem Land unter findahelpline.com.'
      : 'Eine Nummer in deinem Land findest du unter findahelpline.com.',
  ]
}
