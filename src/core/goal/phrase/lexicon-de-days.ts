import type { Weekday } from '../../base/calendar.ts'
import {
  type DayRole,
  type Edge,
  type Feast,
  type Lexicon,
  type RelativeDay,
  type SeasonName,
  vocabulary,
  wordList,
} from './lexicon.ts'

type DayWords = Pick<
  Lexicon,
  | 'roles'
  | 'nexts'
  | 'relative'
  | 'edges'
  | 'months'
  | 'weekdays'
  | 'doubtful'
  | 'ordinals'
  | 'seasons'
  | 'endings'
  | 'yearParts'
  | 'old'
  | 'pastYears'
  | 'outdoing'
  | 'feasts'
  | 'weekdayLists'
  | 'listJoins'
  | 'birthdays'
  | 'ages'
>

const WEEKDAYS = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'] as const

/** 'Montags', 'Samstagmorgens', 'am Sonntagvormittag': days that come back. */
const returning = Object.fromEntries(
  WEEKDAYS.flatMap((day, i) =>
    [`${day}s`, `${day}morgens`, `${day}abends`, `${day}nachmittags`, `${day}vormittags`].map(
      (said): [string, readonly Weekday[]] => [said, [(i + 1) as Weekday]],
    ),
  ),
)

/** How days are said in German. */
export const days: DayWords = {
  roles: vocabulary<DayRole>({
    'bis|bis zum|bis zur|bis zu|spätestens|spätestens am|spätestens im|bis spätestens|rechtzeitig zum|rechtzeitig zu|zum|zur|bis in den|bis in die|bis ins|bis an':
      'by',
    'vor|vor dem|vor der|noch vor|noch vor dem': 'before',
    'bis einschließlich': 'through',
    'in|im|in den|in dem|in der|innerhalb von|binnen|während|über|innerhalb der|in diesem|übers': 'within',
    'am|an': 'on',
    'für|lang': 'for',
    'ab|ab dem|ab der|von|vom|seit|beginnend|beginnend am|zwischen|nach|nach dem': 'from',
  }),
  nexts: vocabulary({
    'diesen|dieser|dieses|diesem|diese|kommenden|kommende|kommender|kommendes|kommendem|der|den|dem|das|die': 0,
    'nächsten|nächste|nächster|nächstes|nächstem|den nächsten|die nächsten|der nächsten|die kommenden|den kommenden|der kommenden|folgenden': 1,
  }),
  relative: vocabulary<RelativeDay>({
    'heute|heute abend|heute morgen|heutige|heutigen|heutiger': { unit: 'day', offset: 0 },
    'morgen|morgige|morgigen|morgiger': { unit: 'day', offset: 1 },
    gestern: { unit: 'day', offset: -1 },
    'diese woche|dieser woche|die ganze woche': { unit: 'week', offset: 0 },
    'nächste woche|kommende woche|nächster woche|der nächsten woche|der kommenden woche': { unit: 'week', offset: 1 },
    'dieses wochenende|diesem wochenende|am wochenende|das wochenende': { unit: 'weekend', offset: 0 },
    'nächstes wochenende|nächsten wochenende|kommendes wochenende': { unit: 'weekend', offset: 1 },
    'diesen monat|dieser monat|diesem monat|dieses monats': { unit: 'month', offset: 0 },
    'nächsten monat|kommenden monat|nächster monat|nächsten monats': { unit: 'month', offset: 1 },
    'dieses jahr|diesem jahr|dieses jahres|heuer|das ganze jahr|des jahres|der jahres|jahresende zu': {
      unit: 'year',
      offset: 0,
    },
    'nächstes jahr|nächsten jahr|kommendes jahr|kommenden jahr|nächsten jahres|kommenden jahres': {
      unit: 'year',
      offset: 1,
    },
    jahresende: { edge: 'end', unit: 'year', offset: 0 },
    'monatsende|ende des monats': { edge: 'end', unit: 'month', offset: 0 },
  }),
  edges: vocabulary<Edge>({
    'ende|ende des|ende der|zum ende des|ende vom|dem ende des': 'end',
    'anfang|anfang des|anfang der|beginn des|beginn der|anfang vom': 'start',
    'mitte|mitte des|mitte der|mitte vom': 'middle',
  }),
  months: vocabulary({
    'januar|jänner|jan': 1,
    'februar|feber|feb': 2,
    'märz|maerz|mär': 3,
    'april|apr': 4,
    mai: 5,
    'juni|jun': 6,
    'juli|jul': 7,
    'august|aug': 8,
    'september|sep|sept': 9,
    'oktober|okt': 10,
    'november|nov': 11,
    'dezember|dez': 12,
  }),
  weekdays: vocabulary<Weekday>({
    'montag|mo': 1,
    'dienstag|di': 2,
    'mittwoch|mi': 3,
    'donnerstag|do': 4,
    'freitag|fr': 5,
    'samstag|sonnabend|sa': 6,
    'sonntag|so': 7,
  }),
  doubtful: wordList('mo|di|mi|do|fr|sa|so|mai'),
  weekdayLists: vocabulary<readonly Weekday[]>({
    ...returning,
    'wochenenden|an wochenenden|am wochenende': [6, 7],
    'werktags|wochentags|unter der woche|an werktagen': [1, 2, 3, 4, 5],
  }),
  listJoins: vocabulary<'and' | 'to'>({ 'und|oder|plus|/': 'and', bis: 'to' }),
  birthdays: wordList('geburtstag'),
  ages: wordList('ich werde|werde ich|ich bin|bin ich|alter von'),
  ordinals: wordList('ten|te|ter'),
  seasons: vocabulary<SeasonName>({
    'frühling|frühjahr|fruehling|fruehjahr': 'spring',
    'sommer|sommers': 'summer',
    'herbst|herbstes': 'autumn',
    'winter|winters': 'winter',
  }),
  endings: wordList('endet|vorbei ist|zu ende ist'),
  yearParts: vocabulary({
    'q 1|erstes quartal|ersten quartal|erste quartal': { month: 1, months: 3 },
    'q 2|zweites quartal|zweiten quartal|zweite quartal': { month: 4, months: 3 },
    'q 3|drittes quartal|dritten quartal|dritte quartal': { month: 7, months: 3 },
    'q 4|viertes quartal|vierten quartal|letzten quartal': { month: 10, months: 3 },
    'erste jahreshälfte|ersten jahreshälfte|ersten halbjahr|erste halbjahr': { month: 1, months: 6 },
    'zweite jahreshälfte|zweiten jahreshälfte|zweiten halbjahr|zweite halbjahr': { month: 7, months: 6 },
  }),
  old: wordList('alt'),
  pastYears: vocabulary({ 'letztes jahr|letzten jahr|letzten jahres|im vorjahr|vorjahr|vergangenes jahr': 1 }),
  outdoing: wordList('als|mehr als|mehr als im|übertreffen|überbieten|schlagen'),
  feasts: vocabulary<Feast>({
    'ostern|ostersonntag': 'easter',
    'weihnachten|erster weihnachtstag': { month: 12, day: 25 },
    'heiligabend|heilig abend': { month: 12, day: 24 },
    'neujahr|neujahrstag': { month: 1, day: 1 },
    silvester: { month: 12, day: 31 },
    'valentinstag|den valentinstag': { month: 2, day: 14 },
    'nikolaus|nikolaustag': { month: 12, day: 6 },
    'tag der deutschen einheit': { month: 10, day: 3 },
  }),
}
