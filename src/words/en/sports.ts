import { isSport, type Sport } from '../../core/activity/sport.ts'

/** A sport as a heading, and what one activity of it is called. */
export interface SportWords {
  readonly name: string
  readonly one: string
  readonly many: string
}

const sport = (name: string, one: string, many = `${one}s`): SportWords => ({ name, one, many })
/** For sports whose activities have no everyday noun. */
const sessions = (name: string): SportWords => sport(name, `${name.toLowerCase()} session`)

const names: Record<Sport, SportWords> = {
  generic: sport('Other', 'activity', 'activities'),
  running: sport('Running', 'run'),
  cycling: sport('Cycling', 'ride'),
  transition: sport('Transition', 'transition'),
  fitness_equipment: sport('Gym machines', 'gym session'),
  swimming: sport('Swimming', 'swim'),
  basketball: sport('Basketball', 'basketball game'),
  soccer: sport('Football (soccer)', 'football game'),
  tennis: sport('Tennis', 'tennis match', 'tennis matches'),
  american_football: sport('American football', 'American football game'),
  training: sport('Strength and training', 'training session'),
  walking: sport('Walking', 'walk'),
  cross_country_skiing: sport('Cross-country skiing', 'cross-country ski'),
  alpine_skiing: sport('Alpine skiing', 'ski day'),
  snowboarding: sport('Snowboarding', 'snowboard day'),
  rowing: sport('Rowing', 'row'),
  mountaineering: sport('Mountaineering', 'climb'),
  hiking: sport('Hiking', 'hike'),
  multisport: sport('Multisport', 'multisport activity', 'multisport activities'),
  paddling: sport('Paddling', 'paddle'),
  flying: sport('Flying', 'flight'),
  e_biking: sport('E-biking', 'e-bike ride'),
  motorcycling: sport('Motorcycling', 'motorcycle ride'),
  boating: sport('Boating', 'boat trip'),
  driving: sport('Driving', 'drive'),
  golf: sport('Golf', 'round of golf', 'rounds of golf'),
  hang_gliding: sport('Hang gliding', 'hang glide'),
  horseback_riding: sport('Horse riding', 'horse ride'),
  hunting: sport('Hunting', 'hunt'),
  fishing: sport('Fishing', 'fishing trip'),
  inline_skating: sport('Inline skating', 'inline skate'),
  rock_climbing: sport('Rock climbing', 'climb'),
  sailing: sport('Sailing', 'sail'),
  ice_skating: sport('Ice skating', 'ice skate'),
  sky_diving: sport('Skydiving', 'skydive'),
  snowshoeing: sport('Snowshoeing', 'snowshoe hike'),
  snowmobiling: sport('Snowmobiling', 'snowmobile ride'),
  stand_up_paddleboarding: sport('Paddleboarding', 'paddleboard outing'),
  surfing: sport('Surfing', 'surf'),
  wakeboarding: sessions('Wakeboarding'),
  water_skiing: sessions('Water skiing'),
  kayaking: sport('Kayaking', 'kayak outing'),
  rafting: sport('Rafting', 'raft trip'),
  windsurfing: sessions('Windsurfing'),
  kitesurfing: sessions('Kitesurfing'),
  tactical: sport('Tactical', 'tactical activity', 'tactical activities'),
  jumpmaster: sport('Jumpmaster', 'jump'),
  boxing: sessions('Boxing'),
  floor_climbing: sport('Stair climbing', 'stair climb'),
  diving: sport('Diving', 'dive'),
  hiit: sport('Interval training (HIIT)', 'interval session'),
  racket: sport('Racket sports', 'racket match', 'racket matches'),
  wheelchair_push_walk: sport('Wheelchair, walking pace', 'wheelchair walk'),
  wheelchair_push_run: sport('Wheelchair, running pace', 'wheelchair run'),
  meditation: sport('Meditation', 'meditation'),
  disc_golf: sport('Disc golf', 'round of disc golf', 'rounds of disc golf'),
  cricket: sport('Cricket', 'cricket match', 'cricket matches'),
  rugby: sport('Rugby', 'rugby match', 'rugby matches'),
  hockey: sport('Hockey', 'hockey game'),
  lacrosse: sport('Lacrosse', 'lacrosse game'),
  volleyball: sport('Volleyball', 'volleyball game'),
  water_tubing: sport('Water tubing', 'tube ride'),
  wakesurfing: sessions('Wakesurfing'),
  dance: sessions('Dance'),
}

/** Words of a sport as stored; a name from elsewhere reads as "other". */
const of = (name: string): SportWords => names[isSport(name) ? name : 'generic']

export const sports = {
  names,
  of,
  name: (name: string) => of(name).name,
  /** What one or many activities of these sports are called: runs for running alone, activities for a mixture. */
  nounOf: (list: readonly string[]): SportWords => (list.length === 1 ? of(list[0]!) : names.generic),
}
