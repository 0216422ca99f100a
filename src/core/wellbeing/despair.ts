/**
 * Turns of phrase in which people speak of not wanting to live. Few, whole, and about oneself, so that "dead legs" and
 * "this hill will kill me" say nothing. A language has its own list; what is in none of them is not looked for.
 */
const PHRASES: Readonly<Record<'en' | 'de', readonly RegExp[]>> = {
  en: [
    /\bkill(ing)? my ?self\b/,
    /\b(end|ending|take|taking) my (own )?life\b/,
    /\b(end|ending) it all\b/,
    /\bsuicid(e|al)\b/,
    /\b(want|wanted|wish|ready) to die\b/,
    /\bwish i (was|were) (dead|never born)\b/,
    /\b(don'?t|do not|didn'?t|no longer) want to (live|be alive|exist|be here any ?more|wake up)\b/,
    /\bbetter off (dead|without me)\b/,
    /\b(no|not any) (reason|point) (to|in) (live|living|go on living|being alive)\b/,
    /\b(can'?t|cannot|can not) go on living\b/,
    /\b(hurt|hurting|harm|harming|cut|cutting) my ?self (on purpose|again|tonight|deliberately)\b/,
    /\bself[- ]harm(ing|ed)?\b/,
    /\bnothing (left )?to live for\b/,
  ],
  de: [
    /\bmich umbringen\b/,
    /\b(mir|meinem leben) (das leben nehmen|ein ende (setzen|machen))\b/,
    /\bsuizid/,
    /\bselbstmord/,
    /\b(will|möchte|mag) (nicht mehr leben|sterben)\b/,
    /\bnicht mehr leben (will|möchte|mag)\b/,
    /\bwäre (lieber|am liebsten) tot\b/,
  ],
}

/** Ways in which the same words say the opposite, or speak of work against it. */
const NOT_ONESELF: readonly RegExp[] = [
  /\b(suicide|suizid)[- ]?(prevention|awareness|squad|prävention)/,
  /\bprevent(ing|s)? suicide\b/,
  /\bsuicides\b/,
]

/** Whether words of the runner speak of not wanting to live. The words themselves go nowhere from here. */
export function speaksOfDespair(words: string): boolean {
  let text = words
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
  for (const other of NOT_ONESELF) text = text.replaceAll(new RegExp(other, 'g'), ' ')
  return Object.values(PHRASES).some((phrases) => phrases.some((phrase) => phrase.test(text)))
}
