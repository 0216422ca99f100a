/** The page on which every part is drawn from made-up data. For those who build Cairn. */
export const galleryWords = {
  title: 'Gallery',
  lead: 'Every part of Cairn from made-up data, in every state.',
  number: '1:45:00',
  voice: 'To feel quick again before forty.',
  sections: {
    cairn: 'The cairn',
    stones: 'Stones',
    charts: 'Charts',
    goals: 'Goals',
    panels: 'Loading, empty, error',
    notes: 'Notes',
    controls: 'Buttons and fields',
    type: 'Type and voice',
    tokens: 'Colours',
  },
}
