import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The API of a server that runs beside `vite dev`. */
const server = `http://127.0.0.1:${process.env['PORT'] ?? '4747'}`

export default defineConfig({
  root: 'src/web',
  // The server writes into the page where its files are: a proxy may have put Cairn under a path.
  base: './',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Small files stay files: the CSP allows data: for pictures only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': server, '/demo/api': server } },
})
