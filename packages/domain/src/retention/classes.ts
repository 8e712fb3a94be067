/** What a period is counted in. */
export type PeriodUnit = 'days' | 'years'

/**
 * One class of records: what is kept and removed together.
 *
 * `asks` says whether a person has to approve each removal. Only what is nobody's record goes by itself: what a family
 * began and never sent, and keys that have run out.
 */
type ClassRule = {
  readonly unit: PeriodUnit
  /** How long, where an authority has not said otherwise. */
  readonly usual: number
  /** The shortest and the longest that an authority may choose; equal where it may not. */
  readonly least: number
  readonly most: number
  readonly asks: boolean
  /** Why this long. */
  readonly source: string
}

/**
 * The schedule as the product brings it. Most of it no law fixes: storage limitation (UK GDPR art 5(1)(e)) asks the
 * authority to choose and to say why, so each is the authority's to change within its bounds.
 */
export const RECORD_RULES = {
  case: {
    unit: 'years',
    usual: 6,
    least: 1,
    most: 75,
    asks: true,
    source:
      'Limitation Act 1980 ss 2 and 5: six years to bring a claim. Councils keep special educational needs files to the 25th, 31st or 35th birthday',
  },
  file: {
    unit: 'days',
    usual: 28,
    least: 7,
    most: 365,
    asks: true,
    source: 'UK GDPR art 5(1)(c): somebody sent it in and never put it on the record',
  },
  message: {
    unit: 'years',
    usual: 2,
    least: 1,
    most: 75,
    asks: true,
    source:
      'A complaint to the Ombudsman may be brought within 12 months (Local Government Act 1974 s 26B), and then takes time',
  },
  outside: {
    unit: 'years',
    usual: 6,
    least: 1,
    most: 75,
    asks: true,
    source:
      'Limitation Act 1980 s 2: what was told to whom has to be shown for as long as a claim may be brought',
  },
  closedAccount: {
    unit: 'days',
    usual: 90,
    least: 28,
    most: 2_200,
    asks: true,
    source: 'UK GDPR art 5(1)(e): whoever closed it may find within weeks that it was a mistake',
  },
  unconfirmedAccount: {
    unit: 'days',
    usual: 28,
    least: 7,
    most: 365,
    asks: true,
    source: 'UK GDPR art 5(1)(d): nobody has shown that the email address is theirs',
  },
  draft: {
    unit: 'days',
    usual: 28,
    least: 28,
    most: 28,
    asks: false,
    source: 'What families are told when they begin: it is kept for 28 days',
  },
  audit: {
    unit: 'years',
    usual: 12,
    least: 6,
    most: 75,
    asks: true,
    source:
      'UK GDPR art 5(2): who looked at a record has to be shown for longer than the record itself is kept',
  },
} as const satisfies Readonly<Record<string, ClassRule>>

export type RecordClass = keyof typeof RECORD_RULES
export const RECORD_CLASSES = Object.keys(RECORD_RULES) as readonly RecordClass[]

/** Those of which a person approves each removal. */
export const ASKED_CLASSES = RECORD_CLASSES.filter((each) => RECORD_RULES[each].asks)

/** Those that are proposed together, a day's worth at a time, and not case by case. */
export const POOLED_CLASSES = ASKED_CLASSES.filter((each) => each !== 'case')

/** The rule of a class, as any class has one. */
export const recordRule = (recordClass: RecordClass): ClassRule => RECORD_RULES[recordClass]
