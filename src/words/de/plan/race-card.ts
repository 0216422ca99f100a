import type { ExperienceAim } from '../../../core/plan/race-card.ts'
import type { Format, Words } from '../../words.ts'

const experiences: Record<ExperienceAim, string> = {
  moments:
    'Bring drei Momente mit nach Hause, von denen du jemandem erzählst. Es ist dein erstes Mal so weit; davon gibt es nur eines.',
  'last-part': 'Lauf das letzte Stück so, wie du dich daran erinnern möchtest.',
  thanks: 'Dank unterwegs drei Menschen, beim Namen oder mit einem Winken.',
  'look-up': 'Schau auf jeder Kuppe auf und nimm sie in dich auf, bevor du weiterläufst.',
}

/** The card that a runner takes to the start. */
export function raceCardWords({ duration, distance }: Format): Words['raceCard'] {
  return {
    title: 'Wettkampfkarte',
    toCard: 'Die Wettkampfkarte',
    lead: (day) => `Für den Start, auf dem Telefon oder auf Papier. Gemacht aus dem, was am ${day} bekannt ist.`,
    aims: 'Drei gute Tage',
    aim: {
      a: 'A, wenn alles zusammenkommt',
      b: 'B, ein guter Tag',
      c: 'C, ein Tag, mit dem du zufrieden sein kannst',
    },
    chance: { a: 'etwa 3 von 10', b: 'etwa 6 von 10', c: 'etwa 9 von 10' },
    noAims:
      'Cairn kennt kein Ergebnis von dir, aus dem sich eine Zeit sagen ließe. Lauf nach Gefühl: am Anfang locker, am Ende mutig.',
    splits: 'Der Weg dorthin',
    paced: (time_s) => `Zwischenzeiten für ${duration(time_s)}.`,
    pacedBelow: (goal_s, time_s) =>
      `Dein Ziel ist ${duration(goal_s)}. Diese Zwischenzeiten sind für ${duration(time_s)}: Ein Start im Zieltempo würde wohl mehr kosten, als er bringt. Ist es ein großer Tag, zeigt er sich im letzten Teil.`,
    start: 'Der Anfang ist mit Absicht etwas langsamer als der Rest.',
    startFirst:
      'Das erste Viertel ist mit Absicht leichter als der Rest: Noch weiß niemand, wie sich diese Strecke anfühlt.',
    at: 'Bei',
    split: 'Dieser Teil',
    clock: 'Uhr',
    finish: 'Ziel',
    ifThens: 'Wenn, dann',
    ifThen(each, units) {
      switch (each.code) {
        case 'too-fast':
          return `Wenn die ersten ${distance(each.at_m, units)} weniger als ${duration(each.split_s)} dauern, dann nehme ich Tempo heraus, bis ich reden könnte.`
        case 'behind':
          return `Wenn die Uhr bei ${distance(each.at_m, units)} mehr als ${duration(each.elapsed_s)} zeigt, dann ist heute ${duration(each.next_s)} mein Wettkampf.`
        case 'hard':
          return `Wenn es nach ${distance(each.at_m, units)} schwer wird, dann lockere ich die Schultern und laufe bis zur nächsten Marke, nur so weit.`
        case 'strong':
          return `Wenn ich mich bei ${distance(each.at_m, units)} stark fühle, dann darf ich schneller werden, und nicht davor.`
        case 'warm':
          return 'Wenn es warm ist, dann starte ich langsamer, trinke früh und lasse die Uhr Uhr sein.'
        case 'pain':
          return 'Wenn Schmerzen ändern, wie ich laufe, dann gehe ich, und höre auf, wenn sie bleiben. Es gibt noch mehr Wettkämpfe.'
      }
    },
    own: 'Meine eigenen Worte',
    experience: 'Ein Vorhaben ohne Uhr',
    experienceOf: (aim) => experiences[aim],
    print: 'Karte drucken',
    result: 'Wie es lief',
    cool: (time_s, fast_s, slow_s) =>
      `an einem kühlen Tag etwa ${duration(time_s)} (${duration(fast_s)} bis ${duration(slow_s)})`,
  }
}
