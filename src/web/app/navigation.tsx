import { Link, useLocation } from 'wouter'
import { Mark } from '../parts/mark.tsx'
import { useWords } from './reading.tsx'
import { tabIcons } from './tab-icons.tsx'

/** First parts of the addresses that are found behind a place without lying below its own. */
const BEHIND: Readonly<Record<string, string>> = {
  '/goals': 'worksheet worksheets',
  '/more': 'check-in check-ins signs pauses days workouts races fitness gear reviews forecasts answers learn settings',
}

type Places = readonly (readonly [to: string, ...rest: unknown[]])[]

/** Marks the place whose page is open, else the one that it is found behind. */
function useCurrent(places: Places) {
  const [location] = useLocation()
  const [, first = ''] = location.split('/')
  const here =
    places.find(([to]) => to === `/${first}`) ?? places.find(([to]) => BEHIND[to]?.split(' ').includes(first) === true)
  return (to: string) => (here?.[0] === to ? ({ 'aria-current': 'page' } as const) : {})
}

/** From 700 px. */
export function TopBar() {
  const { nav, product, more } = useWords().ui.shell
  const places = [
    ['/', nav.today],
    ['/goals', nav.goals],
    ['/training', nav.training],
    ['/import', nav.import],
    ['/more', more],
    ['/settings', nav.settings],
  ] as const
  const current = useCurrent(places)
  return (
    <header className="top">
      <Link href="/" className="mark">
        <Mark />
        {product}
      </Link>
      <nav aria-label={nav.label}>
        <ul>
          {places.map(([to, label]) => (
            <li key={to}>
              <Link href={to} {...current(to)}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

/** Below 700 px: five, within reach of a thumb. */
export function TabBar() {
  const { nav, more } = useWords().ui.shell
  const places = [
    ['/', nav.today, tabIcons.today],
    ['/goals', nav.goals, tabIcons.goals],
    ['/import', nav.import, tabIcons.add],
    ['/training', nav.training, tabIcons.training],
    ['/more', more, tabIcons.more],
  ] as const
  const current = useCurrent(places)
  return (
    <nav className="tabs" aria-label={nav.label}>
      <ul>
        {places.map(([to, label, icon]) => (
          <li key={to}>
            <Link href={to} {...current(to)}>
              {icon}
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
