import { useSyncExternalStore } from 'react'

/** What belongs to this device and not to the runner: colours and contrast. Kept in the browser only. */
export type Contrast = 'auto' | 'more'
const contrastKey = 'cairn-contrast'
const changed = new EventTarget()

function readContrast(): Contrast {
  try {
    return localStorage.getItem(contrastKey) === 'more' ? 'more' : 'auto'
  } catch {
    return 'auto'
  }
}

export function applyContrast(contrast: Contrast = readContrast()) {
  if (contrast === 'more') document.documentElement.dataset['contrast'] = 'more'
  else delete document.documentElement.dataset['contrast']
}

export function setContrast(contrast: Contrast) {
  try {
    localStorage.setItem(contrastKey, contrast)
  } catch {
    // A browser that keeps nothing still shows it until the page is left.
  }
  applyContrast(contrast)
  changed.dispatchEvent(new Event('change'))
}

export const useContrast = () =>
  useSyncExternalStore((tell) => {
    changed.addEventListener('change', tell)
    return () => changed.removeEventListener('change', tell)
  }, readContrast)

const languageKey = 'cairn-language'

/** The language that this device last showed the runner's pages in, so that the first paint is in it already. */
export function keptLanguage(): string | undefined {
  try {
    return localStorage.getItem(languageKey) ?? undefined
  } catch {
    return undefined
  }
}

export function keepLanguage(language: string) {
  try {
    localStorage.setItem(languageKey, language)
  } catch {
    // A browser that keeps nothing asks anew each time.
  }
}
