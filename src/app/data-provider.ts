import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from './context.ts'
import type { SayMadeUp } from './demo/make-demo.ts'
import { type ImportRunner, importRunner } from './import/import-runner.ts'
import { type DataOptions, openData } from './open-data.ts'
import { refreshDerived } from './rebuild.ts'
import { markServing } from './serving-mark.ts'

export interface RunningData {
  readonly context: Context
  readonly imports: ImportRunner
}

export interface DataProvider {
  readonly own: RunningData
  /** The made-up runner's data, opened when it is first asked for; undefined until it is made. */
  demo(): Promise<RunningData | undefined>
  makeDemo(sayIn: SayMadeUp, language?: string): Promise<void>
  close(): Promise<void>
}

/** What a server keeps open: the runner's own data and, apart from it, the made-up runner's. */
export async function dataProvider(options: Omit<DataOptions, 'demo'>): Promise<DataProvider> {
  const own = await openData(options)
  // A newer method replaces what an older one derived; after an ordinary start there is nothing to do.
  await refreshDerived(own.context)
  const mark = await markServing(own.context)
  let demo: Promise<{ data: RunningData; close: () => Promise<void> }> | undefined
  const openDemo = () =>
    (demo ??= openData({ ...options, demo: true }).then(
      ({ context, close }) => ({ data: { context, imports: importRunner(context) }, close }),
      (error: unknown) => {
        // What failed now may open later.
        demo = undefined
        throw error
      },
    ))
  const imports = importRunner(own.context)
  const exists = () =>
    stat(join(options.folder, 'demo.sqlite')).then(
      () => true,
      () => false,
    )
  return {
    own: { context: own.context, imports },
    async demo() {
      return demo || (await exists()) ? (await openDemo()).data : undefined
    },
    async makeDemo(sayIn, language) {
      // Loaded when it is wanted: a start that makes no runner waits for nothing of it.
      const { makeDemo } = await import('./demo/make-demo.ts')
      await makeDemo((await openDemo()).data.context, sayIn, language)
    },
    async close() {
      await imports.stop()
      await mark.end()
      await own.close()
      const made = await demo
      await made?.data.imports.stop()
      await made?.close()
    },
  }
}
