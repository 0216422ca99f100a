import { availableParallelism, loadavg } from 'node:os'

/** What figures were measured on: other programs that run meanwhile make them worse. */
export const machine = (): string =>
  `Node ${process.versions.node}, ${availableParallelism()} cores, ${loadavg()[0]?.toFixed(1)} programs at work before`
