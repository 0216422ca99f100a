import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

/**
 * Who holds a lease, told so that another program can see whether he is still alive: an id of his own, the machine (with
 * its table of processes, since containers share a name and not their processes), the process.
 */
export const leaseHolder = (id: string): string => `${id} ${machine()} ${process.pid}`

/** Whether a holder was a process of this machine that is no more: killed, or fallen with the power. */
export function isGone(holder: string): boolean {
  const [, where, pid] = holder.split(' ')
  if (where !== machine() || pid === undefined || !/^\d+$/.test(pid)) return false
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    // EPERM is another user's process, and alive.
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}

let known: string | undefined
function machine(): string {
  return (known ??= `${hostname().replaceAll(/\s/g, '-')}/${processTable()}`)
}

function processTable(): string {
  try {
    return readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '')
  } catch {
    return '-'
  }
}
