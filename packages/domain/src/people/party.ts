/** Who can be party to disagreement resolution (CFA 2014 s.57; Explanatory Notes 273-276). */
export const PARTIES = ['family', 'council', 'school', 'earlyYears', 'college', 'icb', 'socialCare'] as const
export type Party = (typeof PARTIES)[number]

/** Parties that have no sign-in here: they are asked by a link, by telephone or by post. */
export const OUTSIDE_PARTIES = [
  'school',
  'earlyYears',
  'college',
  'icb',
  'socialCare',
] as const satisfies readonly Party[]
export type OutsideParty = (typeof OUTSIDE_PARTIES)[number]

/** Whether a party has no sign-in here. */
export const isOutside = (party: Party): party is OutsideParty =>
  OUTSIDE_PARTIES.some((each) => each === party)

/** What each party is called, for everyone. */
export const PARTY_WORDS: Record<Party, string> = {
  family: 'The family',
  council: 'The council’s SEN team',
  school: 'The school',
  earlyYears: 'The early years setting',
  college: 'The college',
  icb: 'The NHS integrated care board',
  socialCare: 'Social care',
}
