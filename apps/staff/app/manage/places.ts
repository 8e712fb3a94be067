import { paths } from '../paths.ts'

type Place = { readonly href: string; readonly text: string; readonly about: string }
type Group = { readonly id: string; readonly title: string; readonly places: readonly Place[] }

/** What managers look after, in the order of their page. The menu has one entry for all of it. */
export const MANAGED: readonly Group[] = [
  {
    id: 'work',
    title: 'Work',
    places: [
      {
        href: paths.workload(),
        text: 'Workload',
        about: 'What each case officer has to do, who is away, and the cases that nobody has yet.',
      },
      {
        href: paths.registers,
        text: 'Registers',
        about: 'The lists to keep short: what is late, what reached nobody, and what is kept.',
      },
    ],
  },
  {
    id: 'people',
    title: 'People',
    places: [
      {
        href: paths.staffAccounts,
        text: 'Staff who sign in',
        about: 'Who signs in, as what, and help for somebody who has lost their second step.',
      },
      {
        href: paths.lookedAt(),
        text: 'Looked at outside their own cases',
        about: 'Who opened a case of another team, and the reason they gave.',
      },
    ],
  },
  {
    id: 'messages',
    title: 'Messages',
    places: [
      {
        href: paths.wordings,
        text: 'Messages we send',
        about: 'Read what each message says, and change its words.',
      },
      {
        href: paths.automaticWork,
        text: 'Automatic work',
        about: 'Whether messages and reminders go out, and what failed.',
      },
    ],
  },
  {
    id: 'figures',
    title: 'Figures and files',
    places: [
      {
        href: paths.exports,
        text: 'Downloads',
        about: 'Everything that can be taken away as a file, and who took it last.',
      },
      {
        href: paths.sen2(),
        text: 'SEN2 flags',
        about: 'Mediation and tribunal flags for the January return, and what is missing.',
      },
      {
        href: paths.scrutiny,
        text: 'Scrutiny pack',
        about: 'The figures as one PDF that can be published, for councillors or a request for information.',
      },
      {
        href: paths.openNumbers,
        text: 'Numbers for everybody',
        about: 'Look at the numbers that can be shown to everybody, and decide whether they are.',
      },
      {
        href: paths.numbers,
        text: 'Numbers that figures need',
        about: 'How many plans there are, and what an hour of work costs.',
      },
    ],
  },
  {
    id: 'records',
    title: 'Records',
    places: [
      {
        href: paths.removals(),
        text: 'What is due to go',
        about: 'Records whose time is over. Approve their removal, or keep them.',
      },
      {
        href: paths.schedule,
        text: 'How long we keep records',
        about: 'The period for each kind of record, and why it is that long.',
      },
      {
        href: paths.holds(),
        text: 'Legal holds',
        about: 'Cases that are kept whatever their period says.',
      },
      {
        href: paths.removed(),
        text: 'What has been removed',
        about: 'What went, when, and who approved it.',
      },
    ],
  },
]

/** Every page of it, by its address. */
export const MANAGED_PAGES: readonly string[] = MANAGED.flatMap(({ places }) =>
  places.map(({ href }) => href),
)
