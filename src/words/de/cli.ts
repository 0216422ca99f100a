import type { CliAnswers } from '../cli-words.ts'
import type { Format } from '../words.ts'

/**
 * What the command line answers with, between the goals, plans and signs that every page says in German: no half of a
 * sentence is left in English. Its help and what it asks of commands are.
 */
export function cliWords(format: Format): CliAnswers {
  const { count } = format
  return {
    door: {
      signInPage: {
        title: 'Cairn',
        lead: 'Das ist das Laufen von jemandem. Melde dich an, um weiterzugehen.',
        password: 'Passwort',
        submit: 'Anmelden',
        help: 'Auf dem Rechner, auf dem Cairn läuft, setzt „cairn password“ ein neues.',
        notes: {
          'wrong-password': 'Das ist nicht das Passwort.',
          'too-many-tries': 'Das wurde viele Male versucht. In einer Viertelstunde gibt es neue Versuche.',
        },
      },
    },
    status: {
      asOf: (day) => `Stand: ${day}`,
      goals: 'Ziele',
      thisWeek: 'Diese Woche',
      weeks: 'Letzte Wochen',
      bests: 'Bestzeiten',
      recent: 'Zuletzt',
      noGoals: 'Noch kein Ziel. So setzt du eins: cairn goal add "5 km unter 20 Minuten bis 1. Juni"',
      noActivities: 'Noch keine Aktivitäten. So kommen sie herein: cairn import ORDNER',
      week: ({ distance, runs, time }) =>
        runs === 0 ? 'diese Woche noch kein Lauf' : `${distance} in ${count(runs, 'Lauf', 'Läufen')}, ${time}`,
      restsOn: (names) => `ruht auf: ${format.list(names)}`,
      carries: (names) => `trägt: ${format.list(names)}`,
    },
    goal: {
      wouldSet: (name) => `So würde es gesetzt: ${name}`,
      readAs: (kind) => `Verstanden als ${kind}. Etwas ist noch offen.`,
      assumed: 'Angenommen',
      missing: 'Noch offen',
      rewrites: 'Ziele, die sich verfolgen ließen',
      noticed: (state, day) =>
        state === 'achieved'
          ? `Nach deinen Daten erreicht am ${day}. Bestätige es: cairn goal achieve ZIEL`
          : `Sein letzter Tag war der ${day}. Beende es oder vereinbare andere Tage: cairn goal revise ZIEL --due-on TAG`,
      offers: 'Gewohnheiten, die es tragen würden',
      id: (id) => `id ${id}`,
    },
    life: {
      answers: {
        effort: 'Anstrengung',
        sleepQuality: 'Schlafqualität',
        energy: 'Energie',
        mood: 'Stimmung',
        joy: 'Freude',
        stress: 'Stress',
        excitement: 'Vorfreude',
        anxiety: 'Angst',
        wantTo: 'möchte',
        haveTo: 'muss',
        identity: 'wie ich mich sehe',
      },
      moments: {
        'before-run': 'vor einem Lauf',
        'after-run': 'nach einem Lauf',
        morning: 'am Morgen',
        weekly: 'im Blick auf die Woche',
      },
      pain: (level, where) => (where === null ? `Schmerz ${level}` : `Schmerz ${level} (${where})`),
      sleep: (hours) => `${format.number(hours, 1)} h Schlaf`,
      signs: {
        'bone-tenderness': 'eine druckempfindliche Stelle am Knochen',
        'night-pain': 'Schmerz in der Nacht',
        limping: 'Humpeln',
        'pain-earlier': 'Schmerz, der bei jedem Lauf früher kommt',
        swelling: 'Schwellung',
        'giving-way': 'ein Gelenk, das nachgibt',
        numbness: 'Taubheit',
        'chest-pain': 'Schmerz in der Brust',
        fainting: 'Ohnmacht',
        palpitations: 'rasendes oder stolperndes Herz',
        breathlessness: 'ungewohnte Atemnot',
        'bone-stress': 'eine Stressverletzung am Knochen',
        'missed-periods': 'drei Monate keine Periode',
        'low-libido': 'weniger sexuelle Lust als sonst',
        'weight-loss': 'ungewollter Gewichtsverlust',
        dizziness: 'Schwindel',
        'food-thoughts': 'den ganzen Tag Gedanken ans Essen',
        'constant-fatigue': 'ständige Müdigkeit',
      },
      clearances: { clinician: 'Laufen ist ärztlich freigegeben', resolved: 'es ist vorbei' },
    },
    signs: {
      broughtUp: 'Ein zweiter Blick kann sich lohnen:',
      look: (name, why, id) => `  ${name}: ${why} (cairn options --goal ${id})`,
      what: 'Was zu sehen war',
      mayHelp: 'Was helfen kann',
      rests: (strength) => `(${strength})`,
      asked: (ask, low, high) => `${ask}  0 ${low} … 10 ${high}`,
      week: ({ startsOn, parts }) =>
        `${format.dateWithWeekdayShort(startsOn).padEnd(12)} ${parts.length > 0 ? parts.join(' · ') : format.none}`,
      parts: {
        pull: (value) => `${value < 0 ? 'lastet' : 'zieht an'} ${format.number(Math.abs(value), 1)}`,
        joy: (value) => `Freude ${format.number(value, 1)}`,
        pressure: (value) => `Druck ${format.number(value, 1)}`,
        pain: (value) => `Schmerz ${format.number(value, 1)}`,
        selfWorth: (value) => `Selbstwert daran ${format.number(value, 1)}`,
      },
    },
    plan: {
      today: {
        none: 'Für heute ist nichts geplant.',
        paused: 'Du machst gerade Pause. Nichts ist zu tun.',
        next: 'Als Nächstes',
        race: 'Renntag',
        shorter: 'An einem müden Tag',
        week: 'Diese Woche',
        of: (done, planned) => `${done} von ${planned}`,
      },
    },
    worksheet: {
      candidates: 'Kandidaten',
      gap: 'Der Abstand',
      foundation: 'Es ruht auf',
      milestones: 'Unterwegs',
      then: 'Damals',
      now: 'Jetzt',
      chance: (percent, low, high) => `etwa ${percent}, ${low} bis ${high}`,
      cairnSays: 'Cairn sagt',
      asks: 'was es verlangt',
      ownBest: 'deine Bestzeit',
      takes: (weeks, distance, days, long) =>
        `Es braucht ${count(weeks, 'Woche', 'Wochen')}, bis zu ${distance} die Woche an ${count(days, 'Tag', 'Tagen')} und einen Lauf von ${long}.`,
      asked: (name, answer) => `  ${name}: ${answer}`,
    },
    activityWrites: {
      with: (names) => `mit ${format.list(names)}`,
      inCompany: 'in Gesellschaft',
      effort: (effort) => `Anstrengung ${format.number(effort, 1)} von 10`,
      race: (name, time_s) =>
        ['Rennen', name, time_s === null ? null : format.duration(time_s)].filter((part) => part !== null).join(' · '),
      corrected: (fields) => `von Hand berichtigt: ${format.list(fields)}`,
      twin: ({ path, because, counts }) =>
        `${counts ? 'zählt durch' : 'auch'} ${path}${because ? `, ${TWIN_BECAUSE[because.code] ?? because.code}` : ''}`,
    },
  }
}

const TWIN_BECAUSE: Readonly<Record<string, string>> = {
  'same-time': 'zur selben Zeit',
  'zone-shift': 'derselbe Lauf in einer anderen Zeitzone',
  'same-day': 'der Lauf desselben Tages, ohne bekannte Stunde',
}
