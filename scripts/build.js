// npm run build: the web app and the compiled package, dist/ with the same tree as src/.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockedNode } from '../bin/find-node.js'
import { buildWeb } from './build-web.js'
import { installPackages } from './install-packages.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const dist = join(root, 'dist')

if (!installPackages(root)) process.exit(1)
const node = lockedNode(root) ?? process.execPath
if (!buildWeb(root, node)) process.exit(1)
// What was compiled from a file that is gone must not be published.
for (const name of readdirSync(dist)) if (name !== 'web') rmSync(join(dist, name), { recursive: true })
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
const { status } = spawnSync(node, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: ['ignore', 2, 2] })
process.exitCode = status ?? 1
