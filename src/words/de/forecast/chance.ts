import type { Assumption, ChanceWord, MissingFact, NoChanceReason } from '../../../core/forecast/goal-forecast.ts'
import type { Format, Words } from '../../words.ts'

type Forecast = Words['forecast']

const zones: Forecast['zones'] = {
  'not-with-this-date': 'mit diesem Tag nicht',
  'long-shot': 'sehr kühn',
  challenging: 'fordernd und möglich',
  likely: 'wahrscheinlich',
  floor: 'sehr wahrscheinlich',
  'asks-too-much': 'verlangt mehr, als du sonst hältst',
  habit: 'richtig für eine Gewohnheit',
  'habit-with-room': 'eine Gewohnheit mit Luft',
  'could-ask-more': 'dürfte etwas mehr verlangen',
}

const words: Record<ChanceWord, string> = {
  seldom: 'selten',
  'now-and-then': 'ab und zu',
  'about-as-often-as-not': 'etwa jedes zweite Mal',
  often: 'oft',
  mostly: 'meistens',
}

const missing: Record<MissingFact, string> = {
  'race-result': 'ein Wettkampf, oder ein harter aufgezeichneter Lauf, über irgendeine Strecke ab der Meile',
  target: 'ein Zielwert',
  'day-to-come': 'ein kommender Tag, an dem es gelaufen werden kann',
  'known-week': 'eine Laufwoche',
  log: 'deine Läufe: Ein leeres Tagebuch sagt nichts darüber, wie oft du läufst',
  'last-day': 'ein letzter Tag für das Ziel',
  'long-run': 'ein Lauf der letzten acht Wochen mit seiner Strecke',
  'planned-workouts': 'geplante Einheiten',
  'recordings-of-it': 'Aufzeichnungen, die es enthalten',
}

const reasons: Record<NoChanceReason, string> = {
  ended: 'Dieses Ziel ist beendet.',
  resting: 'Dieses Ziel ruht. Bis es weitergeht, gibt es keine Chance zu sagen.',
  open: 'Ein offenes Ziel gilt, so lange es guttut: Wahrscheinlich oder unwahrscheinlich gibt es da nicht.',
  'by-hand': 'Keine Daten sehen dieses Ziel. Du sagst, wann es geschafft ist.',
  weight: 'Für ein Gewicht sagt Cairn keine Chance, mit Absicht.',
  'health-value': 'Für eine Sache der Gesundheit sagt Cairn keine Chance: Mit Ehrgeiz hat sie nichts zu tun.',
  'own-rating': 'Wie du dich fühlst, sagst du selbst, und niemand sonst hat eine Zahl dafür.',
  'single-workout': 'Eine Einheit wird gemacht oder nicht: Ihr Tag wird es zeigen.',
  'part-without-chance': 'Ein Teil dieses Ziels hat keine Chance, die sich sagen ließe, deshalb hat das Ganze keine.',
  'first-things': 'Das Wichtigste zuerst: du, und das, wovon du erzählt hast. Das Ziel wartet.',
  'under-age':
    'Das Ziel darf bleiben. Unter 18 legt Cairn keinen Plan für einen Marathon an und sagt keine Chance dafür: Kürzere Wettkämpfe und ein fester Rhythmus sind ein guter Ort zum Wachsen.',
}

const assumed: Record<Assumption, string> = {
  'healthy-start': 'Wenn du gesund an den Start gehst.',
  'one-attempt-on-the-last-day': 'Ein Versuch, am letzten Tag: Noch ist kein Wettkampf geplant.',
  'attempts-spread-evenly': 'Deine Versuche liegen gleichmäßig auf den Tagen bis zum letzten.',
  'results-from-training': 'Nur aus harten Trainingsläufen: Ein Wettkampf ist meist schneller.',
  'stated-level': 'Aus dem Stand, den du nennst, noch ohne Ergebnis: sehr weit gefasst.',
  'stated-habit': 'Aus dem, was du vorhast, noch ohne Lauf: sehr weit gefasst.',
  'pause-ends-now': 'Als ob deine Pause heute endete.',
  'usual-plan': 'Als ob dein Plan weiterginge wie die letzten Wochen.',
  'parts-alike': 'Einfach: als ob ein Tag oder Teil nichts vom nächsten wüsste.',
  'own-ratio': 'Nach dem, was dein eigener Kilometer sonst enthält.',
  'hills-by-climb': 'Höhenmeter zählen als längerer Weg.',
  'heat-as-expected': 'Die Wärme, die du für den Tag erwartest, ist eingerechnet.',
  'altitude-counted': 'Die dünne Luft in der Höhe des Wettkampfs ist eingerechnet.',
}

