import type { ExportName } from '@common-ground/api/contracts'
import type { Sen2Missing, Sen2Module } from '@common-ground/domain'
import { paths } from '../paths.ts'

/** Everything that can be taken away: what it is, what is in it, and the page that it is taken from. */
export const EXPORT_WORDS: Readonly<
  Record<
    ExportName,
    { readonly name: string; readonly holds: string; readonly from: string; readonly href: string }
  >
> = {
  cases: {
    name: 'Lists of cases',
    holds:
      'One row for each case: the child’s name, the decision, where it is, the officer and the next date.',
    from: 'Cases',
    href: paths.cases('view=all'),
  },
  counted: {
    name: 'Lists behind figures',
    holds: 'One row for each thing that a figure counts, with the child’s name.',
    from: 'Dashboard',
    href: paths.dashboard,
  },
  months: {
    name: 'Figures by month',
    holds:
      'One row for each month, as it is now and as it was frozen. Nobody’s name is in it. Small numbers are.',
    from: 'Dashboard',
    href: paths.dashboard,
  },
  notDelivered: {
    name: 'Not delivered',
    holds: 'Messages that reached nobody and letters that nobody opened, with whom they were for.',
    from: 'Not delivered',
    href: paths.notDelivered('view=all'),
  },
  lookedAt: {
    name: 'Looked at outside their own cases',
    holds: 'Who opened a case of another team, when, and the reason they gave.',
    from: 'Looked at',
    href: paths.lookedAt(),
  },
  sen2: {
    name: 'SEN2 flags',
    holds: 'Names, dates of birth, and whether each decision went to mediation or to the tribunal.',
    from: 'SEN2 flags',
    href: paths.sen2(),
  },
  scrutiny: {
    name: 'Scrutiny pack',
    holds:
      'Figures of whole quarters and years as a PDF that can be published: for councillors, or a request for information. Small numbers are hidden.',
    from: 'Scrutiny pack',
    href: paths.scrutiny,
  },
}

/** The parts of the SEN2 return, and the items of each. */
export const MODULE_WORDS: Readonly<Record<Sen2Module, { readonly name: string; readonly items: string }>> = {
  request: { name: 'Refusals to assess', items: 'RequestMediation, RequestTribunal' },
  assessment: { name: 'Refusals to issue a plan', items: 'AssessmentMediation, AssessmentTribunal' },
  other: { name: 'All other decisions', items: 'OtherMediation, OtherTribunal' },
}

/** What can be missing, as a heading of a column. */
export const MISSING_WORDS: Readonly<Record<Sen2Missing, string>> = {
  born: 'No date of birth',
  name: 'Name to check',
  decided: 'No date of the decision',
  mediation: 'Mediation not decided',
  tribunal: 'Appeal not decided',
}
