const MB = 1024 * 1024

/**
 * How much a file may ask of the machine. Real exports stay far below: the largest activity file met is 5 MB, a decade
 * of one runner about 20,000 archive entries, repetitive TCX compresses 40 times at most.
 */
export const LIMITS = {
  /** What is read from the disk in one piece; anything larger piece by piece. */
  readAtOnceBytes: 4 * MB,
  /** One file, or one entry of an archive, counted as it is unpacked. */
  fileBytes: 256 * MB,
  /** Text is turned into UTF-16 and events: it costs several times its size. */
  xmlBytes: 128 * MB,
  xmlDepth: 64,
  xmlAttributes: 64,
  /** FIT messages that Cairn reads (samples, laps …) in one file: a week at one sample a second. */
  fitMessages: 600_000,
  /** FIT files glued together in one file. */
  fitParts: 1_000,
  /** A gzip stream within a gzip stream. */
  gzipDepth: 1,
  /** Unpacked to packed; DEFLATE itself ends at 1032. Counted only once more than `ratioFreeBytes` came out. */
  gzipRatio: 250,
  archiveRatio: 100,
  ratioFreeBytes: 32 * MB,
  archiveEntries: 200_000,
  /** An archive within an archive, as Garmin's account export has. */
  archiveDepth: 1,
  /** A compressed archive within an archive, where there is no disk to lay it on. */
  nestedArchiveBytes: 512 * MB,
  /** The same on the disk: Garmin's export of fifteen years has inner archives of a gigabyte. */
  spooledArchiveBytes: 8 * 1024 * MB,
  nameBytes: 1_024,
  csvBytes: 64 * MB,
  /** Characters kept of a title and of a description. */
  nameChars: 300,
  noteChars: 10_000,
} as const
