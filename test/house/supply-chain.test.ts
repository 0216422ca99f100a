import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/repository.ts'

interface Locked {
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
  readonly dev?: boolean
  readonly link?: boolean
}
type Packages = Readonly<Record<string, Locked>>

/** What is wrong with where packages come from, and with what they would do when they are installed. */
function wrongWith(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, locked]) => {
    if (path === '') return []
    const wrong: string[] = []
    if (locked.link) wrong.push('is a link')
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(locked.integrity ?? '')) wrong.push('has no hash')
    // Without a word of where from, the registry that npm is set up with.
    if (locked.resolved !== undefined) wrong.push(`comes from ${locked.resolved}`)
    if (locked.hasInstallScript && !locked.dev) wrong.push('runs a script when it is installed')
    return wrong.map((what) => `${path} ${what}`)
  })
}

it('every locked package has a hash, comes from the registry, and runs nothing when it is installed for use', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Packages }
  expect(Object.keys(packages).length).toBeGreaterThan(100)
  expect(wrongWith(packages)).toEqual([])
})

it('a package from elsewhere, without a hash, or with a script of its own would be seen', () => {
  const integrity = `sha512-${'a'.repeat(86)}==`
  const planted = {
    '': {},
    fine: { integrity },
    builds: { integrity, hasInstallScript: true, dev: true },
    git: { integrity, resolved: 'git+ssh://git@github.com/x/y.git#1' },
    bare: {},
    worm: { integrity, hasInstallScript: true },
  }
  expect(wrongWith(planted)).toEqual([
    'git comes from git+ssh://git@github.com/x/y.git#1',
    'bare has no hash',
    'worm runs a script when it is installed',
  ])
})
