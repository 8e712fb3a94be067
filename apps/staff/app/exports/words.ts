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
  work: {
    name: 'My work',
    holds: 'The dates that somebody has to act on, and the cases of theirs that wait. Each takes their own.',
    from: 'My work',
    href: paths.work,
  },
  underReview: {
    name: 'Decisions that are looked at again',
    holds:
      'One row for each decision: the child’s name, who has it, and what is left of the days we promise.',
    from: 'Decisions that are looked at again',
    href: paths.reconsiderations,
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
  workload: {
    name: 'Workload',
    holds: 'One row for each case officer, with how many cases they have. No family is named in it.',
    from: 'Workload',
    href: paths.workload(),
  },
  registers: {
    name: 'Registers',
    holds: 'How long each of the lists is that are to be kept short. Nobody’s name is in it.',
    from: 'Registers',
    href: paths.registers,
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
  removals: {
    name: 'What is due to go',
    holds: 'Records that are proposed for removal, approved, or kept for longer, and why.',
    from: 'What is due to go',
    href: paths.removals(),
  },
  removed: {
    name: 'What has been removed',
    holds: 'The references of cases that are gone, when they went, by which rule, and who approved it.',
    from: 'What has been removed',
    href: paths.removed(),
  },
  holds: {
    name: 'Legal holds',
    holds: 'The references of cases under a hold, who placed it, and why.',
    from: 'Legal holds',
    href: paths.holds(),
  },
  staffAccounts: {
    name: 'Staff who sign in',
    holds: 'The names of staff, their roles and teams, and whether they have a second step.',
    from: 'Staff who sign in',
    href: paths.staffAccounts,
  },
  outbox: {
    name: 'Outbox',
    holds: 'Every message of this demonstration: whom it went to, and how far it has got.',
    from: 'Outbox',
    href: paths.outbox,
  },
  sen2: {
    name: 'SEN2 flags',
    holds: 'Names, dates of birth, and whether each decision went to mediation or to the tribunal.',
    from: 'SEN2 flags',
    href: paths.sen2(),
  },
  sen2Cases: {
    name: 'SEN2 flags, case by case',
    holds:
      'The disagreements behind a number of the SEN2 page, with names, dates of birth and what is missing.',
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
  downloads: {
    name: 'Downloads',
    holds: 'The list on this page.',
    from: 'Downloads',
    href: paths.exports,
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
