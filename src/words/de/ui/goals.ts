import type { Format, Words } from '../../words.ts'

export const goalsPage = ({ count }: Format): Words['ui']['goals'] => ({
  title: 'Ziele',
  lead: 'Von dem, was heute dran ist, bis zu dem, wofür das alles ist.',
  none: { title: 'Noch kein Ziel', lead: 'Sag eines in deinen eigenen Worten, oder nimm ein Beispiel.' },
  noneOfHorizon: 'Hier ist noch nichts.',
  number: (n) => count(n, 'Ziel', 'Ziele'),
  open: 'Offen',
  resting: 'Ruht',
  achieved: 'Erreicht',
  ended: 'Beendet',
  released: 'Losgelassen',
  drafts: 'Entwürfe',
  by: (day) => `bis ${day}`,
  noLastDay: 'ohne letzten Tag',
  restsOn: 'Ruht auf',
  carries: 'Trägt',
  order: 'Reihenfolge',
})
