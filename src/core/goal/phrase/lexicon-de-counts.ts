import type { CalendarUnit } from '../../base/calendar.ts'
import { METERS_PER_FOOT } from '../../base/units.ts'
import type { Sport } from '../../activity/sport.ts'
import type { Collected, SessionKind } from '../measure.ts'
import { type CountNoun, type Lexicon, type Rate, vocabulary, wordList } from './lexicon.ts'

const of = (sport: Sport): CountNoun => ({ in: 'activities', sport })
const session = (kind: SessionKind): CountNoun => ({ in: 'activities', session: kind })
const different = (collected: Collected, country?: string): CountNoun => ({
  in: 'activities',
  of: collected,
  ...(country !== undefined && { country }),
})
const each = (unit: CalendarUnit | 'day', every = 1): Rate => ({ unit, every })

type Counting = Pick<
  Lexicon,
  | 'rates'
  | 'alternations'
  | 'every'
  | 'countNouns'
  | 'sports'
  | 'adjectives'
  | 'weightUnits'
  | 'heartUnits'
  | 'cadenceUnits'
  | 'heightUnits'
  | 'percent'
  | 'between'
  | 'rangeEnds'
  | 'being'
  | 'froms'
  | 'increments'
  | 'extra'
>

/** How German counts: what, how often, in which unit. */
export const counting: Counting = {
  rates: vocabulary<Rate>({
    'pro woche|in der woche|die woche|jede woche|je woche|wöchentlich|/ woche|/ wo|jeder woche|woche für woche|in jeder woche|einmal wöchentlich|alle sieben tage|alle 7 tage':
      each('week'),
    'pro monat|im monat|jeden monat|je monat|monatlich|/ monat|in jedem monat|den monat': each('month'),
    'pro jahr|im jahr|jedes jahr|je jahr|jährlich|/ jahr|in jedem jahr': each('year'),
    'pro tag|am tag|jeden tag|je tag|täglich|/ tag|an jedem tag|jeden morgen|jeden abend|den tag': each('day'),
    'alle zwei wochen|alle 2 wochen|vierzehntägig|zweiwöchentlich|jede zweite woche': each('week', 2),
    'pro quartal|im quartal|jedes quartal|vierteljährlich': each('month', 3),
  }),
  alternations: vocabulary({ 'jeden zweiten|jede zweite|jedes zweite': 2, 'jeden dritten|jede dritte': 3 }),
  every: wordList('jeden|jede|jedes|alle|an jedem|immer'),
  adjectives: wordList(
    'lockere|lockeren|locker|kurze|kurzen|langsame|gute|guten|echte|feste|harte|harten|ganze|ganzen|volle|vollen|neue|neuen|andere|anderen|weitere|weiteren|lange|langen|verschiedene|verschiedenen|unterschiedliche|unterschiedlichen|geplante|geplanten|gemeinsame|ruhige|schnelle|einzelne|kleine|großen|große|der|des|von',
  ),
  countNouns: vocabulary<CountNoun>({
    'mal|x|male': { in: 'activities' },
    'tage|tagen|tag|morgen|abende|abenden': { in: 'days' },
    'läufe|läufen|lauf|laufeinheiten|laufeinheit|lauftrainings|lauftraining|lange läufe|langen läufen|laeufe':
      of('running'),
    'laufttage|lauftage|lauftagen': { in: 'days', sport: 'running' },
    'schwimmeinheiten|schwimmeinheit|mal schwimmen': of('swimming'),
    'radfahrten|radfahrt|radtouren|radeinheiten|ausfahrten|mal radfahren|mal rad fahren': of('cycling'),
    'spaziergänge|spaziergang': of('walking'),
    'wanderungen|wanderung': of('hiking'),
    'krafteinheiten|krafteinheit|krafttrainings|krafttrainingseinheiten|rumpfeinheiten|mal krafttraining|mal kraft|mal ins studio':
      session('strength'),
    'beweglichkeitseinheiten|dehneinheiten|mobilitätseinheiten|mal dehnen': session('mobility'),
    'yogaeinheiten|yogastunden|yogastunde|mal yoga': session('yoga'),
    'lauf abc einheiten|mal lauf abc|technikeinheiten': session('drills'),
    'einheiten|einheit|trainings|training|trainingseinheiten|aktivitäten|aktivität': { in: 'activities' },
    'ruhetage|ruhetagen|ruhetag|tage pause|pausentage|freie tage|lauffreie tage|lauffreien tagen|lauffreier tag|tage ohne laufen|tage ohne lauf':
      { in: 'days', tag: 'rest' },
    'versuche|versuchen|versuch|anläufe': { in: 'activities', tag: 'attempt' },
    'bundesländer|bundesländern|deutsche bundesländer': different('state', 'DE'),
    'kantone|kantonen|staaten|regionen': different('state'),
    'länder|ländern|land': different('country'),
    'orte|orten|städte|städten|parks|strecken|wegen|berge|bergen|inseln|dörfer|dörfern|seen|ort|stadt|gipfel|gipfeln':
      different('place'),
    'wettkämpfe|wettkämpfen|rennen|veranstaltungen|volksläufe|volksläufen|marathons|halbmarathons|parkruns|wettkampf':
      different('race'),
    'menschen|leuten|leute|freunde|freunden|laufpartner|laufpartnern|personen|mitläufern': different('partner'),
  }),
  sports: vocabulary<Sport>({
    'laufen|lauf|läufe|läufen|joggen|jogge|laufe|läuft|rennen|laufend|gelaufen|laufeinheiten|lauftraining|laufens|zu laufen':
      'running',
    'schwimmen|schwimmeinheiten|schwimme': 'swimming',
    'radfahren|rad fahren|radfahrten|rad|radeln': 'cycling',
    'gehen|spazieren|spazierengehen|spaziergänge': 'walking',
    'wandern|wanderungen': 'hiking',
    'rudern|rudereinheiten': 'rowing',
    'skilanglauf|langlaufen': 'cross_country_skiing',
  }),
  weightUnits: vocabulary({ 'kg|kilo|kilogramm|kilos': 1, 'pfund|lb|lbs': 0.5 }),
  heartUnits: wordList('bpm|schläge|schlägen|schläge pro minute|schlägen pro minute'),
  cadenceUnits: wordList('spm|schritte pro minute|schritten pro minute|schritte / min|schritte in der minute'),
  heightUnits: vocabulary({ 'hm|höhenmeter|höhenmetern|m|meter|metern': 1, 'ft|fuß': METERS_PER_FOOT }),
  percent: wordList('%|prozent'),
  between: wordList('zwischen'),
  rangeEnds: wordList('und|bis'),
  being: wordList('bin|lief|gelaufen in|aktuell|derzeit|momentan|jetzt|bei|ist|war|von'),
  froms: wordList('von|vom|aktuell|derzeit|ausgehend von'),
  extra: wordList('mehr|zusätzlich|zusätzliche|zusätzlichen|weitere|weiteren|extra'),
  increments: wordList('um|zusätzlich|um etwa|um weitere'),
}
