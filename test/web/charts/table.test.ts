import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../src/web/charts/table.ts'

describe('csvOf', () => {
  it('quotes what holds a comma, a quote or a line break', () => {
    expect(csvOf({ columns: ['Day', 'Note'], rows: [['1 May', 'far, "slow"\nand long']] })).toBe(
      'Day,Note\r\n1 May,"far, ""slow""\nand long"\r\n',
    )
  })

  it('keeps a cell that a spreadsheet would run as text', () => {
    expect(csvOf({ columns: ['a'], rows: [['=1+1'], ['@x'], ['+3']] })).toBe("a\r\n'=1+1\r\n'@x\r\n'+3\r\n")
    for (const cell of ["-1+cmd|'/C calc'!A0", '-SUM(A1)', '\t=1', '\0=1'])
      expect(csvOf({ columns: ['a'], rows: [[cell]] })).toBe(`a\r\n'${cell}\r\n`)
    for (const cell of ['-5', '-5 min/km', '- 3 %', '5=5'])
      expect(csvOf({ columns: ['a'], rows: [[cell]] })).toBe(`a\r\n${cell}\r\n`)
  })
})
