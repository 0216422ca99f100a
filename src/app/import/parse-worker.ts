import { deriveActivity } from './derive-activity.ts'
import { type DeriveTask, keep, type KeepTask, read, type ReadTask } from './parse-task.ts'

/** Runs in a worker thread: a file that hangs or bloats its parser takes the worker with it, not Cairn. */
export default function run(task: ReadTask | KeepTask | DeriveTask) {
  switch (task.kind) {
    case 'read':
      return read(task)
    case 'keep':
      return keep(task)
    case 'derive':
      return deriveActivity(task.activity)
  }
}
