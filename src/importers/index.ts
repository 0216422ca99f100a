import { fitImporter } from './fit/index.ts'
import { gpxImporter } from './gpx/index.ts'
import type { Importer } from './importer.ts'
import { apiImporter } from './json/api-importer.ts'
import { polarCsvImporter } from './polar/csv.ts'
import { polarImporter } from './polar/index.ts'
import { suuntoImporter } from './suunto/index.ts'
import { tcxImporter } from './tcx/index.ts'

/** Every importer; a new one is added here. Lists have readers of their own (see lists/index.ts). */
export const importers: readonly Importer[] = [
  fitImporter,
  gpxImporter,
  tcxImporter,
  suuntoImporter,
  polarImporter,
  polarCsvImporter,
  apiImporter,
]
