import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, it } from 'vitest'
import { webFiles } from '../../src/api/web-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'assets', 'app-1.js'), 'export {}')
  writeFileSync(join(folder, 'assets', 'app-1.js.gz'), gzipSync('export {}'))
  writeFileSync(join(folder, 'assets', 'small-1.js'), '1')
})

it.each([
  ['app-1.js', 'gzip, deflate, br', 'gzip'],
  ['app-1.js', 'br;q=1.0, gzip;q=0.8', 'gzip'],
  ['app-1.js', 'gzip;q=0, br', null],
  ['app-1.js', 'identity', null],
  ['small-1.js', 'gzip', null],
])('%s goes packed to who takes that, where it was packed: %s', async (name, takes, coding) => {
  const answer = await webFiles(folder).request(`/assets/${name}`, { headers: { 'accept-encoding': takes } })
  expect(answer.headers.get('content-encoding')).toBe(coding)
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect((coding === 'gzip' ? gunzipSync(bytes) : bytes).toString()).toBe(name === 'app-1.js' ? 'export {}' : '1')
})

it('has no address for the packed form itself', async () => {
  expect((await webFiles(folder).request('/assets/app-1.js.gz')).status).toBe(404)
})
