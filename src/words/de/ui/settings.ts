import type { Format, Words } from '../../words.ts'

export const settingsPage = (_format: Format): Words['ui']['settings'] => ({
  title: 'Einstellungen',
  saved: 'Gespeichert',
  profile: 'Du',
  zone: {
    label: 'Zeitzone',
    hint: 'Für Aktivitäten, deren Datei nicht sagt, wo sie waren. Eine andere Zone sucht ihre Tage neu; du erfährst, wie viele gewandert sind, und kannst es zurücknehmen.',
    here: (zone) => `Dieses Gerät ist in ${zone}.`,
    use: (zone) => `${zone} nehmen`,
  },
  weekStart: { label: 'Erster Tag der Woche', hint: 'Gelebte Wochen behalten den, den sie hatten.' },
  units: { label: 'Strecke und Tempo', metric: 'Kilometer', imperial: 'Meilen' },
  elevationUnits: { label: 'Höhe', metric: 'Meter', imperial: 'Fuß' },
  language: {
    label: 'Sprache',
    en: 'English',
    'en-US': 'English (American dates)',
    de: 'Deutsch',
  },
  maxHeartRate: {
    label: 'Maximalpuls',
    hint: 'Für die Pulswerte neben dem Tempo eines Plans. Leer gilt der höchste, den deine Läufe gezeigt haben.',
  },
  birthYear: {
    label: 'Geburtsjahr',
    hint: 'Wo das Alter zählt: bei Qualifikationszeiten, Chancen und Zielen nur für Erwachsene. Es darf leer bleiben.',
  },
  sex: {
    label: 'Geschlecht',
    hint: 'Wo es zählt: bei Qualifikationszeiten und Chancen. Es darf leer bleiben.',
    female: 'Weiblich',
    male: 'Männlich',
    unstated: 'Lieber nicht sagen',
  },
  appearance: { title: 'Darstellung', theme: 'Hell oder dunkel', motion: 'Bewegung', contrast: 'Kontrast' },
  data: {
    title: 'Deine Daten',
    where: 'Alles liegt in diesem Ordner',
    rebuild: 'Neu berechnen',
    rebuildHint:
      'Leitet alle Summen und Bestzeiten neu aus deinen Dateien ab. Nichts, was du eingegeben hast, ändert sich.',
    rebuilding: 'Wird neu berechnet',
    rebuilt: 'Neu berechnet.',
  },
  about: { title: 'Über Cairn', version: (version) => `Cairn ${version}`, api: 'Für andere Programme: die API' },
})
