import { useProfile } from '../../api-client/queries.ts'
import { useProfileEdit } from '../../api-client/writes.ts'
import { useWords } from '../../app/reading.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'

/** In which zone days are counted, before anything is brought: this computer's, or that of the device in hand by one press. */
export function FirstZone() {
  const { ui } = useWords()
  const { data: profile } = useProfile()
  const edit = useProfileEdit()
  const said = ui.settings.zone
  if (!profile) return null
  const { zone, version } = profile
  const zoneHere = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <>
      <p className="small drop-hint">
        {said.label}: <b>{zone}</b>
        {zoneHere === zone ? null : (
          <>
            {'. '}
            {said.here(zoneHere)}{' '}
            <button
              type="button"
              className="link tap"
              disabled={edit.isPending}
              onClick={() => edit.mutate({ zone: zoneHere, version })}
            >
              {said.use(zoneHere)}
            </button>
          </>
        )}
      </p>
      {edit.error ? <ErrorNote error={edit.error} /> : null}
    </>
  )
}
