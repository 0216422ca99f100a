/**
 * Makes the fitted parameters again, from the train cases alone. Seeded: the same data give the same numbers.
 * Run: node bench/fit/fit.ts [race] [slow] [endurance] [downward] [level] [frequency] [volume] [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parameter } from '../../src/core/forecast/constants.ts'
import { benchFolder, readCases } from '../forecast-folder.ts'
import { fitDownward } from './downward.ts'
import { fitEndurance } from './endurance.ts'
import { fitFrequency } from './frequency.ts'
import { fitLevel } from './level.ts'
import { fitRace } from './race.ts'
import { fitSlowTail } from './slow-tail.ts'
import { fitVolume } from './volume.ts'

const folder = benchFolder()
if (!folder) {
  console.log('No cases to fit to: set CAIRN_BENCH to the folder that holds them.')
} else {
  const fits = {
    race: () => fitRace(readCases(folder, 'attempts', 'train'), parameter),
    slow: () => fitSlowTail(folder),
    endurance: () => fitEndurance(readCases(folder, 'distance', 'train'), parameter),
    downward: () => fitDownward(readCases(folder, 'distance', 'train'), parameter),
    level: () => fitLevel(readCases(folder, 'distance', 'train')),
    frequency: () => fitFrequency(readCases(folder, 'frequency', 'train'), parameter),
    volume: () => fitVolume(readCases(folder, 'volume', 'train'), parameter),
  }
  const asked = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
  for (const [name, fit] of Object.entries(fits)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const began = performance.now()
    const fitted = fit()
    console.log(`${name}: ${fitted.size} parameters in ${((performance.now() - began) / 1000).toFixed(0)} s`)
    if (process.argv.includes('--write')) write(fitted)
    else for (const [id, value] of fitted) console.log(`  ${id} ${rounded(value)} (${parameter(id)})`)
  }
}

function write(fitted: ReadonlyMap<string, number>): void {
  const path = fileURLToPath(new URL('../../src/core/forecast/parameters.ts', import.meta.url))
  let text = readFileSync(path, 'utf8')
  for (const [id, value] of fitted) {
    const line = new RegExp(`(p\\('${id.replaceAll('.', '\\.')}', )[^,]+(,)`)
    if (!line.test(text)) throw new Error(`no line for ${id}`)
    text = text.replace(line, `$1${rounded(value)}$2`)
  }
  writeFileSync(path, text)
}

/** Five digits are more than the data can tell. */
function rounded(value: number): string {
  return String(Number(value.toPrecision(5)))
}
