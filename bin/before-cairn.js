// Loaded before Cairn.
import { setFlagsFromString } from 'node:v8'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  // The room for short-lived objects that this thread was given (node-options.js) would bind every other thread too, and
  // reading files would take a fifth longer: from here on each has what it asks for.
  setFlagsFromString('--max-semi-space-size=0')
  // When the launcher is gone without a word (kill -9), the server it started does not stay behind.
  if (process.channel) {
    process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'))
    process.channel.unref()
  }
}
