/** Pictures that a runner may give away. */
export const shareWords = {
  title: 'A picture to show',
  lead: 'Made on this device from what is below, and sent nowhere. What you do with it is yours.',
  makeGoal: 'Make a picture of this goal',
  makeYear: 'Make a picture of your year',
  close: 'Close the picture',
  preview: (title: string) => `Preview of the picture: ${title}`,
  holds:
    'All that it holds is in this preview: no places, no days, no names but those in the title, nothing of how you feel.',
  holdsYear: 'Health goals and what rests are left out of the pile.',
  text: 'Title',
  numbers: 'With numbers',
  warmth: 'Colour by how likely it is',
  save: 'Save the picture',
  share: 'Share the picture',
  trouble: 'This browser cannot draw the picture.',
  year: (year: string) => `My ${year}`,
}
