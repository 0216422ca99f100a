import { type Flavour, type StandardName, vocabulary } from './lexicon.ts'
import { topicVocabulary } from './topics.ts'

/** German words that tell what a goal is about. One phrase may tell several. */
export const topics = topicVocabulary({
  best: 'bestzeit|bestzeiten|persönliche bestzeit|persönliche bestleistung|bestleistung|pb|pbs|neue bestzeit|meine bestzeit|persönlicher rekord|rekord|bestmarke|so schnell wie nie|schnellste zeit',
  'best-at': 'beste|bester|bestes|schnellste|schnellster|schnellstes',
  improve: 'verbessern|verbessere|besser als|unterbieten|schlagen|schneller als|drücken|steigern',
  own: 'meine|mein|meinen|letztes jahr|alte|alten|bisherige|bisherigen|je zuvor|als je zuvor',
  shave: 'abknapsen|herausholen|wegnehmen|kürzen um|verbessern um',
  standard:
    'qualifikation|qualifizieren|qualifikationszeit|norm|qualizeit|quali|boston quali|qualifizieren für|qualifikation für|bq',
  raise:
    'steigern|erhöhen|erhöhe|steigere|ausbauen|anheben|aufbauen auf|kommen auf|hochgehen auf|von|erreichen|verdoppeln',
  average: 'im schnitt|durchschnittlich|im durchschnitt|im mittel|durchschnitt',
  hold: 'halten|beibehalten|dranbleiben|bleiben bei',
  climb: 'höhenmeter|höhenmetern|hm|bergauf|anstieg|höhengewinn|aufstieg',
  'long-run': 'langer lauf|lange läufe|langen lauf|langen läufe|langen läufen|längster lauf|längsten lauf|langlauf',
  streak: 'serie|laufserie|tägliche laufserie|streak',
  'non-stop':
    'ohne pause|ohne halt|ohne anzuhalten|ohne stehenzubleiben|ohne stehen zu bleiben|am stück|durchlaufen|durchgehend|ohne gehpause|ohne gehpausen|ohne zu gehen',
  'weekly-amount': 'wochenumfang|wochenkilometer|wochenkilometern|umfang|laufumfang|kilometerumfang|trainingsumfang',
  miss: 'auslassen|ausfallen|ausfallen lassen|schwänzen|verpassen|weglassen|auslasse',
  plan: 'plan|trainingsplan|der plan|geplant|geplante einheiten|geplanten einheiten|geplante einheit|geplanten läufe|geplante läufe|planmäßig|laut plan|nach plan|trainingsblock',
  all: 'alle|jede einheit|alle einheiten|jede geplante einheit|alle geplanten einheiten|jeden lauf|keine einheit|alles|den plan einhalten|plan einhalten|plan durchziehen|dem plan folgen',
  quality:
    'tempolauf|tempoläufe|tempoläufen|intervalle|intervallen|intervalltraining|tempoeinheit|tempoeinheiten|qualitätseinheit|qualitätseinheiten|schwellenlauf|bergsprints|fahrtspiel|bahntraining',
  workout:
    'heutige einheit|heutigen einheit|die heutige einheit|heutiges training|heutigen lauf|heutiger lauf|einheit heute|morgige einheit|nächste einheit|diese einheit|training heute',
  paces: 'tempovorgaben|zieltempo|das tempo treffen|tempi treffen|vorgegebenes tempo|tempo treffen|zwischenzeiten',
  listen:
    'auf meinen körper hören|auf den körper hören|nach gefühl laufen|nach gefühl|signale meines körpers|körper hören',
  'planned-distance': 'geplante kilometer|geplanten kilometer|geplante strecke|geplanter umfang|geplanten umfang',
  rest: 'ruhetag|ruhetage|ruhetagen|ruhe|pause|pausieren|ausruhen|lauffrei|erholen|erholung|erholungstag|erholungstage|pausentag',
  'scheduled-rest':
    'geplante ruhetage|geplanten ruhetage|geplante ruhe|geplante pausen|ruhetage einhalten|erholungswoche|entlastungswoche|regenerationswoche',
  block: 'trainingsblock|dieser block|diesen block|block|trainingszyklus|zyklus',
  first: 'erster|erste|erstes|ersten|zum ersten mal|das erste mal|erstmals|allererster|erstmalig|von null auf|debüt',
  finish:
    'finishen|beenden|ins ziel kommen|ins ziel|ankommen|schaffen|durchhalten|bewältigen|zu ende laufen|durchlaufen|laufen können|absolvieren',
  race: 'wettkampf|wettkämpfe|wettkämpfen|rennen|volkslauf|volksläufe|offizielles rennen|im wettkampf',
  ultra: 'ultra|ultralauf|ultramarathon|ultras|backyard ultra',
  trail: 'trail|traillauf|trailrunning|berglauf|geländelauf|trailrun|landschaftslauf|bergmarathon',
  track: 'bahn|bahnlauf|auf der bahn|bahnwettkampf',
  'cross-country': 'cross|crosslauf|querfeldein',
  obstacle: 'hindernislauf|hindernisrennen|schlammlauf|spartan|spartan race|tough mudder',
  multisport: 'triathlon|duathlon|ironman|swimrun|aquathlon',
  different: 'verschiedene|verschiedenen|unterschiedliche|unterschiedlichen|neue|neuen|andere|anderen',
  company:
    'mit freunden|mit freundinnen|mit einem freund|mit einer freundin|mit anderen|in gesellschaft|gemeinsam|zusammen|zusammen mit|in der gruppe|mit der gruppe|lauftreff|laufgruppe|mit dem verein|im verein|mit meinem partner|mit meiner partnerin|mit meinem mann|mit meiner frau|mit jemandem|zu zweit|mit meinem hund|mit kollegen',
  'by-hand':
    'tempomacher|pacemaker|staffel|altersklasse|verein gründen|laufverein beitreten|einem laufverein beitreten',
  'by-hand-maybe':
    'verein|laufverein|beitreten|spenden|spendenlauf|kostüm|verpflegung|gel|gels|neue freunde|leute kennenlernen|helfen|medaille|anmelden|lernen|gründen',
  'for-life':
    'ein leben lang|mein leben lang|lebenslang|bis ins hohe alter|im alter|so lange ich kann|solange ich kann|für immer|für den rest meines lebens|mit 80|mit 70|mit 90|nie aufhören',
  'pain-free':
    'schmerzfrei|ohne schmerzen|ohne schmerz|keine schmerzen|kein schmerz|verletzungsfrei|ohne verletzung|ohne verletzungen|keine verletzung|keine verletzungen|beschwerdefrei|ohne beschwerden|nicht verletzt|unverletzt',
  pain: 'schmerz|schmerzen|verletzung|verletzungen|verletzt|beschwerden|wehtut|weh tut|knieschmerzen|achillessehne|schienbeinkante|krank|fieber|zerrung|mit schmerzen',
  through:
    'trotz|durch den schmerz|durchbeißen|durchziehen|egal wie|obwohl|auch wenn|ignorieren|mit schmerzen|über den schmerz|weiterlaufen trotz|mit fieber',
  weight:
    'gewicht|abnehmen|wiegen|körpergewicht|wettkampfgewicht|bmi|fett|schlank|schlanker|dünn|dünner|bauch|übergewicht',
  lose: 'abnehmen|verlieren|loswerden|herunter auf|runter auf|weniger wiegen|dünner werden|schlanker werden|dünner|schlanker|gewicht verlieren',
  keep: 'halten|behalten|bleiben|stabil|beibehalten|nicht zunehmen',
  'resting-heart-rate': 'ruhepuls|ruheherzfrequenz|puls in ruhe|puls am morgen',
  starving:
    'nüchtern|hungern|fasten|nichts essen|ohne essen|kalorien|diät|weniger essen|mahlzeiten auslassen|kalorien sparen',
  'no-rest': 'ohne ruhetag|ohne ruhetage|kein ruhetag|keine ruhetage|nie pause|ohne freien tag|keinen tag frei',
  stress:
    'stress|stressabbau|abschalten|entspannen|entspannung|entspannter|ausgeglichener|ruhiger|kopf frei|kopf freibekommen|gelassener|gegen stress|angst|sorgen|psyche',
  enjoyment:
    'freude|spaß|genießen|freude am laufen|spaß am laufen|spaß haben|glücklich|glücklicher|lust|gute laune|stimmung',
  energy: 'energie|mehr energie|weniger müde|wacher|frischer|fit fühlen|erholt',
  feeling: 'schlaf|schlafen|besser schlafen|selbstvertrauen|wohlfühlen|wohl fühlen|dankbarkeit|achtsam',
  economy:
    'laufökonomie|ökonomie|ökonomischer|effizienter|laufeffizienz|effizienz|aerobe basis|vo max|schwelle|bei gleichem puls|puls|herzfrequenz|grundlagentempo',
  cadence: 'schrittfrequenz|kadenz|schrittlänge|kürzere schritte|laufstil|lauftechnik|technik|laufform',
  strength:
    'krafttraining|kraft|kräftigung|rumpf|rumpftraining|rumpfstabilität|stabi|stabitraining|stabilisation|fitnessstudio|studio|gewichte|krafteinheiten|krafteinheit|athletiktraining|core',
  mobility: 'beweglichkeit|mobilität|dehnen|dehnung|faszienrolle|mobility|blackroll',
  drills: 'lauf abc|laufabc|technikübungen|laufschule|steigerungen|steigerungsläufe|plyometrie',
  'cross-training': 'ausgleichstraining|alternativtraining|ausgleichssport|crosstrainer|aquajogging|ellipsentrainer',
  yoga: 'yoga|pilates|yogaeinheiten|yogastunden',
  base: 'grundlage|grundlage aufbauen|grundlagen|grundlagenausdauer|basis|basis aufbauen|grundlagenphase|fundament',
  peak: 'in bestform|bestform|formhöhepunkt|höhepunkt|hauptwettkampf|in topform|topform|zuspitzung|fit für den wettkampf|fit an den start',
  healthy:
    'gesund bleiben|gesund durch|gesund und|gesunde saison|gesund halten|gesund durchkommen|fit und gesund bleiben',
})

