import type { MedicalSign } from '../../../core/evidence/check-in.ts'
import type { ProxyCode } from '../../../core/goal/metric-reading.ts'
import type { Format, Words } from '../../words.ts'

/** Signs for a clinician, as they are told and said back. */
export const MEDICAL_SIGN_WORDS: Readonly<Record<MedicalSign, string>> = {
  'bone-tenderness': 'eine Stelle am Knochen, die auf Druck wehtut',
  'night-pain': 'Schmerzen in der Nacht oder in Ruhe',
  limping: 'Humpeln oder Schmerzen beim Gehen im Alltag',
  'pain-earlier': 'Schmerzen, die bei jedem Lauf früher kommen',
  swelling: 'eine Schwellung',
  'giving-way': 'ein Gelenk, das nachgibt',
  numbness: 'Taubheit',
  'chest-pain': 'Schmerzen in der Brust',
  fainting: 'eine Ohnmacht',
  palpitations: 'Herzrasen oder Herzstolpern',
  breathlessness: 'ungewohnte Atemnot',
  'bone-stress': 'eine Stressverletzung am Knochen, jetzt oder früher',
  'missed-periods': 'eine Periode, die drei Monate ausblieb',
  'low-libido': 'weniger sexuelle Lust als sonst, über Wochen',
  'weight-loss': 'ungewollte Gewichtsabnahme',
  dizziness: 'Schwindel',
  'food-thoughts': 'Gedanken, die immer um das Essen kreisen',
  'constant-fatigue': 'dauernde Müdigkeit',
}

const PROXIES: Record<ProxyCode, string> = {
  'averages-only': 'Es beruht auf Mittelwerten ganzer Läufe; was in ihnen geschah, bleibt verborgen.',
  'heat-and-sleep': 'Hitze, Schlaf, Kaffee und eine Erkältung bewegen den Puls so sehr wie die Form.',
  'flat-runs-only': 'Nur gleichmäßige Läufe auf flachem Grund reden mit.',
  'no-line': 'Zu wenige Pulswerte für eine Linie: Es ist die Mitte der Läufe, die in der Nähe liegen.',
  'wrist-sensor': 'Eine Uhr zählt Schritte gut und hält ab und zu dein Tempo dafür.',
  'no-best-value':
    'Keine Schrittfrequenz ist für alle die richtige; ein paar Schritte mehr als deine eigenen verkürzen einen langen Schritt.',
}

type Care = Parameters<Words['goals']['care']>[0]

/** Where care begins: what was told, and what may help. Nothing in it is about the goal. */
export function careWords(format: Format): Pick<Words['goals'], 'medicalSigns' | 'proxy' | 'care'> {
  return {
    medicalSigns: MEDICAL_SIGN_WORDS,
    proxy: (code) => PROXIES[code],
    care: (said, { asOf }) => (said.code === 'medical-sign' ? sign(said, asOf) : pain(said, asOf)),
  }

  function pain({ on, where, days, level, upTo }: Exclude<Care, { code: 'medical-sign' }>, asOf: AsOf): string {
    const place = where ? ` (${where})` : ''
    const often = days > 1 ? ` Sie waren an ${format.count(days, 'Tag', 'Tagen')} der letzten zwei Wochen da.` : ''
    const much =
      level > STOP
        ? ' Lass das Laufen sein, bis sie sich gelegt haben, und lass jemanden darauf schauen, wenn sie bleiben.'
        : ' Mach es leichter, und sieh, wie es morgen früh ist.'
    return `Du hast am ${format.dateWithWeekday(on, asOf)} von Schmerzen erzählt${place}: ${format.number(level, 1)} von 10, mehr als die ${format.number(upTo, 1)}, bis zu denen ein Tag für dich schmerzfrei ist.${often}${much}`
  }

  function sign({ on, signs }: Extract<Care, { code: 'medical-sign' }>, asOf: AsOf): string {
    const told = format.list(signs.map((each) => MEDICAL_SIGN_WORDS[each]))
    const soon = signs.some((each) => AT_ONCE.has(each))
      ? ' Lass das Laufen sein, und sprich noch heute mit einer Ärztin oder einem Arzt. Wenn es jetzt da ist, ruf den Notruf.'
      : ' Lass das ärztlich ansehen, bevor du weiterläufst.'
    return `Am ${format.dateWithWeekday(on, asOf)} hast du davon erzählt: ${told}.${soon}`
  }
}

type AsOf = Parameters<Words['goals']['care']>[1]['asOf']
/** Running through more than this is advised against (pain-monitoring rule; docs/methods/clear-days.md). */
const STOP = 5
/** Signs that cannot wait for another day. */
export const AT_ONCE: ReadonlySet<MedicalSign> = new Set(['chest-pain', 'fainting', 'palpitations', 'breathlessness'])
/** Signs of the whole body, which no physiotherapist can look into. */
export const FOR_A_DOCTOR: ReadonlySet<MedicalSign> = new Set([
  'missed-periods',
  'low-libido',
  'weight-loss',
  'dizziness',
  'food-thoughts',
  'constant-fatigue',
])
