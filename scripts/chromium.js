import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The browser the journeys run in: CHROME_PATH, or Chromium or Chrome where machines keep it.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['CHROME_PATH']
  if (named) return existsSync(named) ? named : undefined
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...PLACES].find((path) => existsSync(path))
}

/**
 * Installs Chromium where that needs no question: on Debian and its kin, as root.
 * @returns {boolean} whether it is there now
 */
export function installChromium() {
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !process.env['CHROME_PATH']
  if (canInstall) {
    console.log('Installing Chromium for the journeys …')
    const packages = 'chromium fonts-dejavu-core'
    const command = `apt-get update -q && apt-get install -y -q --no-install-recommends ${packages}`
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) console.error(`${stdout}${stderr}`)
  }
  if (findChromium()) return true
  console.error(
    process.env['CHROME_PATH']
      ? `CHROME_PATH names ${process.env['CHROME_PATH']}, which is not there.`
      : 'The journeys need Chromium or Chrome: install it (Debian, Ubuntu: sudo apt-get install chromium), or name it in CHROME_PATH.',
  )
  return false
}

/** What a browser in a test needs on any machine, and nothing that it would ask others for. */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
