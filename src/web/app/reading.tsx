import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import { wordsFor, type Reader, type Words } from '../../words/index.ts'
import { useProfile } from '../api-client/queries.ts'
import { todayIn } from './today-in.ts'

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
  language: navigator.language,
  units: 'metric',
  elevationUnits: 'metric',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  weekStart: 1,
}

export function readingOf(settings: ReadingSettings, asOf?: string): Reading {
  const { units, elevationUnits, zone, weekStart, language } = settings
  const today = asOf ?? todayIn(zone)
  const reader: Reader = { units, elevationUnits, asOf: today }
  return { words: wordsFor(language), units, elevationUnits, zone, weekStart, today, reader }
}

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
  const reading = useMemo(() => readingOf(data ?? untilKnown), [data])
  useEffect(() => {
    document.documentElement.lang = reading.words.tag
  }, [reading])
  return <Context value={reading}>{children}</Context>
}
