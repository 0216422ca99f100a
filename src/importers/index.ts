import { fitImporter } from './fit/index.ts'
import { gpxImporter } from './gpx/index.ts'
import type { Importer } from './importer.ts'
import { tcxImporter } from './tcx/index.ts'

/** Every importer; a new one is added here. */
export const importers: readonly Importer[] = [fitImporter, gpxImporter, tcxImporter]
