/** Whether a BCP 47 tag is German of any country: 'de', 'de-AT'. */
export const isGerman = (language: string): boolean => /^de(?:-|$)/i.test(language)
