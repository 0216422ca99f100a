import { droppedFiles, type LabelledFile } from './collect-files.ts'

type Take = (files: LabelledFile[]) => void

/**
 * The whole window takes files, from the moment this is read: a drop before the page has been drawn waits for it.
 * dragenter and dragleave come for every element on the way; the depth tells when the window itself is left.
 */
let depth = 0
let take: Take | undefined
let waiting: Promise<LabelledFile[]>[] = []
const listeners = new Set<() => void>()

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

function setDepth(next: number) {
  const was = depth > 0
  depth = Math.max(0, next)
  if (was !== depth > 0) for (const tell of listeners) tell()
}

window.addEventListener('dragenter', (event) => {
  if (!hasFiles(event)) return
  // Said yes to here already: what is under the pointer may change just before the drop.
  event.preventDefault()
  setDepth(depth + 1)
})
window.addEventListener('dragleave', (event) => {
  if (hasFiles(event)) setDepth(depth - 1)
})
window.addEventListener('dragover', (event) => {
  if (hasFiles(event)) event.preventDefault()
})
window.addEventListener('drop', (event) => {
  setDepth(0)
  if (!hasFiles(event) || !event.dataTransfer) return
  event.preventDefault()
  const files = droppedFiles(event.dataTransfer)
  if (take) void files.then(take)
  else waiting.push(files)
})

/** Whether files are being dragged over the window. */
export const isOver = () => depth > 0

export function onOver(tell: () => void) {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Gives all drops to `next`, those that wait first. */
export function takeDrops(next: Take) {
  take = next
  for (const files of waiting) void files.then(next)
  waiting = []
  return () => {
    if (take === next) take = undefined
  }
}
