import type { Words } from '../../words.ts'

export const kindWords: Pick<Words['goals'], 'horizons' | 'horizonHints' | 'types' | 'states' | 'measures' | 'groups'> =
  {
    horizons: { session: 'Einheit', week: 'Woche', season: 'Saison', 'long-term': 'Langfristig' },
    horizonHints: {
      session: 'Ein Tag, ein Lauf.',
      week: 'Was eine einzelne Woche enthalten soll.',
      season: 'Wochen bis Monate, auf einen Tag zu.',
      'long-term': 'Ein Jahr und mehr.',
    },
    types: {
      time: {
        name: 'Zeit',
        strength: 'Klar und leicht zu verfolgen; eine Zahl, auf die du zuläufst.',
        caution: 'Wetter und Strecke reden mit. Lauf mit Geduld, und lass den Tag mehr sein als seine Zeit.',
      },
      consistency: {
        name: 'Regelmäßigkeit',
        strength: 'In deiner Hand, und es baut die Gewohnheit auf, die alles andere trägt.',
        caution: 'Weniger aufregend. Lass Reservewochen, damit ein müdes Bein ruhen darf.',
      },
      experience: {
        name: 'Erlebnis',
        strength: 'Weitet den Horizont, nimmt den Druck, lässt Erinnerungen zurück.',
        caution: 'Sagt weniger über die Wochen dazwischen. Eine feste Gewohnheit daneben hilft.',
      },
      health: {
        name: 'Gesundheit',
        strength: 'Hält an, sorgt für dich als Ganzes, verlangt kein Ergebnis.',
        caution: 'Schwerer zu messen. Wähl ein Zeichen, dem du folgen kannst.',
      },
      improvement: {
        name: 'Entwicklung',
        strength: 'Wachstum, das du sehen kannst.',
        caution: 'Manches davon ist langsam oder schwer zu messen; ein zweites Paar Augen kann helfen.',
      },
    },
    states: {
      draft: 'Entwurf',
      active: 'Offen',
      paused: 'Ruht',
      achieved: 'Erreicht',
      'fell-short': 'Vor dem Zielwert beendet',
      released: 'Losgelassen',
    },
    measures: {
      'race-time': {
        name: 'Eine Zeit',
        hint: 'Eine Strecke in einer Zeit, bis zu einem Tag.',
        example: '5 km unter 20 Minuten bis 1. Juni',
      },
      'personal-best': {
        name: 'Eine Bestzeit',
        hint: 'Schneller als je zuvor über eine Strecke.',
        example: 'Bestzeit im Halbmarathon bis Oktober',
      },
      standard: {
        name: 'Eine Qualifikationszeit',
        hint: 'Die Zeit, die eine Veranstaltung für dein Alter und Geschlecht verlangt.',
        example: 'Qualifikation für Boston bis September',
      },
      frequency: {
        name: 'Läufe pro Woche',
        hint: 'So viele Läufe, oder Tage mit einem Lauf, in jeder Woche oder jedem Monat, eine Zeit lang.',
        example: '12 Wochen lang 4 Tage pro Woche laufen',
      },
      'miss-limit': {
        name: 'Ein gehaltener Plan',
        hint: 'Von deinen geplanten Einheiten höchstens ein paar ausgelassen.',
        example: 'höchstens 2 Einheiten im Monat auslassen',
      },
      volume: {
        name: 'Eine Menge',
        hint: 'Strecke, Zeit, Höhenmeter oder Läufe, insgesamt oder pro Tag, Woche, Monat oder Jahr.',
        example: '1000 km im Jahr 2027',
      },
      level: {
        name: 'Ein Niveau',
        hint: 'Ein Wochenmittel, auf eine Menge gehoben oder dort gehalten.',
        example: 'Wochenumfang von 25 auf 40 km bis Mai',
      },
      'first-time': {
        name: 'Ein erstes Mal',
        hint: 'Eine Strecke ins Ziel bringen, eine Zeit auf den Beinen oder eine Art von Wettkampf.',
        example: 'erster Marathon im Herbst',
      },
      collection: {
        name: 'Eine Sammlung',
        hint: 'Verschiedene Orte, Länder, Wettkämpfe oder Menschen zum Laufen.',
        example: 'in 5 verschiedenen Ländern laufen',
      },
      'clear-days': {
        name: 'Tage ohne Schmerzen',
        hint: 'Nach deinem Wort, Tag für Tag.',
        example: '6 Monate schmerzfrei',
      },
      'keep-in-range': {
        name: 'Ein gehaltener Wert',
        hint: 'Ein Wert deines Körpers, der in einem Bereich bleibt.',
        example: 'Ruhepuls unter 60 halten',
      },
      'self-rated': {
        name: 'Wie es sich anfühlt',
        hint: 'Eine kurze Frage, gestellt in einem Rhythmus deiner Wahl.',
        example: 'Laufen gegen Stress',
      },
      metric: {
        name: 'Ein Zeichen in den Daten',
        hint: 'Ein Wert aus deinen Aufzeichnungen, der für etwas schwer Messbares steht.',
        example: 'Laufökonomie verbessern',
      },
      sessions: {
        name: 'Andere Einheiten',
        hint: 'Kraft, Beweglichkeit, Lauf-ABC und Ähnliches, so viele pro Woche.',
        example: '8 Wochen lang zweimal pro Woche Krafttraining',
      },
      workout: {
        name: 'Eine geplante Einheit',
        hint: 'Bring sie zu Ende, triff ihr Tempo, oder hör auf den Körper.',
        example: 'die heutige Einheit zu Ende bringen',
      },
      rest: { name: 'Ruhe', hint: 'Ruhetage, genommen wie geplant.', example: 'die geplanten Ruhetage nehmen' },
      'pause-limit': {
        name: 'Keine lange Pause',
        hint: 'Verletzung oder Krankheit halten dich höchstens ein paar Tage vom Laufen fern.',
        example: 'keine Pause von mehr als einer Woche',
      },
      open: {
        name: 'Auf Dauer',
        hint: 'Ohne letzten Tag; von Zeit zu Zeit wieder angesehen.',
        example: 'ein Leben lang laufen',
      },
      'by-hand': {
        name: 'Von Hand abgehakt',
        hint: 'Was keine Daten sehen: Du sagst, wann es geschafft ist.',
        example: 'einem Laufverein beitreten',
      },
      composite: {
        name: 'Mehreres in einem',
        hint: 'Eine Saison aus Teilen; sie ist erreicht, wenn jeder Teil es ist.',
        example: 'Grundlage aufbauen bis März',
      },
    },
    groups: {
      open: 'Ziele',
      resting: 'Ruht',
      achieved: 'Erreicht',
      released: 'Losgelassen',
      ended: 'Beendet',
      draft: 'Entwürfe',
    },
  }
