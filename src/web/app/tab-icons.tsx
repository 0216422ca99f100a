import type { ReactNode } from 'react'

const icon = (path: string): ReactNode => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.9"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={path} />
  </svg>
)

/** Line icons of the tab bar: a small pile, a flag, a plus, three bars, three lines. */
export const tabIcons = {
  today: icon(
    'M3.5 19h17M6 19c-.4-2.7 2-4 6-4s6.4 1.3 6 4M8 15c-.3-2 1.3-3.2 4-3.200s4.3 1.2 4 3.200M10 11.800c-.2-1.8.7-3 2-3s2.2 1.2 2 3',
  ),
  goals: icon('M5.5 20.500V4.500c4.3-2 8.2 2 13 0v8.500c-4.8 2-8.7-2-13 0'),
  add: icon('M12 5v14M5 12h14'),
  training: icon('M3 19.500h18M5.5 19.500v-7M11 19.500V5M16.5 19.500V9'),
  more: icon('M5 7h14M5 12h14M5 17h14'),
} as const
