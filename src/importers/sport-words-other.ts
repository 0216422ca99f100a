/**
 * Sports as Strava and Garmin call them in other languages, in letters only and without accents, by the word of
 * sport-words.ts that means the same. Public words of their apps; what is missing here comes in as "Other", with its name.
 */
const OF: Readonly<Record<string, string>> = {
  run: 'lauf|laufen|løb|løbetur|løping|løpetur|coursepied|courseapied|hardloopsessie|hardlopen|carrera|correr|corsa|corrida|lopning|lob|lobing|bieg|bieganie|бег|забег|ランニング|ラン|跑步|달리기|kosu',
  trailrun:
    'traillauf|trailrunning|traillaufen|trail|traillopen|trailrunsessie|carreradetrail|carreraporsenderos|traildecorrida|corsasutrail|corsatrail|corridaemtrilha|corridaemtrilhas|トレイルラン|越野跑',
  treadmill:
    'laufbandtraining|laufband|tapisroulant|tapisdecourse|courseapiedsurtapis|loopband|loopbandtraining|carreraencintadecorrer|cintadecorrer|carreraencinta|corsasutapisroulant|corridaemesteira|esteira|トレッドミル|跑步机',
  trackrunning: 'bahnlauf|bahnlaufen|coursesurpiste|atletiekbaan|carreraenpista|corsasupista|corridaempista',
  virtualrun:
    'virtuellerlauf|coursevirtuelle|virtuelehardloopsessie|carreravirtual|corsavirtuale|corridavirtual|indoorlaufen',
  walk: 'spaziergang|gehen|spazieren|marche|marcheapied|wandeling|wandelen|caminata|caminar|andar|camminata|caminhada|promenad|spacer|прогулка|ходьба|ウォーキング|散歩|步行|걷기|yuruyus',
  hike: 'wanderung|wandern|randonnee|hiken|hike|senderismo|excursion|escursione|trilha|vandring|wedrowka|поход|ハイキング|徒步|하이킹',
  ride: 'radfahrt|radfahren|fahrrad|rad|sortievelo|velo|cyclisme|fietsrit|fietsen|bicicleta|ciclismo|vueltaenbicicleta|giroinbicicletta|giroinbici|pedalada|cykeltur|jazdanarowerze|велозаезд|ライド|骑行|자전거',
  roadbiking:
    'rennrad|rennradfahren|velosurroute|cyclismesurroute|wielrennen|ciclismoderuta|ciclismoencarretera|ciclismosustrada',
  mountainbikeride:
    'mountainbikefahrt|mountainbikes|mountainbiken|sortievtt|vtt|mountainbikerit|ciclismodemontana|giroinmountainbike|mountainbike',
  gravelride: 'gravelfahrt|gravelbike|sortiegravel|gravelrit|ciclismodegravel|giroingravel',
  virtualride:
    'virtuelleradfahrt|sortievelovirtuelle|virtuelefietsrit|ciclismovirtual|giroinbicivirtuale|pedaladavirtual',
  ebikeride: 'ebikefahrt|sortieveloelectrique|elektrischefietsrit|ebikerit|bicicletaelectrica|giroinebike',
  indoorcycling:
    'indoorradfahren|velodinterieur|indoorfietsen|ciclismoindoor|ciclismobajotecho|spinning|ciclismoeninterior',
  swim: 'schwimmen|natation|zwemmen|zwemsessie|natacion|nuoto|natacao|simning|plywanie|плавание|スイム|水泳|游泳|수영',
  lapswimming:
    'schwimmbadschwimmen|bahnenschwimmen|schwimmbad|natationenpiscine|baanzwemmen|natacionenpiscina|nuotoinpiscina',
  openwaterswimming:
    'freiwasserschwimmen|natationeneaulibre|openwaterzwemmen|natacionenaguasabiertas|nuotoinacquelibere',
  weighttraining:
    'krafttraining|gewichtstraining|musculation|krachttraining|entrenamientodefuerza|entrenamientoconpesas|pesas|allenamentoconipesi|allenamentodellaforza|treinamentocompesos|musculacao|ウェイトトレーニング|力量训练',
  workout: 'training|entrainement|entrenamiento|allenamento|treino|fitness|ワークアウト',
  yoga: 'joga|йога|ヨガ|瑜伽',
  pilates: 'pilateo',
  elliptical: 'crosstrainer|ellipsentrainer|velociptique|veloelliptique|eliptica|ellittica|eliptico',
  rowing: 'rudern|aviron|roeien|remo|canottaggio',
  indoorrowing: 'indoorrudern|rameur|avironenintérieur|indoorroeien|remoindoor',
  nordicski: 'skilanglauf|langlauf|skidefond|langlaufen|esquidefondo|esquinordico|scidifondo|esquinordico',
  alpineski:
    'alpinski|skifahren|abfahrtsski|skialpin|alpineskien|alpineskiën|esquialpino|scialpino|resortskiing|resortskiingsnowboarding',
  backcountryski: 'skitour|skitouren|skiderandonnee|toerskien|esquidetravesia|scialpinismo',
  snowshoe: 'schneeschuhwandern|raquettes|sneeuwschoenwandelen|raquetasdenieve|ciaspole',
  iceskate: 'schlittschuhlaufen|eislaufen|patinageaglace|schaatsen|patinajesobrehielo|pattinaggiosughiaccio',
  inlineskate: 'inlineskaten|roller|patinagearoulettes|skeeleren|patinajeenlinea|pattinaggioinlinea',
  rockclimbing: 'klettern|escalade|klimmen|escalada|arrampicata',
  standuppaddling: 'standuppaddeln|standuppaddleboarding|suppen',
  kayaking: 'kajakfahren|kajak|kayak|kajakken',
  cardio: 'cardiotraining|kardio|cardioentrainement',
  fitnessequipment: 'gymfitnessequipment|fitnessstudio|fitnessgerat|equipementdegym|salledesport',
  multisport: 'triathlon|multisportaktivitat',
  soccer: 'fussball|voetbal|futbol|calcio|futebol',
  tennis: 'tenis',
  golf: 'golfen',
}

export const OTHER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(OF).flatMap(([word, others]) =>
    others.split('|').map((other) => [plainLetters(other), word] as const),
  ),
)

/** Letters of any script, lower case, without accents: 'Course à pied' → 'courseapied'. */
export function plainLetters(name: string): string {
  return name
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '')
}
