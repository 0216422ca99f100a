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

/** Whether npm run test:long asks, which has the time for all of them. */
const isAll = process.env['CAIRN_ALL_SETTINGS'] !== undefined

/** Where every page is looked at. */
export const PAGE_SETTINGS = isAll ? SETTINGS : TWO_SETTINGS

/** Of several settings one, so that half of all journeys are made on the phone and half at the desk; by test:long, each. */
export function settingsOf(journey: string, settings: readonly Setting[]): readonly Setting[] {
  const at = [...journey].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % settings.length
  return isAll ? settings : settings.slice(at, at + 1)
}

export const isPhone = ({ width }: Setting): boolean => width < 700
