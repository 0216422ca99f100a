import type { Format, Words } from '../../words.ts'

/** Small words of lists and the page behind the last tab. */
export const moreWords = ({ count }: Format): Words['web']['more'] => ({
  title: 'Mehr',
  groups: { you: 'Wie es dir geht', running: 'Dein Laufen', back: 'Was daraus wurde', cairn: 'Cairn' },
  older: 'Ältere zeigen',
  all: (n) => count(n, 'Aktivität', 'Aktivitäten'),
  device: 'Das gilt nur für dieses Gerät.',
  next: (name, when) => `Als Nächstes: ${name}, ${when}`,
  quote: (text) => `„${text}“`,
})
