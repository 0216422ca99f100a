import type { TestProject } from 'vitest/node'
import { postgresBinaries, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the test run's PostgreSQL; empty where the platform has no binaries. */
    postgresUrl: string
  }
}

/** One PostgreSQL for the whole test run. Only a platform without published binaries goes without. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const binaries = postgresBinaries()
  if (binaries === undefined) {
    if (process.platform === 'linux' && process.arch === 'x64')
      throw new Error('The PostgreSQL binaries are missing: npm ci')
    project.provide('postgresUrl', '')
    return undefined
  }
  const server = await startPostgres(binaries)
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}
