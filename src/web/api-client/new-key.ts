/** Made up for one write, 128 bits. `randomUUID` is there over https and on this machine only; this is everywhere. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
