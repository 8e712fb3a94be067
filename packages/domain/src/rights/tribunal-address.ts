/** Where an appeal is sent, and where one can ask: the tribunal's own page on GOV.UK, read in November 2026. */
export const TRIBUNAL = {
  name: 'First-tier Tribunal (Special Educational Needs and Disability)',
  lines: ['1st Floor, Darlington Magistrates’ Court', 'Parkgate', 'Darlington', 'DL1 1RU'],
  phone: '01325 289350',
  email: 'send@justice.gov.uk',
  source: 'https://www.gov.uk/courts-tribunals/first-tier-tribunal-special-educational-needs-and-disability',
} as const
export type TribunalAddress = typeof TRIBUNAL
