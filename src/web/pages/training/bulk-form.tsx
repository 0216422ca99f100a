import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { BulkEdit } from '../../../api/contract.ts'
import { isSport, SPORTS } from '../../../core/activity/sport.ts'
import { GearSelect } from '../../activity-form/gear-select.tsx'
import { namesIn } from '../../activity-form/names-in.ts'
import { useWords } from '../../app/reading.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { OneOf } from '../../goal-form/choices.tsx'

export type BulkField = 'sport' | 'gearId' | 'company' | 'countsForGoals'
type Changes = NonNullable<BulkEdit['changes']>

interface BulkFormProps {
  readonly field: BulkField
  readonly submit: (changes: Changes) => void
  readonly cancel: () => void
  readonly busy: boolean
  readonly error: Error | null
}

/** One thing said of all that is selected. */
export function BulkForm({ field, submit, ...rest }: BulkFormProps) {
  const { ui, sports } = useWords()
  const said = ui.training.bulk
  const [text, setText] = useState(field === 'sport' ? 'running' : '')
  const [company, setCompany] = useState<'yes' | 'no'>('yes')
  const [counts, setCounts] = useState<'yes' | 'no'>('yes')
  const changes = (): Changes => {
    switch (field) {
      case 'sport':
        return isSport(text) ? { sport: text } : {}
      case 'gearId':
        return { gearId: text || null }
      case 'company':
        return company === 'yes'
          ? { inCompany: true, ...(namesIn(text).length > 0 && { companions: namesIn(text) }) }
          : { inCompany: false, companions: null }
      case 'countsForGoals':
        return { countsForGoals: counts === 'yes' }
    }
  }
  return (
    <ActForm act={said.set} submit={() => submit(changes())} {...rest}>
      {field === 'sport' ? (
        <NativeSelect
          label={said.sport}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data={SPORTS.map((each) => ({ value: each, label: sports.name(each) }))}
        />
      ) : null}
      {field === 'gearId' ? <GearSelect value={text} change={setText} /> : null}
      {field === 'company' ? (
        <>
          <OneOf
            legend={ui.activity.company.label}
            choices={[
              ['yes', ui.activity.company.yes],
              ['no', ui.activity.company.alone],
            ]}
            value={company}
            choose={setCompany}
          />
          {company === 'yes' ? (
            <TextInput
              label={ui.activity.company.names}
              description={ui.activity.company.namesHint}
              value={text}
              maxLength={400}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          ) : null}
        </>
      ) : null}
      {field === 'countsForGoals' ? (
        <OneOf
          legend={ui.training.filter.counts.label}
          choices={[
            ['yes', said.counts],
            ['no', said.leave],
          ]}
          value={counts}
          choose={setCounts}
        />
      ) : null}
    </ActForm>
  )
}
