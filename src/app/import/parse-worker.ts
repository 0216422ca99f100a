import { deriveActivity } from './derive-activity.ts'
import { type DeriveTask, read, type ReadTask, unwrap, type UnwrapTask } from './parse-task.ts'

/** Runs in a worker thread: a file that hangs or bloats its parser takes the worker with it, not Cairn. */
export default function run(task: UnwrapTask | ReadTask | DeriveTask) {
  switch (task.kind) {
    case 'unwrap':
      return unwrap(task)
    case 'read':
      return read(task)
    case 'derive':
      return deriveActivity(task.activity)
  }
}
