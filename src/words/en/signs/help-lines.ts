/**
 * Somebody to talk to, day and night. Each number was looked up in public pages of its country in 2026
 * (docs/methods/signs-medical.md); a country that is not here is pointed to a directory.
 */
interface HelpLine {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly name: string
  readonly line: string
}

const LINES: readonly (HelpLine & { readonly zones: RegExp })[] = [
  {
    country: 'US',
    name: '988 Lifeline',
    line: 'call or text 988',
    zones:
      /^(US\/|America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Indiana|Kentucky)|Pacific\/Honolulu)/,
  },
  {
    country: 'CA',
    name: '9-8-8 Helpline',
    line: 'call or text 988',
    zones: /^(Canada\/|America\/(Toronto|Vancouver|Edmonton|Winnipeg|Halifax|St_Johns|Regina|Montreal))/,
  },
  { country: 'GB', name: 'Samaritans', line: 'call 116 123', zones: /^Europe\/(London|Belfast)/ },
  { country: 'IE', name: 'Samaritans', line: 'call 116 123', zones: /^Europe\/Dublin/ },
  {
    country: 'DE',
    name: 'TelefonSeelsorge',
    line: 'call 0800 111 0 111 or 0800 111 0 222',
    zones: /^Europe\/(Berlin|Busingen)/,
  },
  { country: 'AT', name: 'Telefonseelsorge', line: 'call 142', zones: /^Europe\/Vienna/ },
  { country: 'CH', name: 'Die Dargebotene Hand', line: 'call 143', zones: /^Europe\/Zurich/ },
  { country: 'FR', name: '3114', line: 'call 3114', zones: /^Europe\/Paris/ },
  { country: 'NL', name: '113', line: 'call 113', zones: /^Europe\/Amsterdam/ },
  { country: 'AU', name: 'Lifeline', line: 'call 13 11 14', zones: /^Australia\// },
  { country: 'NZ', name: '1737', line: 'call or text 1737', zones: /^Pacific\/Auckland/ },
]

/** What is said to words of despair: help near the runner's own clock where it is sure, and a way to find it anywhere. */
export function helpLines(zone: string): string[] {
  const near = LINES.filter(({ zones }) => zones.test(zone))
  return [
    'If you are in danger now, call your local emergency number: 112 in Europe, 999 in the United Kingdom, 911 in North America, 000 in Australia, 111 in New Zealand.',
    ...near.map(({ name, line }) => `${name}: ${line}, day and night.`),
    near.length > 0
      ? 'Elsewhere, find a line in your country at findahelpline.com.'
      : 'Find a line in your country at findahelpline.com.',
  ]
}