const models: Forecast['models'] = {
  'race-time': 'Wettkampfzeiten',
  frequency: 'Wochen mit Läufen',
  volume: 'Wochenumfang',
  'volume-periods': 'Wochenumfang, Zeitraum für Zeitraum',
  level: 'Wochenumfang, sein Mittel',
  'simple-adherence': 'einfaches Zählen gehaltener Einheiten',
  'simple-days': 'einfaches Zählen gehaltener Tage',
  'simple-weeks': 'einfaches Zählen gehaltener Wochen',
  'simple-first-time': 'ein einfacher Blick auf deinen längsten Lauf',
  'simple-collection': 'einfaches Zählen dessen, was du bisher gefunden hast',
  'simple-metric': 'ein einfacher Blick darauf, wo die Zahl steht',
  'simple-clear-days': 'wie oft Laufende frei von Verletzungen bleiben',
  composite: 'seine Teile zusammen, eine Schätzung',
}

/** Chances as people speak: in tens, never as a promise. */
export function chanceWords({
  number,
  percent,
}: Format): Pick<
  Forecast,
  'zones' | 'models' | 'spoken' | 'points' | 'missing' | 'reason' | 'assumed' | 'range' | 'wordRange' | 'line'
> {
  /** '4 von 10 Mal', 'zwischen 3 und 4 von 10 Mal' for 35. */
  const times = (rounded: number) => {
    const tenths = rounded * 10
    if (Math.abs(tenths - Math.round(tenths)) < 1e-6) return `${number(Math.round(tenths))} von 10 Mal`
    return `zwischen ${number(Math.floor(tenths))} und ${number(Math.ceil(tenths))} von 10 Mal`
  }
  const spoken: Forecast['spoken'] = (chance) => {
    if (chance < 0.1) return 'weniger als 1 von 10 Mal'
    if (chance > 0.9) return 'mehr als 9 von 10 Mal'
    const said = times(Math.round(chance * 20) / 20)
    return said.startsWith('zwischen') ? said : `etwa ${said}`
  }
  const between = ({ from, to }: { from: ChanceWord; to: ChanceWord }) =>
    from === to ? words[from] : `irgendwo zwischen ${words[from]} und ${words[to]}`

  return {
    zones,
    models,
    spoken,
    points(by) {
      const value = Math.round(by * 100)
      if (value === 0) return by === 0 ? 'unverändert' : 'unter 1 Punkt'
      return `${value > 0 ? '+' : '−'}${number(Math.abs(value))} ${Math.abs(value) === 1 ? 'Punkt' : 'Punkte'}`
    },
    missing: (facts) => `Es fehlt noch: ${facts.map((fact) => missing[fact]).join('; ')}.`,
    reason: (reason) => reasons[reason],
    assumed: (facts) => facts.map((fact) => assumed[fact]),
    range: ({ low, high }) => `zwischen ${percent(low)} und ${percent(high)}`,
    wordRange: between,
    line(view) {
      switch (view.kind) {
        case 'guess-first':
          return 'Sag zuerst selbst, was du denkst; dann sagt Cairn es auch.'
        case 'missing':
          return `Es fehlt noch: ${view.missing.map((fact) => missing[fact]).join('; ')}.`
        case 'none':
          return view.reason === null ? '' : reasons[view.reason]
        case 'words':
          return view.words === null
            ? ''
            : `Wer so läuft, bleibt ${between(view.words)} frei von Verletzung. Cairn gibt keine Zahl: Es ist keine Diagnose.`
        case 'chance': {
          if (view.decided === 'reached') return 'Erreicht.'
          if (view.decided === 'over') return 'Mit diesen Tagen nicht mehr.'
          const zone = view.zone === null ? '' : `, ${zones[view.zone]}`
          return `${spoken(view.chance ?? 0)}${zone}`
        }
      }
    },
  }
}
