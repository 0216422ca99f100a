import { settled } from './check-access.ts'
import type { Journey } from './journey.ts'

type Watched = Pick<Journey, 'page' | 'watch'>

/** Opens an address directly and waits until the page is whole. */
export async function openPage(journey: Watched, path: string): Promise<void> {
  await journey.page.goto(path)
  await isWhole(journey)
}

/** Goes to an address as a link of the page does, which loads nothing twice. */
export async function walkTo(journey: Watched, path: string): Promise<void> {
  await journey.page.evaluate((to) => history.pushState(null, '', to), path)
  await isWhole(journey)
}

async function isWhole({ page, watch }: Watched): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await watch.quiet()
  await settled(page)
}
