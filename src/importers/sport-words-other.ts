/**
 * Sports as Strava and Garmin call them in other languages, in letters only and without accents, by the word of
 * sport-words.ts that means the same. Public words of their apps; what is missing here comes in as "Other", with its name.
 */
const OF: Readonly<Record<string, string>> = {
  run: 'lauf|laufen|løb|løbetur|løping|løpetur|coursepied|courseapied|hardloopsessie|hardlopen|carrera|correr|corsa|corrida|lopning|lob|lobing|bieg|bieganie|бег|забег|ランニング|ラン|跑步|달리기|kosu|juoksu|beh|futas|біг|alergare|tek|trcanje|бягане|jooksmine|jooks|begimas|skriesana|τρεξιμο|ריצה|lari|chaybo|วิ่ง|러닝|cursaapeu|korrika',
  trailrun:
    'traillauf|trailrunning|traillaufen|trail|traillopen|trailrunsessie|carreradetrail|carreraporsenderos|traildecorrida|corsasutrail|corsatrail|corridaemtrilha|corridaemtrilhas|トレイルラン|越野跑|terrengløping|traillop|trailløping|trailløb|terranglopning|traillopning|polkujuoksu|bieganieterenowe|bieganiewterenie|trailovybeh|terepfutas|трейлраннинг|трейл|トレイルランニング|트레일러닝|corridadetrilha|corridadetrail',
  treadmill:
    'laufbandtraining|laufband|tapisroulant|tapisdecourse|courseapiedsurtapis|loopband|loopbandtraining|carreraencintadecorrer|cintadecorrer|carreraencinta|corsasutapisroulant|corridaemesteira|esteira|トレッドミル|跑步机|entrenamientoencinta|tredemølle|løbebånd|lopband|juoksumatto|bieznia|bieganienabiezni|bezeckypas|futopad|беговаядорожка|室内跑步|跑步機|室內跑步|kosubandi|트레드밀|corridanaesteira|courseapiedentapis|loopbandlopen',
  trackrunning:
    'bahnlauf|bahnlaufen|laufenaufderbahn|coursesurpiste|atletiekbaan|carreraenpista|corsasupista|corridaempista|baneløping|baneløb|banlopning|ratajuoksu|トラックラン|操场跑步|田径跑步|操場跑步|bieganiepobiezni',
  virtualrun:
    'virtuellerlauf|coursevirtuelle|virtuelehardloopsessie|carreravirtual|corsavirtuale|corridavirtual|indoorlaufen',
  walk: 'spaziergang|gehen|spazieren|marche|marcheapied|wandeling|wandelen|caminata|caminar|andar|camminata|caminhada|promenad|spacer|прогулка|ходьба|ウォーキング|散歩|步行|걷기|yuruyus|gange|gang|gatur|kavely|chodzenie|chod|chuze|chodza|gyaloglas|seta|健走|健行走|산책|passeggiata|vandringtur',
  hike: 'wanderung|wandern|randonnee|hiken|hike|senderismo|excursion|escursione|trilha|vandring|wedrowka|поход|ハイキング|徒步|하이킹|fottur|vandretur|vaellus|turystykapiesza|turistika|turazas|健行|登山|등산|trekking|excursionismo|caminhadaemtrilha',
  ride: 'radfahrt|radfahren|fahrrad|rad|sortievelo|velo|cyclisme|fietsrit|fietsen|bicicleta|ciclismo|vueltaenbicicleta|giroinbicicletta|giroinbici|pedalada|cykeltur|jazdanarowerze|велозаезд|ライド|骑行|자전거|sykling|cykling|pyoraily|kolarstwo|rower|rowerem|cyklistika|jizdanakole|kerekparozas|bisiklet|велоспорт|велосипед|骑自行车|騎乘|自行車|サイクリング|사이클링|ciclisme',
  roadbiking:
    'rennrad|rennradfahren|velosurroute|cyclismesurroute|wielrennen|ciclismoderuta|ciclismoencarretera|ciclismosustrada|landeveissykling|landevejscykling|landsvagscykling|maantiepyoraily|kolarstwoszosowe|silnicnicyklistika|公路骑行|ロードバイク',
  mountainbikeride:
    'mountainbikefahrt|mountainbikes|mountainbiken|sortievtt|vtt|mountainbikerit|ciclismodemontana|giroinmountainbike|mountainbike|terrengsykling|terrangcykling|maastopyoraily|kolarstwogorskie|山地骑行|マウンテンバイク',
  gravelride: 'gravelfahrt|gravelbike|sortiegravel|gravelrit|ciclismodegravel|giroingravel',
  virtualride:
    'virtuelleradfahrt|sortievelovirtuelle|virtuelefietsrit|ciclismovirtual|giroinbicivirtuale|pedaladavirtual',
  ebikeride: 'ebikefahrt|sortieveloelectrique|elektrischefietsrit|ebikerit|bicicletaelectrica|giroinebike',
  indoorcycling:
    'indoorradfahren|velodinterieur|indoorfietsen|ciclismoindoor|ciclismobajotecho|spinning|ciclismoeninterior|innendørssykling|indendørscykling|inomhuscykling|sisapyoraily|室内骑行|室內自行車|インドアサイクリング|室内サイクリング|실내사이클링',
  swim: 'schwimmen|natation|zwemmen|zwemsessie|natacion|nuoto|natacao|simning|plywanie|плавание|スイム|水泳|游泳|수영|svømming|svømning|uinti|plavani|uszas|yuzme',
  lapswimming:
    'schwimmbadschwimmen|bahnenschwimmen|schwimmbad|natationenpiscine|baanzwemmen|natacionenpiscina|nuotoinpiscina|basseng|bassengsvømming|svømmingibasseng|poolsvømning|svømningipool|bassangsimning|allasuinti|plywanienabasenie|basen|plavanivbazenu|泳池游泳|プールスイム|natacaoempiscina|nuotovasca|nuotovascacorta|натациявбассейне|плаваниевбассейне|수영장수영',
  openwaterswimming:
    'freiwasserschwimmen|natationeneaulibre|openwaterzwemmen|natacionenaguasabiertas|nuotoinacquelibere|svømmingiåpentvann|åpentvann|åbentvandsvømning|simningioppetvatten|avovesiuinti|plywaniewwodachotwartych|公开水域游泳|開放水域游泳|オープンウォータースイム|natacaoemaguasabertas',
  weighttraining:
    'krafttraining|gewichtstraining|musculation|krachttraining|entrenamientodefuerza|entrenamientoconpesas|pesas|allenamentoconipesi|allenamentodellaforza|treinamentocompesos|musculacao|ウェイトトレーニング|力量训练|styrketrening|styrke|styrketræning|styrketraning|voimaharjoittelu|treningsilowy|silownia|silovytrenink|posilovani|erositoedzes|силоваятренировка|筋力トレーニング|筋トレ|力量|肌力訓練|重量訓練|근력운동|treinamentodeforca|treinodeforca|fuerza|entrenamientofuncional|allenamentodiforza|musculacio',
  workout:
    'training|entrainement|entrenamiento|allenamento|treino|fitness|ワークアウト|trening|traening|harjoitus|cwiczenia|训练',
  yoga: 'joga|йога|ヨガ|瑜伽|joogaa|jooga|요가',
  pilates: 'pilateo',
  elliptical: 'crosstrainer|ellipsentrainer|velociptique|veloelliptique|eliptica|ellittica|eliptico',
  rowing: 'rudern|aviron|roeien|remo|canottaggio|roning|rodd|soutu|wioslarstwo|veslovani|划船',
  indoorrowing: 'indoorrudern|rameur|avironenintérieur|indoorroeien|remoindoor|ergometer|ergometro',
  nordicski:
    'skilanglauf|langlauf|skidefond|langlaufen|esquidefondo|esquinordico|scidifondo|esquinordico|langrenn|langrend|langdskidakning|langdskidor|hiihto|maastohiihto|narciarstwobiegowe|biegowki|bezkynalyzich|bezky|лыжи|беговыелыжи',
  alpineski:
    'alpinski|skifahren|abfahrtsski|skialpin|alpineskien|alpineskiën|esquialpino|scialpino|resortskiing|resortskiingsnowboarding|alpint|slalom|utforsakning|laskettelu|narciarstwo|narciarstwozjazdowe|lyzovani|горныелыжи',
  backcountryski: 'skitour|skitouren|skiderandonnee|toerskien|esquidetravesia|scialpinismo',
  snowshoe: 'schneeschuhwandern|raquettes|sneeuwschoenwandelen|raquetasdenieve|ciaspole|trugetur|raketter',
  iceskate: 'schlittschuhlaufen|eislaufen|patinageaglace|schaatsen|patinajesobrehielo|pattinaggiosughiaccio',
  inlineskate: 'inlineskaten|roller|patinagearoulettes|skeeleren|patinajeenlinea|pattinaggioinlinea',
  rockclimbing: 'klettern|escalade|klimmen|escalada|arrampicata',
  standuppaddling: 'standuppaddeln|standuppaddleboarding|suppen',
  kayaking: 'kajakfahren|kajak|kayak|kajakken',
  cardio:
    'cardiotraining|kardio|cardioentrainement|cardiovascular|treningcardio|kardiotrening|konditionstraning|kondition|有氧运动|有氧训练|有氧|カーディオ',
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
