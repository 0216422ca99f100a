import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const room = temporaryFolder()

/** A new empty folder, gone with all others when the journeys of the file are over. */
export const newFolder = (): string => mkdtempSync(join(room, 'folder-'))
