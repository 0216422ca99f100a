/** A window that the journeys are made in: the phone and the desk, by day and by night. */
export interface Setting {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly colorScheme: 'light' | 'dark'
  readonly hasTouch: boolean
}

const PHONE = { width: 390, height: 844, hasTouch: true }
const DESK = { width: 1280, height: 900, hasTouch: false }

export const SETTINGS: readonly Setting[] = [
  { name: 'phone, light', colorScheme: 'light', ...PHONE },
  { name: 'phone, dark', colorScheme: 'dark', ...PHONE },
  { name: 'desktop, light', colorScheme: 'light', ...DESK },
  { name: 'desktop, dark', colorScheme: 'dark', ...DESK },
]

/** One of each device and each theme, where a journey's steps depend on either and not on both. */
export const TWO_SETTINGS = SETTINGS.filter(({ colorScheme, hasTouch }) => (colorScheme === 'dark') === hasTouch)

/** Where every page is looked at: in all four by npm run test:long, which asks for them. */
export const PAGE_SETTINGS = process.env['CAIRN_ALL_SETTINGS'] === undefined ? TWO_SETTINGS : SETTINGS

export const isPhone = ({ width }: Setting): boolean => width < 700
