import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pagesOf, pictureName } from '../../scripts/pictures/pages-of.js'
import { root } from '../support/repository.ts'

const ids = { '/goals/:id': '', '/training/:id': '', '/races/:id': '', '/import/:id': '', '/worksheets/:id': '' }
const known = { ...ids, '/reviews/:kind': '', '/reviews/race/:raceId': '', '/learn/:page': '' }
const routes = pagesOf(root, known)
  .map(({ route }) => route)
  .filter((route) => route !== '/dev/gallery')
const guide = readFileSync(join(root, 'docs', 'guide', 'pages.md'), 'utf8')

describe('the pictures of the guide', () => {
  it.each(routes)('show %s at the desk and on the phone, by day and by night', (route) => {
    for (const device of ['desktop', 'phone'])
      for (const theme of ['light', 'dark']) {
        const path = `pictures/pages/${pictureName(route)}-${device}-${theme}.webp`
        expect(guide).toContain(`src="${path}"`)
        expect(existsSync(join(root, 'docs', 'guide', path)), path).toBe(true)
      }
  })

  it('are small enough to come along with the code', () => {
    const paths = [...guide.matchAll(/src="([^"]+)"/g)].map(([, path = '']) => join(root, 'docs', 'guide', path))
    expect(paths.reduce((sum, path) => sum + statSync(path).size, 0)).toBeLessThan(7_000_000)
  })
})

describe('pagesOf', () => {
  it('knows every route, and throws for one that nothing is known for', () => {
    expect(routes).toContain('/goals/:id/written')
    expect(routes.length).toBeGreaterThan(35)
    expect(() => pagesOf(root, ids)).toThrow('Which page shows /reviews/race/:raceId?')
  })
})
