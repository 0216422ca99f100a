/** @import { Reporter, SerializedError, TestModule } from 'vitest/node' */
import { writeFileSync } from 'node:fs'

/**
 * Writes what a vitest run came to into the file named by CAIRN_COUNTS. A file that does not load counts as one failed
 * test, and so does an error that no test caught.
 * @implements {Reporter}
 */
export default class CountReporter {
  /**
   * @param {readonly TestModule[]} modules
   * @param {readonly SerializedError[]} unhandled
   */
  onTestRunEnd(modules, unhandled) {
    const file = process.env['CAIRN_COUNTS']
    if (file === undefined) return
    const counts = { passed: 0, failed: unhandled.length, skipped: noNames(), retried: noNames() }
    for (const module of modules) {
      let failedTests = 0
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' && test.diagnostic()?.flaky) counts.retried.push(test.fullName)
        if (state === 'passed') counts.passed++
        else if (state === 'failed') failedTests++
        else counts.skipped.push(test.fullName)
      }
      counts.failed += failedTests > 0 || module.state() !== 'failed' ? failedTests : 1
    }
    writeFileSync(file, JSON.stringify(counts))
  }
}

/** @returns {string[]} */
const noNames = () => []
