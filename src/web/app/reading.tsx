import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import { englishFor } from '../../words/english-for.ts'
import { loadWords, wordsOnHand } from '../../words/load-words.ts'
import type { Reader } from '../../words/reader.ts'
import type { Words } from '../../words/words.ts'
import { isDemo } from '../api-client/base-path.ts'
import { useProfile } from '../api-client/queries.ts'
import { keptLanguage, keepLanguage } from './device-settings.ts'
import { todayIn } from './today-in.ts'
import { useToday } from './use-today.ts'

/** Everything that is needed to say a number or a day to this runner. */
export interface Reading {
  readonly words: Words
  readonly units: UnitSystem
  readonly elevationUnits: UnitSystem
  readonly zone: string
  readonly weekStart: number
  /** Today on the runner's calendar, ISO. */
  readonly today: string
  readonly reader: Reader
}

export interface ReadingSettings {
  readonly language: string
  readonly units: UnitSystem
  readonly elevationUnits: UnitSystem
  readonly zone: string
  readonly weekStart: number
}

const untilKnown: ReadingSettings = {
  language: keptLanguage() ?? navigator.language,
  units: 'metric',
  elevationUnits: 'metric',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  weekStart: 1,
}

export function readingOf(settings: ReadingSettings, today = todayIn(settings.zone)): Reading {
  const { units, elevationUnits, zone, weekStart, language } = settings
  const reader: Reader = { units, elevationUnits, asOf: today }
  return { words: wordsOnHand(language) ?? englishFor(language), units, elevationUnits, zone, weekStart, today, reader }
}

/** Brings the words of the page's first paint, by what is known before the athlete's settings are. */
export const loadFirstWords = () => loadWords(untilKnown.language)

const Context = createContext<Reading>(readingOf(untilKnown))

export const useReading = () => useContext(Context)
export const useWords = () => useContext(Context).words

/** Holds the page's reading still (the gallery, a day that is looked back on). */
export function ReadingOf({ value, children }: { value: Reading; children: ReactNode }) {
  return <Context value={value}>{children}</Context>
}

/** The athlete's own settings, as soon as they are known. */
export function ReadingProvider({ children }: { children: ReactNode }) {
  const { data } = useProfile()
  const { language } = data ?? untilKnown
  const [loaded, setLoaded] = useState(untilKnown.language)
  useEffect(() => {
    if (data && !isDemo) keepLanguage(language)
    let isCurrent = true
    // A language that cannot be reached leaves the page in the one it has.
    const done = () => isCurrent && setLoaded(language)
    loadWords(language).then(done, () => {})
    return () => {
      isCurrent = false
    }
  }, [data, language])
  // Until its words are here, the page stays in the language that it has.
  const spoken = wordsOnHand(language) ? language : loaded
  const today = useToday((data ?? untilKnown).zone)
  const reading = useMemo(() => readingOf({ ...(data ?? untilKnown), language: spoken }, today), [data, spoken, today])
  const client = useQueryClient()
  const answered = useRef(today)
  useEffect(() => {
    if (answered.current === today) return
    answered.current = today
    // What was answered yesterday speaks of yesterday.
    void client.invalidateQueries()
  }, [client, today])
  useEffect(() => {
    document.documentElement.lang = reading.words.tag
  }, [reading])
  return <Context value={reading}>{children}</Context>
}
