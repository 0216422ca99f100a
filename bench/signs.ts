/**
 * How well signs see what truly is the matter: ten made-up runners with hidden states, many lives each, sign by sign
 * with precision, recall and delay; how often a steady runner is disturbed; and how often real logs are spoken to.
 * Run: npm run bench:signs [-- --seed 52000] [--seeds 20] ; real logs are read from CAIRN_DATA_SHARED, or ../shared/data.
 * Rules were looked at with lives from 7000 on; other seeds are lives that none of them has seen.
 */
import { parseArgs } from 'node:util'
import { median } from '../src/core/stats/median.ts'
import { CHARACTERS } from './signs/characters.ts'
import { alarmsOf, judge, mattersOf } from './signs/judge.ts'
import { realLogs } from './signs/real-logs.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '7000' },
    seeds: { type: 'string', default: '12' },
    steady: { type: 'string', default: '40' },
  },
})
const EVERY_DAYS = 4
const seedsOf = (count: number) => Array.from({ length: count }, (_, i) => Number(values.seed) + 13 * i)
const percent = (part: number, whole: number) => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)

console.log(`${'runner'.padEnd(24)} ${'sign'.padEnd(26)} precision   recall  delay (days)  alarms a life`)
for (const character of CHARACTERS) {
  const tallies = [...judge(character, seedsOf(Number(values.seeds)), EVERY_DAYS).values()]
  for (const { code, lives, right, alarms, noticed, truths, delays } of tallies.toSorted((a, b) => b.truths - a.truths))
    console.log(
      [
        character.name.padEnd(24),
        code.padEnd(26),
        percent(right, alarms).padStart(9),
        percent(noticed, truths).padStart(8),
        String(median(delays) ?? '–').padStart(13),
        (alarms / lives).toFixed(2).padStart(14),
      ].join(' '),
    )
}

const steady = seedsOf(Number(values.steady)).map((seed) => mattersOf(alarmsOf(CHARACTERS[0]!, seed, EVERY_DAYS)))
const worst = Math.max(...steady)
console.log(
  `\nsteady runner, 26 weeks, ${steady.length} lives: mean ${(steady.reduce((a, b) => a + b, 0) / steady.length).toFixed(2)} alarms, most ${worst}, at most one in ${percent(steady.filter((count) => count <= 1).length, steady.length)}`,
)

for (const line of await realLogs()) console.log(line)
