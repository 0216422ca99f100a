/** Where `cairn start` listens unless told otherwise. */
export const DEFAULT_PORT = 4747
