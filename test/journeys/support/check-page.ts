import type { Page } from 'playwright-core'

/** What every page has, whatever it shows: one heading, a title of its own, one main part, a language. */
export async function headOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const headings = [...document.querySelectorAll('h1')]
    if (headings.length !== 1) found.push(`${headings.length} headings of the first order`)
    if (headings.some((heading) => heading.innerText.trim() === '')) found.push('an empty heading')
    if (!/^.+ · Cairn$/.test(document.title)) found.push(`the title is "${document.title}"`)
    if (document.querySelectorAll('main').length !== 1) found.push('not one main part')
    if (!document.documentElement.lang) found.push('no language')
    return found
  })
}

/** What reaches beyond the right edge of the window and makes the page scroll sideways. */
export async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement
    const isScrolling = root.scrollWidth > root.clientWidth
    const offenders = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { right, width, height } = element.getBoundingClientRect()
      if (width === 0 || height === 0 || right <= root.clientWidth + 1) return false
      // Inside of what scrolls or clips by itself it may be as wide as it likes; svg clips its own.
      for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement)
        if (getComputedStyle(parent).overflowX !== 'visible') return false
      return true
    })
    const named = offenders.slice(0, 3).map((element) => `reaches beyond the edge: ${element.outerHTML.slice(0, 140)}`)
    if (isScrolling && named.length === 0) named.push(`scrolls sideways: ${root.scrollWidth} of ${root.clientWidth} px`)
    return named
  })
}

/** Targets that a thumb or a pointer misses: WCAG 2.2 asks for 24 px, the look for 44 in navigation and buttons. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button.button, nav.tabs a, .choice, .chip, select, input.mantine-Input-input',
      ),
    ]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.height < 43.5)
      .map(({ element, box }) => `only ${Math.round(box.height)} px high: ${element.outerHTML.slice(0, 100)}`)
      .slice(0, 3),
  )
}

/** Fields that do not show that they have the focus where a device sets its own colours and draws no shadows. */
export async function unseenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('select, textarea, input:not([type=radio], [type=checkbox])')]
      .filter((field) => field.checkVisibility({ opacityProperty: true }))
      .filter((field) => {
        field.focus({ preventScroll: true })
        return document.activeElement === field && getComputedStyle(field).outlineStyle === 'none'
      })
      .map((field) => `has the focus unseen: ${field.outerHTML.slice(0, 100)}`)
      .slice(0, 3),
  )
}
