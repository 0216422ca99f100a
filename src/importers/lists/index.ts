import { adidasSessionsList } from '../adidas/sessions-list.ts'
import { appleHealthList } from '../apple/index.ts'
import { fitbitList } from '../fitbit/exercise-list.ts'
import { garminCsvList } from '../garmin/csv-list.ts'
import { garminDaysList } from '../garmin/days-list.ts'
import { garminApiList } from '../garmin/api-list.ts'
import { garminSummariesList } from '../garmin/summaries-list.ts'
import type { ListImporter } from '../importer.ts'
import { jsonLists } from '../json/lists.ts'
import { polarDaysList } from '../polar/days-list.ts'
import { samsungList } from '../samsung/exercise-list.ts'
import { stravaList } from '../strava/list.ts'
import { suuntoWorkoutsList } from '../suunto/workouts-list.ts'
import { csvLists } from './csv-list.ts'

/** Every reader of lists; a new one is added here, before those that take what is left. */
export const listImporters: readonly ListImporter[] = [
  stravaList,
  garminCsvList,
  samsungList,
  ...csvLists,
  garminSummariesList,
  garminApiList,
  garminDaysList,
  polarDaysList,
  suuntoWorkoutsList,
  adidasSessionsList,
  fitbitList,
  ...jsonLists,
  appleHealthList,
]
