/** A file with the label under which Cairn reports on it: its name, with the folders it came from. */
export interface LabelledFile {
  readonly path: string
  readonly file: File
}

/** What a file or folder picker gave; of a folder, nothing that is hidden. */
export function pickedFiles(list: FileList | null): LabelledFile[] {
  return [...(list ?? [])]
    .filter(({ webkitRelativePath }) => !/(^|\/)\./.test(webkitRelativePath))
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
}

/**
 * What was dropped, folders opened. The entries must be taken within the event; after it the browser has emptied them,
 * so that this begins at once and only then waits.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<LabelledFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return pickedFiles(transfer.files)
  const found = await Promise.all(entries.map(filesOf))
  return found.flat()
}

async function filesOf(entry: FileSystemEntry): Promise<LabelledFile[]> {
  if (entry.name.startsWith('.')) return []
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  const children = await listFolder(entry as FileSystemDirectoryEntry)
  const found: LabelledFile[] = []
  for (const child of children) found.push(...(await filesOf(child)))
  return found
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** A reader hands out a folder in parts and ends with an empty one. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (part.length === 0) return all
    all.push(...part)
  }
}
