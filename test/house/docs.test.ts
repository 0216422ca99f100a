import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ArgsDef } from 'citty'
import { describe, expect, test } from 'vitest'
import { createApi } from '../../src/api/app.ts'
import { dataProvider } from '../../src/app/data-provider.ts'
import { disposableFolder, root } from '../support/repository.ts'

const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const below = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name).replaceAll('\\', '/'),
  )
const pages = [...readdirSync(root), ...below('docs')].filter((name) => name.endsWith('.md'))
const source = below('src')
const without = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '')
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

/** The anchor that a heading gets on the page. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
const anchorsIn = (text: string): string[] => all(without(text), /^#+ (.*)$/gm).map(anchorOf)

/** Targets of a page's links that lead nowhere. */
function brokenLinks(page: string, text: string): string[] {
  const plain = without(text)
  const targets = [...all(plain, /\]\(([^)\s]+)\)/g), ...all(plain, /\bsrc(?:set)?="([^"\s]+)/g)]
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? page : join(dirname(page), path)
      if (path !== '' && !existsSync(join(root, file))) return true
      if (anchor === undefined) return false
      return !anchorsIn(path === '' ? text : read(file)).includes(anchor)
    })
}

describe('links', () => {
  test.each(pages)('every relative link of %s leads somewhere', (page) => {
    expect(brokenLinks(page, read(page))).toEqual([])
  })

  test('a link to a page or heading that is not there is seen', () => {
    const text =
      '# Here\n[a](gone.md) [b](README.md) [c](README.md#gone) [d](#here) [e](https://example.org)\n```\n[f](x.md)\n```'
    expect(brokenLinks('CHANGELOG.md', text)).toEqual(['gone.md', 'README.md#gone'])
  })

  test('docs/README.md names every page below docs', () => {
    const index = read('docs/README.md')
    const missing = below('docs').filter(
      (page) => page.endsWith('.md') && page !== 'docs/README.md' && !index.includes(`](${page.replace('docs/', '')})`),
    )
    expect(missing).toEqual([])
  })
})

describe('ARCHITECTURE.md', () => {
  const text = without(read('ARCHITECTURE.md'))
  const named = all(text, /`([^`\s]+)`/g)

  test('every file and folder it names is there', () => {
    const places = named.filter((name) => /^(src|test|bin|scripts|docs)\/|^\.[a-z]+rc\.json$/.test(name))
    expect(places.length).toBeGreaterThan(50)
    expect(places.filter((place) => !existsSync(join(root, place)))).toEqual([])
    const alone = named.filter((name) => /^[\w-]+\.tsx?$/.test(name))
    expect(alone.filter((name) => !source.some((path) => basename(path) === name))).toEqual([])
  })

  test('it names every folder of src and of src/core', () => {
    const folders = ['src', 'src/core'].flatMap((folder) =>
      readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
    )
    const filled = folders.filter(
      (folder) => statSync(join(root, folder)).isDirectory() && source.some((path) => path.startsWith(`${folder}/`)),
    )
    expect(filled.filter((folder) => !named.includes(`${folder}/`))).toEqual([])
  })
})

test('docs/glossary.md: every type stands in the file that is named beside it', () => {
  const found = [...read('docs/glossary.md').matchAll(/((?:`[\w.]+`,? )+)\(`([\w/-]+\.ts)`\)/g)]
  expect(found.length).toBeGreaterThan(50)
  const wrong = found.flatMap(([, names = '', path = '']) => {
    const file = path.startsWith('src/') ? path : `src/core/${path}`
    const text = existsSync(join(root, file)) ? read(file) : ''
    return all(names, /`(?:\w*\.)?(\w+)`/g)
      .filter((name) => !new RegExp(`\\b${name}\\b`).test(text))
      .map((name) => `${name} in ${file}`)
  })
  expect(wrong).toEqual([])
})

describe('docs/guide/cli.md and the pages beside it', () => {
  const text = readdirSync(join(root, 'docs/guide'))
    .filter((name) => /^cli(-[a-z]+)?\.md$/.test(name))
    .map((name) => read(`docs/guide/${name}`))
    .join('\n')

  interface Command {
    readonly args?: unknown
    readonly subCommands?: Record<string, Command>
  }
  /** Every command by the words that call it, as main.ts lists them; a group by each of its own. */
  async function commands(): Promise<[string, Command][]> {
    const listed = [
      ...read('src/cli/main.ts').matchAll(
        /^ {2}'?([\w-]+)'?: \(\) => import\('\.\/([\w/-]+\.ts)'\)\.then\(\(m\) => m\.(\w+)\)/gm,
      ),
    ]
    const found: [string, Command][] = []
    for (const [, name = '', path = '', exported = ''] of listed) {
      const module = (await import(pathToFileURL(join(root, 'src/cli', path)).href)) as Record<string, Command>
      const { subCommands, ...command } = module[exported]!
      if (subCommands) for (const [inner, each] of Object.entries(subCommands)) found.push([`${name} ${inner}`, each])
      else found.push([name, command])
    }
    return found
  }

  test('they describe the commands that there are', async () => {
    const help = spawnSync(process.execPath, [join(root, 'src/cli/main.ts'), '--help'], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '' },
    }).stdout
    const names = (await commands()).map(([name]) => name)
    const shown = (/USAGE cairn ([\w|-]+)/.exec(help)?.[1] ?? '').split('|')
    expect([...new Set(names.map((name) => name.split(' ')[0]))].toSorted()).toEqual(shown.toSorted())
    const groups = [...new Set(names.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0]))].join('|')
    const described = all(text, new RegExp(`^## \`cairn ((?:(?:${groups}) )?[a-z-]+)`, 'gm'))
    expect(described.toSorted()).toEqual(names.toSorted())
  })

  test('they name every option', async () => {
    const options = (await commands()).flatMap(([, { args }]) =>
      Object.entries((args ?? {}) as ArgsDef).flatMap(([name, { type }]) => (type === 'positional' ? [] : [name])),
    )
    expect(options.length).toBeGreaterThan(30)
    expect(options.filter((name) => !new RegExp(`--${name}(?![\\w-])`).test(text))).toEqual([])
  })
})

