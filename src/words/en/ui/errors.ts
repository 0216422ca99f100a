/** Whole pages and panels that stand in when something is not there. The sentence itself comes from `errors.say(code)`. */
export const errorPages = {
  notFound: { title: 'There is nothing here', lead: 'The address has a slip, or what was here has been removed.' },
  panel: { title: 'This part could not be shown', lead: 'The rest of the page is fine.' },
  page: { title: 'This page could not be shown', lead: 'Your data is unchanged. Reload the page, or go to Today.' },
  noAnswer: { title: 'No answer from Cairn', lead: 'Check that it is still running, then try again.' },
}
