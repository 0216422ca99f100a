/** Fields of the profile and of dates that cannot be taken; those of a measure are in goals/field-problems. */
export const inputWords = {
  'not-a-zone': 'There is no such time zone. It looks like Europe/Berlin.',
  'no-words': 'Cairn does not speak this language yet.',
  'in-the-past': 'This day lies before what already holds. Days that were lived stay as they were.',
  'in-the-future': 'This day is still to come.',
  'carries-itself': 'A goal cannot rest on itself, not even by way of others.',
  'carries-shorter': 'A goal carries one of its own horizon or a longer one: sessions carry weeks, weeks a season.',
  'carries-no-outcome': 'Of one horizon, only an outcome is carried: a habit carries a race, not another habit.',
  'weight-stands-alone': 'A goal of weight stands by itself: it carries no other, and none carries it.',
  'not-a-day': 'A day looks like 2027-05-09.',
  'not-a-goal': 'There is no goal with this id.',
  'not-a-workout':
    'A workout is easy, long, recovery, steady, tempo, intervals, hills, race-pace, race, strength, cross-training or rest.',
  'not-steps': 'Steps are a list of parts, each with its role, how long it is and what it aims at.',
  'not-workouts': 'This holds no planned workouts: neither a JSON list nor a table with a column "date".',
  'not-here': 'What this names is not here. It may have been taken out.',
  'lived-day': 'This day was lived. Only days to come can change.',
  'not-in-plan': 'The plan has no run to come there.',
  'too-far': 'That is further away than a plan bends.',
  'not-inside': 'The cut has to lie inside the activity.',
  'too-few': 'It takes two or more to make one.',
  overlapping: 'These were under way at the same time, so they cannot be one after the other.',
  'other-sport': 'Only activities of one sport can become one.',
  'far-apart': 'There is more than a day between these.',
  'unknown-field': 'There is no such field here.',
  /** A value that does not have the form the API document asks for. */
  form: 'This does not have the form that is expected here. The document at /api/openapi.json tells it.',
} as const
