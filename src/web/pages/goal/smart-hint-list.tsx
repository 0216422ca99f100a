import { SMART_LETTERS } from '../../../core/goal/smart-types.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'

/** For each letter of SMART what is there, and what would make it better. */
export function SmartHintList({ hints }: { hints: GoalPage['hints'] }) {
  const { words, reader } = useReading()
  const { smartLetters, smartThere, smartBetter } = words.goals
  return (
    <dl className="hints">
      {SMART_LETTERS.map((letter) => {
        const { there, better } = hints[letter]
        return (
          <div key={letter}>
            <dt>
              <b className="strong">{smartLetters[letter].name}</b>{' '}
              <span className="small">{smartLetters[letter].question}</span>
            </dt>
            <dd>
              <ul>
                {there.map((each) => (
                  <li key={each.code}>{smartThere(each, reader)}</li>
                ))}
                {better.map((each) => (
                  <li key={each.code} className="better">
                    {smartBetter(each, reader)}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