describe('docs/guide/api.md', () => {
  const text = read('docs/guide/api.md')
  const [inside = '', outside = ''] = text.split('## Reading')[0]?.split('Outside that document') ?? []
  const routes = (part: string): string[] =>
    [...part.matchAll(/^\| ([A-Z]+) \| `(\S+)` \|/gm)]
      .map(([, method = '', path = '']) => `${method} ${path}`)
      .toSorted()

  test('its routes are those of the OpenAPI document, and the others answer', async () => {
    using folder = disposableFolder()
    const data = await dataProvider({ folder: folder.path, zone: 'UTC', now: () => 0, log: () => {} })
    try {
      const app = createApi({
        ...data,
        hosts: () => new Set(['localhost:1']),
        webFolder: folder.path,
        version: '0',
        log: () => {},
      })
      const ask = (path: string) => app.request(path, { headers: { host: 'localhost:1' } })
      const { paths } = (await (await ask('/api/openapi.json')).json()) as { paths: Record<string, object> }
      const documented = Object.entries(paths)
        .filter(([path]) => path.startsWith('/api/'))
        .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
      expect(routes(inside)).toEqual(documented.toSorted())

      const others = app.routes
        .filter(({ method, path }) => method === 'GET' && path.startsWith('/api/') && !path.includes('*'))
        .map(({ path }) => `GET ${path.replaceAll(/:(\w+)/g, '{$1}')}`)
      expect(routes(outside)).toEqual(others.filter((route) => !documented.includes(route)).toSorted())
    } finally {
      await data.close()
    }
  })

  test('its problem codes and statuses are those of src/api/problems.ts', () => {
    const table = /const STATUS = \{([\s\S]*?)\}/.exec(read('src/api/problems.ts'))?.[1] ?? ''
    const codes = [...table.matchAll(/'?([a-z-]+)'?: (\d{3})/g)].map(([, code, given]) => `${code} ${given}`)
    const listed = [...text.matchAll(/^\| `([a-z-]+)` \| (\d{3}) \|/gm)].map(([, code, given]) => `${code} ${given}`)
    expect(codes.length).toBeGreaterThan(10)
    expect(listed.toSorted()).toEqual(codes.toSorted())
  })
})
