/** @import { Page } from 'playwright-core' */
import { writeFileSync } from 'node:fs'

/** Charts that come to be laid out are drawn for the room that they have. */
const DRAWN_ANEW_MS = 200

/**
 * What stays at the foot of a window while the page is scrolled belongs at the foot of a picture, and not across it.
 * @param {Page} page
 */
async function settle(page) {
  await page.locator('nav.tabs, .step-foot').evaluateAll((/** @type {any[]} */ bars) => {
    for (const { style } of bars) style.position = 'static'
  })
  // A picture of a whole page has what no window has come near to.
  await page.locator('.further > section').evaluateAll((/** @type {any[]} */ parts) => {
    for (const { style } of parts) style.contentVisibility = 'visible'
  })
  await page.waitForTimeout(DRAWN_ANEW_MS)
}

/** A list of years is not looked at to its end, and no JPEG is so high, px. */
const HIGHEST = 16_000

/**
 * A whole page as JPEG, to be looked at.
 * @param {Page} page
 * @param {string} path
 */
export async function takeWhole(page, path) {
  await settle(page)
  const size = await page
    .locator('html')
    .evaluate((/** @type {any} */ { scrollWidth: width, scrollHeight: height }) => ({ width, height }))
  const clip = { x: 0, y: 0, width: size.width, height: Math.min(size.height, HIGHEST) }
  await page.screenshot({ path, fullPage: true, clip, type: 'jpeg', quality: 75 })
}

/**
 * A page down to a height as WebP, which is small enough to be kept.
 * @param {Page} page
 * @param {string} path
 * @param {number} longest px
 */
export async function takeSmall(page, path, longest) {
  await settle(page)
  const session = await page.context().newCDPSession(page)
  const { cssContentSize } = await session.send('Page.getLayoutMetrics')
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality: 50,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: cssContentSize.width, height: Math.min(cssContentSize.height, longest), scale: 1 },
  })
  writeFileSync(path, Buffer.from(data, 'base64'))
  await session.detach()
}
