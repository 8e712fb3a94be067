import type { Sen2Export, Sen2Row } from '@common-ground/api/contracts'
import { type Cell, csv, dayCell, type ZippedFile } from '@common-ground/web'

/** A flag in words, for a page. */
export const flagWords = (flag: 0 | 1 | null): string =>
  flag === null ? 'Not decided' : flag === 1 ? 'Yes' : 'No'

const PERSON = ['PersonNumber', 'Surname', 'Forename', 'PersonBirthDate', 'PostCode', 'UPN'] as const
const personCells = ({ person, surname, forename, bornOn }: Sen2Row): readonly Cell[] => [
  person,
  surname,
  forename,
  dayCell(bornOn),
  null,
  null,
]

/** The persons of the year, each once. */
function personFile(rows: readonly Sen2Row[]): string {
  const first = new Map<number, Sen2Row>()
  for (const row of rows) if (!first.has(row.person)) first.set(row.person, row)
  return csv([PERSON, ...[...first.values()].map(personCells)])
}

const requestFile = (rows: readonly Sen2Row[]): string =>
  csv([
    [...PERSON, 'Reference', 'RequestOutcomeDate', 'RequestMediation', 'RequestTribunal'],
    ...rows
      .filter(({ module }) => module === 'request')
      .map((row) => [
        ...personCells(row),
        row.reference,
        dayCell(row.decidedOn),
        row.mediation,
        row.tribunal,
      ]),
  ])

/** In the return, the flags of every other decision stand in the module of assessments. */
const assessmentFile = (rows: readonly Sen2Row[]): string =>
  csv([
    [
      ...PERSON,
      'Reference',
      'Decision',
      'AssessmentOutcomeDate',
      'AssessmentMediation',
      'AssessmentTribunal',
      'OtherDecisionDate',
      'OtherMediation',
      'OtherTribunal',
    ],
    ...rows
      .filter(({ module }) => module !== 'request')
      .map((row) => {
        const flags: readonly Cell[] = [dayCell(row.decidedOn), row.mediation, row.tribunal]
        const none: readonly Cell[] = [null, null, null]
        return [
          ...personCells(row),
          row.reference,
          row.decisionLabel,
          ...(row.module === 'assessment' ? [...flags, ...none] : [...none, ...flags]),
        ]
      }),
  ])

const readme = ({ year, asAt, persons, rows }: Sen2Export): string =>
  [
    `SEN2 mediation and tribunal flags for decisions of ${year}`,
    `As at ${asAt}. ${rows.length} disagreements of ${persons} people.`,
    '',
    'What it is for',
    'To be merged into the main system before the SEN2 return of January. It is not the return itself.',
    'Match by UPN where you have it, otherwise by name and date of birth. The UPN and the postcode are not',
    'held here, so that their columns are empty.',
    '',
    'Files',
    'person.csv      Each person once. PersonNumber ties the files together and means nothing outside them.',
    'request.csv     Decisions not to assess: RequestMediation, RequestTribunal.',
    'assessment.csv  Decisions not to issue a plan: AssessmentMediation, AssessmentTribunal.',
    '                All other decisions that can be appealed: OtherMediation, OtherTribunal.',
    '',
    'Flags',
    '1      Yes.',
    '0      No.',
    'empty  Not decided yet: the case is open, and the family can still ask for mediation or appeal.',
    'Mediation is 1 from the day the family asked for mediation about the decision, held or not. A mediation',
    'certificate without a request is 0. Tribunal is 1 once an appeal about the decision was registered, and 0',
    'where the tribunal sent it back.',
    '',
    'Names',
    'One name is held for each person. It is split before its last word. Check every name that is not two words.',
    '',
    'Years',
    'A disagreement counts in the year of the decision or, where its date is not known, the year it was raised.',
    '',
    'Who is missing',
    'Cases that only some people may know of are in it only where whoever made it is named on them.',
    '',
    'Specification',
    'DfE, SEN2 person level census: technical specification and guide for the collection year. Items are named as',
    'in modules 1 to 3. PersonNumber, Reference, Decision and OtherDecisionDate are ours.',
    '',
  ].join('\r\n')

/** The files of a year's flags, shaped like the modules of the return. */
export const sen2Files = (taken: Sen2Export): readonly ZippedFile[] => [
  { path: 'README.txt', words: readme(taken) },
  { path: 'person.csv', words: personFile(taken.rows) },
  { path: 'request.csv', words: requestFile(taken.rows) },
  { path: 'assessment.csv', words: assessmentFile(taken.rows) },
]
