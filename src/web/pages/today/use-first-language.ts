import { useEffect } from 'react'
import { languageOf } from '../../../words/language-of.ts'
import { isDemo } from '../../api-client/base-path.ts'
import { useProfile } from '../../api-client/queries.ts'
import { useProfileEdit } from '../../api-client/writes.ts'

/** Version of a profile in which nobody has set anything yet. */
const UNTOUCHED = 1

/** At the first start the runner's language becomes that of the browser, once: what is chosen in the settings stays. */
export function useFirstLanguage() {
  const { data: profile } = useProfile()
  const { mutate, isIdle } = useProfileEdit()
  useEffect(() => {
    const language = languageOf(navigator.language)
    if (isDemo || !isIdle || profile?.version !== UNTOUCHED || profile.language === language) return
    mutate({ language, version: UNTOUCHED })
  }, [profile, mutate, isIdle])
}
