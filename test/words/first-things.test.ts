import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../src/words/index.ts'

describe('what comes first', () => {
  it.each([
    ['en', /speak to a doctor today.*emergency number/s, /\bdoctor\b/, /physiotherapist/],
    ['de', /noch heute mit einer Ärztin oder einem Arzt.*Notruf/s, /Ärztin oder einem Arzt/, /physiotherapeutisch/],
  ] as const)(
    'in %s sends the heart to a doctor today, the body to a doctor, bone and joint also to a physiotherapist',
    (language, today, doctor, physio) => {
      const { medical } = wordsFor(language).signs.firstThings
      expect(medical(['chest-pain', 'swelling'], false)).toMatch(today)
      for (const gone of [false, true]) {
        const body = medical(['missed-periods', 'dizziness'], gone)
        expect(body).toMatch(doctor)
        expect(body).not.toMatch(physio)
        expect(medical(['bone-tenderness'], gone)).toMatch(physio)
        expect(medical(['bone-stress', 'missed-periods'], gone)).not.toMatch(physio)
      }
    },
  )
})
