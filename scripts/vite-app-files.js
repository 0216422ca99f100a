import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { iconSvg } from '../src/core/draw/icon-svg.ts'

/** @type {readonly { name: string, size: number, shape: 'tile' | 'square' | 'maskable' }[]} */
const ICONS = [
  { name: 'icon-192.png', size: 192, shape: 'tile' },
  { name: 'icon-512.png', size: 512, shape: 'tile' },
  { name: 'icon-maskable-512.png', size: 512, shape: 'maskable' },
  // What phones of Apple ask for; they round it themselves.
  { name: 'apple-touch-icon.png', size: 180, shape: 'square' },
]
/** Of the tab. As pixels: an SVG would be laid out anew on every way from page to page. */
const TAB_ICON_PX = 64
const TAB_ICON = /assets\/tab-icon-[^/]+\.png$/
const FIRST_FONT = /assets\/figtree-latin-wght-normal-[^/]+\.woff2$/
/** Letters that few pages need are fetched when one does; the gallery is for developers. */
const FETCHED_LATER = /-(cyrillic|greek|vietnamese|latin-ext)(-ext)?-|assets\/gallery-/

/**
 * What an app on a phone has beside its pages: the icons, drawn from the same cairn as everywhere, in the service worker
 * the list of files that it keeps, and beside scripts and styles their packed form, which is what goes over the air.
 * @returns {import('vite').Plugin}
 */
export function appFiles() {
  return {
    name: 'cairn-app-files',
    apply: 'build',
    enforce: 'post',
    async buildStart() {
      await readyToDraw()
      this.emitFile({ type: 'asset', name: 'tab-icon.png', source: icon(TAB_ICON_PX, 'tile') })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const find = (/** @type {RegExp} */ file) => {
          const name = Object.keys(bundle).find((each) => file.test(each))
          if (name === undefined) throw new Error(`the page needs ${file}, which was not built`)
          return `./${name}`
        }
        // Asked for with the scripts: found by the styles alone, it would come after the first paint and move the lines.
        const font = { rel: 'preload', as: 'font', type: 'font/woff2', href: find(FIRST_FONT), crossorigin: true }
        const tab = { rel: 'icon', type: 'image/png', sizes: `${TAB_ICON_PX}x${TAB_ICON_PX}`, href: find(TAB_ICON) }
        return [font, tab].map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' }))
      },
    },
    async generateBundle(_, bundle) {
      for (const { name, size, shape } of ICONS)
        this.emitFile({ type: 'asset', fileName: name, source: icon(size, shape) })
      const worker = bundle['service-worker.js']
      if (worker?.type !== 'chunk') this.error('no service worker was built')
      if (worker.imports.length > 0) this.error('the service worker has to be one file')
      const files = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !FETCHED_LATER.test(name))
      const page = bundle['index.html']
      // The page itself may change while its files do not: then too there is a newer Cairn.
      const version = createHash('sha256')
        .update(JSON.stringify([files.toSorted(), page?.type === 'asset' ? String(page.source) : '']))
        .digest('hex')
      const written = JSON.stringify(JSON.stringify({ version: version.slice(0, 16), files: files.toSorted() }))
      const code = worker.code.replace(/(["'`])__APP_FILES__\1/, () => written)
      if (code === worker.code) this.error('the service worker does not ask for its files')
      worker.code = code
    },
    async writeBundle({ dir }, bundle) {
      for (const file of Object.values(bundle)) {
        if (!/^assets\/.+\.(?:js|css)$/.test(file.fileName)) continue
        const text = Buffer.from(file.type === 'asset' ? file.source : file.code)
        const packed = gzipSync(text, { level: 9 })
        if (packed.length < text.length) await writeFile(join(dir ?? '', `${file.fileName}.gz`), packed)
      }
    },
  }
}

async function readyToDraw() {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(await readFile(wasm)).catch((/** @type {Error} */ error) => {
    if (!/already/i.test(error.message)) throw error
  })
}

/** @type {(size: number, shape: (typeof ICONS)[number]['shape']) => Uint8Array} */
const icon = (size, shape) =>
  new Resvg(iconSvg(size, { shape }), { fitTo: { mode: 'width', value: size } }).render().asPng()
