import { deriveActivity } from './derive-activity.ts'
import { type DeriveTask, read, type ReadTask } from './parse-task.ts'

/** Runs in a worker thread: a file that hangs or bloats its parser takes the worker with it, not Cairn. */
export default function run(task: ReadTask | DeriveTask) {
  return task.kind === 'read' ? read(task) : deriveActivity(task.activity)
}