/** Directions that are not goals yet, by what would make them concrete. */
export const vague = vocabulary<Flavour>({
  'schneller|schnell|schneller werden|tempo|zeiten|bessere zeiten|zeit|geschwindigkeit|flotter': 'faster',
  'fit|fitter|fitness|form|in form|gesund|gesünder|gesundheit|besser|stärker|stark|wieder anfangen|anfangen|einsteigen|ausdauer|kondition|vorankommen|aktiver|aktiv|wieder einsteigen|gut in form':
    'fitter',
  'weniger|langsamer|ruhiger angehen|leichter|sanfter|kürzertreten': 'gentle',
  'mehr|weiter|länger|regelmäßig|regelmäßiger|öfter|häufiger|konstanter|beständiger|routine|gewohnheit|dranbleiben|motiviert|motivation|mehr laufen':
    'more',
})

const MARATHON = 42195

/** Events that runners qualify for by a time. */
export const standards = vocabulary<StandardName>({
  'boston|boston marathon|bq': { table: 'boston', event: 'Boston Marathon', distance_m: MARATHON },
  'new york|new york marathon': { event: 'New York City Marathon', distance_m: MARATHON },
  'chicago|chicago marathon': { event: 'Chicago Marathon', distance_m: MARATHON },
  'london|london marathon': { event: 'London Marathon', distance_m: MARATHON },
  'berlin|berlin marathon': { event: 'Berlin Marathon', distance_m: MARATHON },
  utmb: { event: 'UTMB', race: 'trail' },
  'western states': { event: 'Western States', race: 'ultra' },
  spartathlon: { event: 'Spartathlon', race: 'ultra' },
  'ironman hawaii|hawaii|kona': { event: 'Ironman World Championship' },
})
