/** Every cookie of the portal: its name, what it is for and how long it stays. A test finds others. */
export const COOKIES = [
  {
    name: 'common-ground',
    title: 'Keeps you signed in',
    what: 'Shows that it is you, after you sign in.',
    stays:
      'Until you close your browser or sign out. It stops working when you do nothing for 60 minutes, and after 12 hours.',
  },
  {
    name: 'common-ground-kept',
    title: 'Brings back what you typed',
    what: 'If you send something after you were signed out, lets only you have it back. It holds a key and nothing you typed.',
    stays: 'Until you close your browser.',
  },
  {
    name: 'common-ground-draft',
    title: 'Brings you back to what you began',
    what: 'Lets you go on with a disagreement you began, without an account. It holds a key and none of your answers.',
    stays: '28 days.',
  },
  {
    name: 'common-ground-find-out',
    title: 'Keeps your answers in “Find out what you can do”',
    what: 'Keeps your answers in your own browser while you find out. The council does not keep them.',
    stays: 'Until you close your browser, delete your answers, or raise a disagreement with them.',
  },
] as const
