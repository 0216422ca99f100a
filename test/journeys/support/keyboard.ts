import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

const MOST_STEPS = 80

/** Where the focus is, and what is wrong with it there. */
interface Focus {
  readonly on: string
  readonly problem?: string
}

/**
 * Walks by Tab until the focus is on what is looked for. At every step the focus is somewhere, is seen (an outline of
 * its own, or the stone's) and nothing lies over it.
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const passed: string[] = []
  for (let step = 0; step < MOST_STEPS; step++) {
    await page.keyboard.press(key)
    const { on, problem } = await focusOf(page)
    passed.push(on)
    // Past the last element the focus is with the browser's own bar for one step.
    if (problem !== undefined && on !== 'body') expect.fail(`${problem}: ${on}`)
    if (await isFocused(target)) return
  }
  expect.fail(`not reached by ${key}: ${String(target)}; passed ${passed.join(' > ')}`)
}

const MOST_ON_A_PAGE = 300

/**
 * Walks a whole page by Tab, from its beginning until the focus leaves it: what is wrong on the way, and what can be
 * pressed or filled in and was not come by. Of the radio buttons of one name one stands for all, as in the browser.
 */
export async function tabThrough(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    getSelection()?.removeAllRanges()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    const passed = new Set<EventTarget | null>()
    Object.assign(globalThis, { passedByTab: passed })
    document.addEventListener('focusin', ({ target }) => passed.add(target))
  })
  const problems: string[] = []
  let steps = 0
  do {
    await page.keyboard.press('Tab')
    const { on, problem } = await focusOf(page)
    if (on === 'body') break
    if (problem !== undefined) problems.push(`${problem}: ${on}`)
  } while (++steps < MOST_ON_A_PAGE)
  if (steps === MOST_ON_A_PAGE) problems.push('the focus never leaves the page')
  const leftOut = await page.evaluate(() => {
    const { passedByTab } = globalThis as unknown as { passedByTab: Set<EventTarget> }
    const names = new Set(
      [...passedByTab].filter((each) => each instanceof HTMLInputElement).map(({ type, name }) => `${type} ${name}`),
    )
    return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility())
      .filter((each) => !passedByTab.has(each))
      .filter((each) => !(each instanceof HTMLInputElement && each.type === 'radio' && names.has(`radio ${each.name}`)))
      .map((each) => `not reached by Tab: ${each.outerHTML.slice(0, 120)}`)
  })
  return [...problems, ...leftOut]
}

/** The focus is somewhere on the page and can be seen: it was not lost with what it stood on. */
export async function keepsFocus(page: Page, when: string): Promise<void> {
  await expect.poll(async () => (await focusOf(page)).on, { message: `focus ${when}`, timeout: 3000 }).not.toBe('body')
}

export async function isFocused(target: Locator): Promise<boolean> {
  return target.evaluateAll((found) => found.some((element) => element === document.activeElement))
}

async function focusOf(page: Page): Promise<Focus> {
  return page.evaluate((): { on: string; problem?: string } => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return { on: 'body', problem: 'no focus' }
    const name = element.innerText || element.getAttribute('aria-label') || element.outerHTML
    const on = `${element.tagName.toLowerCase()} "${name.slice(0, 80)}"`
    // What is not walked to (a heading that a page begins with, the end of a form that is gone) need not be seen.
    if (element.tabIndex < 0) return { on }
    const { left, top, width, height } = element.getBoundingClientRect()
    if (width < 1 || height < 1) return { on, problem: 'focus on nothing to be seen' }
    const [x, y] = [left + width / 2, top + height / 2]
    const isSeen = [element, ...element.querySelectorAll('*'), element.nextElementSibling, element.parentElement]
      .filter((each) => each !== null)
      .some((each) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
      })
    // A stone has its outline drawn in the picture; the button inside of a date field has the browser's own.
    const isInside = !element.matches(':focus') && element.matches(':focus-within')
    const isSeenElsewhere = isInside || document.querySelector('.halo') !== null
    if (!isSeen && !isSeenElsewhere) return { on, problem: 'focus that is not seen' }
    if (y < 0 || y > innerHeight || x < 0 || x > innerWidth) {
      // What is higher than the window has its middle elsewhere.
      return height < innerHeight ? { on, problem: 'focus outside the window' } : { on }
    }
    const over = document.elementFromPoint(x, y)
    const isOwn = over !== null && (element.contains(over) || over.contains(element) || over.closest('label') !== null)
    if (!isOwn) return { on, problem: `focus covered by ${over?.outerHTML.slice(0, 120)}` }
    return { on }
  })
}
