import type { Format, Words } from '../../words.ts'

/** How the chances did that were said of goals, and what that proves. After docs/methods/kept-forecasts.md. */
export const forecastRecordWords = ({ count, number, percent }: Format): Words['web']['forecastRecord'] => {
  /** 'beim Setzen', '8 Wochen vor dem Ende' */
  const at = (when: 'set' | number) => (when === 'set' ? 'beim Setzen' : `${count(when, 'Woche', 'Wochen')} davor`)
  return {
    lead: 'Was Cairn zu deinen Zielen sagte, solange sie offen waren, neben dem, was aus ihnen wurde.',
    soFar: {
      title: 'Bisher',
      kept: (n) =>
        n === 0
          ? 'Noch ist keine Vorhersage festgehalten. Die erste kommt, wenn ein Ziel mit einer Chance gesetzt wird.'
          : `${count(n, 'Vorhersage ist', 'Vorhersagen sind')} festgehalten.`,
      scored: (goals) => `Aus ${count(goals, 'beendeten Ziel', 'beendeten Zielen')}, je eine Stimme.`,
      early: 'Zu früh für eine Wertung',
      goal: 'Ziel setzen',
    },
    ended: {
      title: 'Ziele, die beendet sind',
      none: 'Noch ist kein Ziel beendet. Wenn eines endet, steht es hier, erreicht oder nicht, mit allem, was dazu gesagt wurde.',
      notKept: 'Rechtzeitig wurde keine Chance festgehalten, deshalb zählt es für keine Wertung.',
      said: (chance, when) => `${percent(chance)} ${at(when)}`,
      saidAll: (parts) => `Gesagt: ${parts}.`,
      you: (chance) => `Du hast ${percent(chance)} gesagt.`,
      miss: (brier) => `Abweichung ${number(brier, 2)}.`,
      unknown: 'Ein Ziel, das nicht mehr hier ist',
    },
    chart: {
      title: 'Was gesagt wurde, und was kam',
      note: 'Jede Linie ist ein Ziel. Kleine Punkte sind, was gesagt wurde, vom ersten bis zum letzten, der größer ist; eine Raute ist deine eigene Schätzung. Weiter rechts ist sicherer. Der beste Platz ist für ein erreichtes Ziel rechts, für ein nicht erreichtes links.',
      sentence: (goals, reached) =>
        `${count(goals, 'beendetes Ziel', 'beendete Ziele')}, davon ${number(reached)} erreicht, mit den Chancen, die dazu gesagt wurden. Die Werte stehen in der Tabelle.`,
      answer: (reached, goals) => `${number(reached)} von ${number(goals)} erreicht`,
      never: 'kaum',
      half: 'fünfzig zu fünfzig',
      sure: 'sicher',
      columns: { goal: 'Ziel', ended: 'Beendet', came: 'Was kam', you: 'Du', miss: 'Abweichung' },
      at,
    },
    proves: {
      title: 'Was das beweist, und was nicht',
      lines: [
        'Eine Chance von 70 % lässt immer noch 3 von 10 Zielen offen. Nur viele Ziele zusammen können zeigen, ob die Zahlen stimmen.',
        'Es sind nur deine Ziele. Mit Bedacht gewählt und erarbeitet, werden sie vielleicht öfter wahr als die anderer, oder seltener.',
        'Ein erreichtes Ziel beweist nicht, dass es gut für dich war, und ein nicht erreichtes zeigt nicht, dass es das nicht war.',
      ],
    },
    method: {
      title: 'Wie es festgehalten und gewertet wird',
      lines: [
        'Was gesagt wird, wird an seinem Tag aufgeschrieben: wenn ein Ziel gesetzt oder geändert wird, nach einem Import, nach einem Eintrag zum Befinden, und wenn du an einem Tag zum ersten Mal nachsiehst. Danach ändert es sich nie. Nur zu schauen oder etwas auszuprobieren hält nichts fest.',
        'Zuerst wird nach deiner eigenen Schätzung gefragt, bevor Cairns Chance zu sehen ist. Beide werden festgehalten, und beide gewertet.',
        'Wenn ein Ziel beendet ist, zählen fünf Abstände und der Tag, an dem es gesetzt wurde: was 12, 8, 4, 2 und 1 Wochen vor seinem letzten Tag stand. Seine Abweichung ist das Mittel der quadrierten Unterschiede zwischen dem Gesagten und dem, was kam: 0 ist vollkommen, 0,25 bekommt, wer immer 50 % sagt, 1 ist sicher und falsch.',
        'Jedes Ziel hat eine Stimme, wie oft es auch angesehen wurde. Ein losgelassenes Ziel hat kein Ergebnis und bleibt draußen. Was im Nachhinein berechnet wurde, für Tage vor dem Ziel, zählt nie.',
      ],
      more: 'Das ganze Verfahren, mit einem Beispiel (auf Englisch)',
    },
    toFitness: 'Wo du stehst, und deine letzten zehn Wettkämpfe',
  }
}
