import { Link, useLocation } from 'wouter'
import { Mark } from '../parts/mark.tsx'
import { useWords } from './reading.tsx'
import { tabIcons } from './tab-icons.tsx'

function isHere(location: string, to: string): boolean {
  return to === '/' ? location === '/' : location === to || location.startsWith(`${to}/`)
}

function useCurrent() {
  const [location] = useLocation()
  return (to: string) => (isHere(location, to) ? ({ 'aria-current': 'page' } as const) : {})
}

/** From 700 px. */
export function TopBar() {
  const { nav, product, more } = useWords().ui.shell
  const current = useCurrent()
  const places = [
    ['/', nav.today],
    ['/goals', nav.goals],
    ['/training', nav.training],
    ['/import', nav.import],
    ['/more', more],
    ['/settings', nav.settings],
  ] as const
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
  const current = useCurrent()
  const places = [
    ['/', nav.today, tabIcons.today],
    ['/goals', nav.goals, tabIcons.goals],
    ['/import', nav.import, tabIcons.add],
    ['/training', nav.training, tabIcons.training],
    ['/more', more, tabIcons.more],
  ] as const
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
