import { useSearchParams } from 'wouter'

/** The size that the address asks for (`?paper=a4`, `?paper=letter`); without one the printer's own is taken. */
export function usePaperSize(): 'a4' | 'letter' | undefined {
  const asked = useSearchParams()[0].get('paper')
  return asked === 'a4' || asked === 'letter' ? asked : undefined
}
