import type { PhraseView } from '../../../core/view/phrase-view.ts'
import type { PhraseAnswer } from '../../api-client/answers.ts'
import { Understood } from '../new-goal/understood.tsx'
import { useSheet } from './sheet.ts'
import { useReading } from '../../app/reading.tsx'

/** What was understood of the runner's own words; a nearer wording is taken over by a tap. */
export function OwnWords({ phrase }: { phrase: PhraseView }) {
  const { words, reader } = useReading()
  const { say } = useSheet()
  return (
    <Understood
      answer={phrase as unknown as PhraseAnswer}
      use={({ measure, startOn, dueOn }) =>
        say({
          ownWords: `${words.goals.nameOf(measure, { startOn, dueOn }, reader)} by ${words.format.date(dueOn)}`,
        })
      }
    />
  )
}
