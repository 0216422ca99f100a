import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { appFiles } from './scripts/vite-app-files.js'

/** The API of a server that runs beside `vite dev`. */
const server = `http://127.0.0.1:${process.env['PORT'] ?? '4747'}`

const inWeb = (path: string) => fileURLToPath(new URL(`./src/web/${path}`, import.meta.url))

export default defineConfig({
  root: 'src/web',
  // The server writes into the page where its files are: a proxy may have put Cairn under a path.
  base: './',
  plugins: [react(), appFiles()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Small files stay files: the CSP allows data: for pictures only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: inWeb('index.html'), 'service-worker': inWeb('offline/service-worker.ts') },
      output: {
        // What the first page needs comes as two files, which pack smaller than a dozen, and one for its sheet.
        // A service worker is one by itself.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /[\\/]node_modules[\\/]/, priority: 2 },
            { name: 'first', tags: ['$initial'], test: (id) => !id.includes('service-worker'), priority: 1 },
            { name: 'sheet', test: /[\\/]pages[\\/]today[\\/]day-sheet/ },
          ],
        },
        // A service worker has the same address for ever: it is by its bytes that a browser sees a newer one.
        entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: { proxy: { '/api': server, '/demo/api': server } },
})
