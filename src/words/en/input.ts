/** Fields of the profile and of dates that cannot be taken; those of a measure are in goals/field-problems. */
export const inputWords = {
  'not-a-zone': 'There is no such time zone. It looks like Europe/Berlin.',
  'no-words': 'Cairn does not speak this language yet.',
  'in-the-past': 'This day lies before what already holds. Days that were lived stay as they were.',
  'in-the-future': 'This day is still to come.',
  'carries-itself': 'A goal cannot rest on itself, not even by way of others.',
  'unknown-field': 'There is no such field here.',
  /** A value that does not have the form the API document asks for. */
  form: 'This does not have the form that is expected here. The document at /api/openapi.json tells it.',
} as const
