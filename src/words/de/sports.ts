import { isSport, type Sport } from '../../core/activity/sport.ts'
import type { Words } from '../words.ts'

type SportWords = Words['sports']['names']['running']

const sport = (name: string, one: string, many: string): SportWords => ({ name, one, many })
/** For sports whose activities have no everyday noun of their own. */
const sessions = (name: string): SportWords => sport(name, `${name}-Einheit`, `${name}-Einheiten`)
/** A noun that is the same for one and for many. */
const same = (name: string, noun = name): SportWords => sport(name, noun, noun)

const names: Record<Sport, SportWords> = {
  generic: sport('Anderes', 'Aktivität', 'Aktivitäten'),
  running: sport('Laufen', 'Lauf', 'Läufe'),
  cycling: sport('Radfahren', 'Radfahrt', 'Radfahrten'),
  transition: same('Wechsel'),
  fitness_equipment: sport('Geräte im Studio', 'Studio-Einheit', 'Studio-Einheiten'),
  swimming: sport('Schwimmen', 'Schwimmeinheit', 'Schwimmeinheiten'),
  basketball: sport('Basketball', 'Basketballspiel', 'Basketballspiele'),
  soccer: sport('Fußball', 'Fußballspiel', 'Fußballspiele'),
  tennis: sport('Tennis', 'Tennisspiel', 'Tennisspiele'),
  american_football: sport('American Football', 'Football-Spiel', 'Football-Spiele'),
  training: sport('Kraft und Training', 'Trainingseinheit', 'Trainingseinheiten'),
  walking: sport('Gehen', 'Spaziergang', 'Spaziergänge'),
  cross_country_skiing: sport('Skilanglauf', 'Langlauftour', 'Langlauftouren'),
  alpine_skiing: sport('Ski alpin', 'Skitag', 'Skitage'),
  snowboarding: sport('Snowboarden', 'Snowboardtag', 'Snowboardtage'),
  rowing: sport('Rudern', 'Rudereinheit', 'Rudereinheiten'),
  mountaineering: sport('Bergsteigen', 'Bergtour', 'Bergtouren'),
  hiking: sport('Wandern', 'Wanderung', 'Wanderungen'),
  multisport: sport('Mehrkampf', 'Mehrkampf', 'Mehrkämpfe'),
  paddling: sport('Paddeln', 'Paddeltour', 'Paddeltouren'),
  flying: sport('Fliegen', 'Flug', 'Flüge'),
  e_biking: sport('E-Bike', 'E-Bike-Fahrt', 'E-Bike-Fahrten'),
  motorcycling: sport('Motorradfahren', 'Motorradfahrt', 'Motorradfahrten'),
  boating: sport('Bootfahren', 'Bootsfahrt', 'Bootsfahrten'),
  driving: sport('Autofahren', 'Autofahrt', 'Autofahrten'),
  golf: sport('Golf', 'Golfrunde', 'Golfrunden'),
  hang_gliding: sport('Drachenfliegen', 'Drachenflug', 'Drachenflüge'),
  horseback_riding: sport('Reiten', 'Ausritt', 'Ausritte'),
  hunting: sport('Jagd', 'Jagd', 'Jagden'),
  fishing: sport('Angeln', 'Angeltour', 'Angeltouren'),
  inline_skating: sport('Inlineskaten', 'Inline-Fahrt', 'Inline-Fahrten'),
  rock_climbing: sport('Klettern', 'Klettertour', 'Klettertouren'),
  sailing: sport('Segeln', 'Segeltour', 'Segeltouren'),
  ice_skating: sport('Eislaufen', 'Eislauf-Einheit', 'Eislauf-Einheiten'),
  sky_diving: sport('Fallschirmspringen', 'Fallschirmsprung', 'Fallschirmsprünge'),
  snowshoeing: sport('Schneeschuhwandern', 'Schneeschuhtour', 'Schneeschuhtouren'),
  snowmobiling: sport('Schneemobil', 'Schneemobilfahrt', 'Schneemobilfahrten'),
  stand_up_paddleboarding: sport('Stehpaddeln', 'Stehpaddeltour', 'Stehpaddeltouren'),
  surfing: sessions('Wellenreiten'),
  wakeboarding: sport('Wakeboarden', 'Wakeboard-Einheit', 'Wakeboard-Einheiten'),
  water_skiing: sport('Wasserski', 'Wasserskifahrt', 'Wasserskifahrten'),
  kayaking: sport('Kajak', 'Kajaktour', 'Kajaktouren'),
  rafting: sport('Wildwasserfahren', 'Wildwasserfahrt', 'Wildwasserfahrten'),
  windsurfing: sport('Windsurfen', 'Windsurf-Einheit', 'Windsurf-Einheiten'),
  kitesurfing: sport('Kitesurfen', 'Kitesurf-Einheit', 'Kitesurf-Einheiten'),
  tactical: sport('Taktisches Training', 'taktische Einheit', 'taktische Einheiten'),
  jumpmaster: sport('Absetzer', 'Sprung', 'Sprünge'),
  boxing: sport('Boxen', 'Box-Einheit', 'Box-Einheiten'),
  floor_climbing: sport('Treppensteigen', 'Treppenaufstieg', 'Treppenaufstiege'),
  diving: sport('Tauchen', 'Tauchgang', 'Tauchgänge'),
  hiit: sport('Intervalltraining (HIIT)', 'Intervalleinheit', 'Intervalleinheiten'),
  racket: sport('Schlägersport', 'Spiel mit dem Schläger', 'Spiele mit dem Schläger'),
  wheelchair_push_walk: sport('Rollstuhl, Gehtempo', 'Rollstuhlfahrt', 'Rollstuhlfahrten'),
  wheelchair_push_run: sport('Rollstuhl, Lauftempo', 'Rollstuhllauf', 'Rollstuhlläufe'),
  meditation: sport('Meditieren', 'Meditationseinheit', 'Meditationseinheiten'),
  disc_golf: sport('Discgolf', 'Runde Discgolf', 'Runden Discgolf'),
  cricket: sport('Kricket', 'Kricketspiel', 'Kricketspiele'),
  rugby: sport('Rugby', 'Rugbyspiel', 'Rugbyspiele'),
  hockey: sport('Hockey', 'Hockeyspiel', 'Hockeyspiele'),
  lacrosse: sport('Lacrosse', 'Lacrosse-Spiel', 'Lacrosse-Spiele'),
  volleyball: sport('Volleyball', 'Volleyballspiel', 'Volleyballspiele'),
  water_tubing: sport('Wasserreifen', 'Reifenfahrt', 'Reifenfahrten'),
  wakesurfing: sport('Wakesurfen', 'Wakesurf-Einheit', 'Wakesurf-Einheiten'),
  dance: sport('Tanzen', 'Tanzstunde', 'Tanzstunden'),
}

const of = (name: string): SportWords => names[isSport(name) ? name : 'generic']

export const sports: Words['sports'] = {
  names,
  of,
  name: (name) => of(name).name,
  nounOf: (list) => (list.length === 1 ? of(list[0]!) : names.generic),
}
