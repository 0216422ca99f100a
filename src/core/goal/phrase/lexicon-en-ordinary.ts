import { wordList } from './lexicon.ts'

/** English words a letter away from a keyword: they are what they say. */
export const ordinary = wordList(
  [
    'smart plate lover boast compete abort reads react skill stars layer whale whose grade theme newer fastens compute',
    'about after again against agent alone along angle apple arrange backward beach beast because before behind',
    'being bench berry better beyond binding bitter black blend board boards bolder bones boots border bound',
    'boxes branch brand bread breast bring broad brother bucks buddy built bunch burning butter caller carry',
    'catch center centre century chain chair chance change changes charge chase china choir church class clear',
    'coach colder companion competition contract couch cough could counter country county course cutting daily',
    'dairy dancing debug decent descent diary dinner easter eating eight eighth eighty elder elven enough enter',
    'entire evens every extent facing family farther faster father feast feather fifth fifty fight final',
    'finally finding finish first fishing fitting flower folder force forth forty fourth freight french further',
    'gaining gather getting glass glory great groups haste health heard heart height hitting holder honest',
    'horse hours house howler hurry inner internal joint large larger later latter launch learning least',
    'leather letter letting light limits listed lists locale longer lorry lower lunch makes manager march marry',
    'master match matter matters meaning means merry meters metrics might miles miller minor money monkey month',
    'morning mother moths mourning mouth nation never niche niece night north older orange order other pacing',
    'pages paint paper parent parse parts paste patent patience peace peach percent person phase phrase piece',
    'pilot pivot place placing plain plane planning plans plant plants please point police policy polite poster',
    'power praise present price print prize putting racing raining raise ranch range rather reach ready really',
    'recent record regain related remain report research resort retain returns rider ridges right roster rough',
    'route ruining ruler runner running scare scope score scores search second setting shall shame shape share',
    'sheet shirt shirts shoes shoot short shorts shots should shoulder shower shows sight signal since sinner',
    'sister sitting sleepy slice slower smile smoulder snack soldier someday somehow someone something sometime',
    'sometimes sorry source south spark spend sport spring sprint stack stage stale stamp stand stands staple',
    'start started state stats status steady steal steep still stone store story straight straining strange',
    'stranger stream street stress string stroke stroking strong stuck study stump sturdy style swear sweat',
    'swing taken takes talking taste teach tempt their there these thing things think thinner third thirst',
    'thirty those though thought three threw through throw tight timer today together touch tough tower trace',
    'training trains trees trench trial trials tried truck turning twice under until waiter walker wanted wants',
    'waste watch water wealth weather weigh weight weights where whether which while white whole wider winner',
    'winter without words worked working works world worry would wrist writer writes',
  ]
    .join(' ')
    .replaceAll(' ', '|'),
)
