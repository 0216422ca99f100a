import type { Format, Words } from '../../words.ts'

const UNITS: Readonly<Record<string, string>> = { km: 'Kilometern', mi: 'Meilen', m: 'Metern' }

/** As they begin a sentence, before a colon or 'stand'. */
const FIELDS: Readonly<Record<string, string>> = {
  latitude: 'Position',
  longitude: 'Position',
  distance_m: 'Strecke',
  elevation_m: 'Höhe',
  speed_mps: 'Geschwindigkeit',
  heart_rate_bpm: 'Puls',
  average_heart_rate_bpm: 'Puls im Mittel',
  max_heart_rate_bpm: 'Höchster Puls',
  cadence_rpm: 'Schrittfrequenz',
  power_w: 'Leistung',
  temperature_c: 'Temperatur',
  ascent_m: 'Höhenmeter',
  descent_m: 'Abstieg',
  elapsed_s: 'Dauer',
  moving_s: 'Zeit in Bewegung',
  energy_kcal: 'Energie',
}

/** What the owner of a file should know about an activity that was read: what was seen, and what Cairn did about it. */
export function warningWords(format: Format): Words['imports']['warnings'] {
  const number = (count: unknown) => (typeof count === 'number' ? count : 1)
  const values = (count: unknown, one = 'Wert', many = 'Werte') => format.count(number(count), one, many)
  const were = (count: unknown) => format.noun(number(count), 'wurde', 'wurden')
  const name = (field: unknown) => (typeof field === 'string' ? (FIELDS[field] ?? field) : undefined)
  const of = (field: unknown) => {
    const said = name(field)
    return said === undefined ? '' : `${said}: `
  }
  return {
    'values-out-of-range': ({ field, count }) =>
      `${of(field)}${values(count)} ${format.noun(number(count), 'kann', 'können')} nicht stimmen und ${were(count)} ausgelassen.`,
    truncated: () =>
      'Die Datei endet zu früh. Was davor kam, ist erhalten. Wenn die Uhr den Lauf noch hat, exportier ihn noch einmal.',
    'checksum-mismatch': () =>
      'Die Prüfsumme der Datei passt nicht, ein Teil kann sich also unterwegs geändert haben. Was sich lesen ließ, ist erhalten.',
    'time-goes-back': ({ count }) =>
      `Die Uhr des Geräts sprang ${format.number(number(count))} Mal zurück. Diese Punkte wurden ausgelassen.`,
    'distance-goes-back': ({ count }) =>
      `Die aufgezeichnete Strecke wurde ${format.number(number(count))} Mal kürzer. Dort gilt sie als Stillstand.`,
    'unknown-sport': ({ name: sport }) =>
      `Die Datei nennt eine Sportart, die Cairn nicht kennt${typeof sport === 'string' ? ` (${sport})` : ''}. Sie steht unter „Anderes“; du kannst die Sportart selbst wählen.`,
    'no-summary': () => 'Das Gerät hat keine Summen geschrieben. Sie wurden aus den aufgezeichneten Punkten berechnet.',
    'position-jumps': ({ count }) =>
      `${values(count, 'Sprung', 'Sprünge')} in der Position, die niemand läuft, ${were(count)} ausgelassen.`,
    'date-unlikely': () =>
      'Die Uhr des Geräts war nicht gestellt: An dem Tag kann niemand gelaufen sein. Ändere den Tag, wenn du ihn weißt, oder lass sie für deine Ziele nicht zählen.',
    'hour-unknown': () => 'Die Liste nennt den Tag und nicht die Stunde. Mittag steht dafür.',
    'unit-assumed': ({ unit, isLikely }) => {
      const said = typeof unit === 'string' ? (UNITS[unit] ?? unit) : 'dieser Einheit'
      return isLikely === false
        ? `Die Liste sagt nicht, in welcher Einheit ihre Strecken sind. Sie gelten in ${said}; es kann eine andere sein: Vergleich eine, die du kennst.`
        : `Die Liste sagt nicht, in welcher Einheit ihre Strecken sind. Sie gelten in ${said}, und das passt zu den Zeiten.`
    },
    'sensor-stuck': ({ field, count }) =>
      `${name(field) ?? 'Ein Wert'} stand lange still, während du dich bewegt hast: ${values(count)} ${were(count)} ausgelassen.`,
    'samples-without-time': ({ count }) => `${values(count, 'Punkt', 'Punkte')} ohne Zeit ${were(count)} ausgelassen.`,
  }
}
