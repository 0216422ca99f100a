/** Whether a BCP 47 tag writes dates the American way: 'en-US', with or without more behind it. */
export function isAmerican(language: string): boolean {
  const tag = language.toLowerCase()
  return tag === 'en-us' || tag.startsWith('en-us-')
}
