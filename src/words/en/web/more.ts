import type { EnglishFormat } from '../format/format.ts'

/** Small words of lists and the page behind the last tab. */
export const moreWords = ({ count }: EnglishFormat) => ({
  title: 'More',
  groups: { you: 'How you are', running: 'Your running', back: 'What came of it', cairn: 'Cairn' },
  older: 'Show older',
  all: (n: number) => count(n, 'activity', 'activities'),
  device: 'These hold for this device only.',
  /** 'Sub-1:45 half marathon in 9 weeks' */
  next: (name: string, when: string) => `Next: ${name}, ${when}`,
  quote: (text: string) => `“${text}”`,
})
