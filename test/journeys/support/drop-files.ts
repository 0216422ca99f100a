import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { MadeFile } from './made-files.ts'
import { newFolder } from './room.ts'

/** Drops files that the page is made to hold: dragged over it first, as a hand does. */
export async function dropFiles(
  page: Page,
  files: readonly MadeFile[],
  meanwhile?: () => Promise<void>,
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of given)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name))
      return transfer
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  )
  await page.dispatchEvent('#main', 'dragenter', { dataTransfer })
  await page.dispatchEvent('#main', 'dragover', { dataTransfer })
  await meanwhile?.()
  await page.dispatchEvent('#main', 'drop', { dataTransfer })
}

/** Drops a folder from the disk by the browser's own drag and drop. */
export async function dropFolder(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 195, y: 300, data })
  await session.detach()
}

/** A folder on the disk with these files in it, one level down. */
export function folderOf(files: readonly MadeFile[]): string {
  const folder = join(newFolder(), 'my runs')
  mkdirSync(join(folder, 'Activity'), { recursive: true })
  for (const { name, bytes } of files) writeFileSync(join(folder, 'Activity', name), bytes)
  return folder
}

/** Shares a file as a system does: by a form that the browser sends, and goes where it leads. */
export async function shareFile(page: Page, { name, bytes }: MadeFile): Promise<void> {
  await page.evaluate(
    ({ name, base64 }) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name))
      const form = document.createElement('form')
      Object.assign(form, { method: 'post', enctype: 'multipart/form-data', action: '/share' })
      const input = document.createElement('input')
      Object.assign(input, { type: 'file', name: 'files', files: transfer.files })
      form.append(input)
      document.body.append(form)
      form.submit()
    },
    { name, base64: Buffer.from(bytes).toString('base64') },
  )
}
