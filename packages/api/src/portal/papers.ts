import { formatDate, formatMoment, formatWithWeekday } from '@common-ground/domain'
import { type Block, complaintLetter, type Paper, paper, type ZipEntry, zip } from '@common-ground/papers'
import type { SignedIn } from '../context.ts'
import { type FamilyCaseView, ofCase } from '../contracts/index.ts'
import { authorityView } from '../shared/authority.ts'
import { openFile } from '../shared/files.ts'
import { type Handed, pdf } from '../shared/hand-out.ts'
import { ASKED_BY, pointBlocks } from '../shared/point-blocks.ts'
import { mustHaveSecondStep } from '../shared/second-step.ts'
import { notFound, procedureFor, router } from '../trpc.ts'
import { openCase } from '../views/read.ts'
import { viewOf } from './disagreements.ts'

const family = (audit: string) => procedureFor(['family'], audit)

/** The first letters of a name: a letter that lies about names nobody. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase())
    .join('')

/** Whether whoever asks reads the case at all; those who only come to meetings have nothing to take away. */
async function readable(ctx: SignedIn, reference: string): Promise<FamilyCaseView> {
  const view = await viewOf(ctx, reference, 'disagreement.download')
  if (view.place.scope === 'attend') throw notFound()
  const { file } = await openCase(ctx, reference)
  mustHaveSecondStep(ctx, file.kase)
  return view
}

/** Large print for whoever asked for it. */
const sizeFor = ({ contact }: FamilyCaseView): { size: 'large' } | Record<string, never> =>
  contact?.needs.includes('largePrint') ? { size: 'large' } : {}

const words = (text: string | null): Block[] => (text ? [{ kind: 'words', text }] : [])

/** Every meeting, with what has become of it. */
function meetingBlocks({ meetings }: FamilyCaseView): Block[] {
  if (meetings.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Meetings' },
    ...meetings.flatMap((meeting): Block[] => {
      const rows = [
        { key: 'When', value: meeting.when },
        { key: 'How', value: meeting.modeLabel },
        ...(meeting.place ? [{ key: 'How to join or where it is', value: meeting.place }] : []),
        ...(meeting.council ? [{ key: 'Who comes for the council', value: meeting.council }] : []),
        ...(meeting.why ? [{ key: 'Why it moved', value: meeting.why }] : []),
        ...(meeting.bring ? [{ key: 'What to bring', value: meeting.bring }] : []),
        ...(meeting.isKept ? [{ key: 'How to join or where it is', value: 'Ask your case officer' }] : []),
        ...meeting.needs.map(({ what, isArranged }) => ({
          key: 'What you need',
          value: `${what}. ${isArranged ? 'Arranged' : 'Not arranged yet'}`,
        })),
        ...(meeting.state === 'arranged'
          ? []
          : [{ key: 'What became of it', value: MEETING_ENDED[meeting.state] }]),
      ]
      return [
        { kind: 'heading', level: 3, text: meeting.label },
        { kind: 'rows', rows },
      ]
    }),
  ]
}

const MEETING_ENDED = { held: 'It was held', cancelled: 'It is not going ahead' } as const

/** The young person's own words first, as far as whoever takes the paper away may see them. */
const ownWordsBlocks = ({ ownWords, childName }: FamilyCaseView): Block[] =>
  ownWords.flatMap(({ writtenDownBy, answers }): Block[] => [
    {
      kind: 'heading',
      level: 2,
      text: writtenDownBy
        ? `${childName}’s own words, written down by ${writtenDownBy}`
        : `In ${childName}’s own words`,
    },
    { kind: 'rows', rows: answers.map(({ asked, text }) => ({ key: asked, value: text })) },
  ])

/** What they themselves said of how they were treated: nobody else takes it away. */
const fairnessBlocks = ({ fairness: { mine } }: FamilyCaseView): Block[] =>
  mine
    ? [
        {
          kind: 'heading',
          level: 2,
          text: `How it was for you, as you answered on ${formatDate(mine.on)}`,
        },
        {
          kind: 'rows',
          rows: mine.answers.map(({ asked, said }) => ({ key: asked, value: said })),
        },
      ]
    : []

function agreementBlocks({ agreements }: FamilyCaseView): Block[] {
  return agreements.flatMap((agreement): Block[] => [
    { kind: 'heading', level: 2, text: `What was agreed on ${formatDate(agreement.on)}` },
    {
      kind: 'table',
      caption: 'What is to be done, by whom and by when',
      head: ['What', 'Who', 'By when', 'Done'],
      rows: agreement.actions.map((action) => [
        action.what,
        action.ownerLabel,
        action.dueLabel,
        action.doneOn ? formatDate(action.doneOn) : action.notDone ? 'Not done' : 'Not yet',
      ]),
    },
  ])
}

/** Everything that somebody can see of a case, in one paper: what the page shows and nothing else. */
function everything(view: FamilyCaseView, councilName: string, madeOn: Date): Paper {
  const own = view.deadlines.filter(({ owedBy, passed }) => owedBy === 'family' && !passed)
  return {
    title: `Disagreement ${view.reference}`,
    reference: view.reference,
    madeOn: madeOn.toISOString(),
    from: councilName,
    ...sizeFor(view),
    datesBox: own.map(({ title, due, safeBy }) => ({
      what: title.family,
      day: formatWithWeekday(safeBy ?? due),
    })),
    blocks: [
      {
        kind: 'rows',
        rows: [
          { key: 'About', value: view.childName },
          { key: 'Decision', value: view.decision.label },
          { key: 'Where it is', value: view.headlineLabel },
          { key: 'Raised on', value: formatWithWeekday(view.raisedOn) },
          { key: 'Case officer', value: view.officerName ?? 'Not chosen yet' },
        ],
      },
      ...ownWordsBlocks(view),
      { kind: 'heading', level: 2, text: 'Where it stands' },
      ...words(view.threeLines.happened),
      ...words(view.threeLines.next),
      ...words(view.threeLines.byWhen),
      ...meetingBlocks(view),
      { kind: 'heading', level: 2, text: 'Dates that matter' },
      ...(view.deadlines.length > 0
        ? [
            {
              kind: 'table' as const,
              caption: 'Each date with its source',
              head: ['Day', 'What', 'Source'],
              rows: view.deadlines.map(({ due, title, citation }) => [
                formatWithWeekday(due),
                title.family,
                `${citation.instrument}, ${citation.provision}`,
              ]),
            },
          ]
        : words('The law sets no last day here.')),
      { kind: 'heading', level: 2, text: 'What is disagreed about' },
      ...pointBlocks(view, 3, ASKED_BY.themselves),
      ...agreementBlocks(view),
      ...fairnessBlocks(view),
      { kind: 'heading', level: 2, text: 'Messages' },
      ...(view.threads.length === 0 ? words('There are none.') : []),
      ...view.threads.flatMap((thread): Block[] => [
        { kind: 'heading', level: 3, text: thread.topic },
        ...thread.messages.map(
          (message): Block => ({
            kind: 'entry',
            title: message.ours ? 'Sent' : 'Received',
            by: message.by,
            at: formatMoment(new Date(message.at)),
            details: message.documents.map(({ fileName }) => fileName),
            body: message.body,
          }),
        ),
      ]),
      { kind: 'heading', level: 2, text: 'Documents' },
      ...(view.documents.length > 0
        ? [
            {
              kind: 'table' as const,
              caption: 'Documents of the disagreement',
              head: ['Name', 'What it is', 'Added'],
              rows: view.documents.map(({ fileName, kindLabel, addedBy, addedOn }) => [
                fileName,
                kindLabel,
                `${addedBy}, ${formatDate(addedOn)}`,
              ]),
            },
          ]
        : words('There are none.')),
      { kind: 'heading', level: 2, text: 'Everything that has happened' },
      ...view.timeline.map(
        ({ title, by, at, details, body }): Block => ({
          kind: 'entry',
          title,
          by,
          at: formatMoment(new Date(at)),
          details: [...details],
          body,
        }),
      ),
    ],
  }
}

/** Papers that somebody takes away: always and only what they may see. */
export const papersRouter = router({
  everything: family('paper.everything')
    .input(ofCase)
    .query(async ({ ctx, input }): Promise<Handed> => {
      const view = await readable(ctx, input.reference)
      const { name } = await authorityView(ctx)
      return pdf(everything(view, name, ctx.call.now), `disagreement-${view.reference}.pdf`)
    }),

  zip: family('paper.zip')
    .input(ofCase)
    .query(async ({ ctx, input }): Promise<Handed> => {
      const view = await readable(ctx, input.reference)
      const { name } = await authorityView(ctx)
      const at = ctx.call.now
      async function* entries(): AsyncGenerator<ZipEntry> {
        yield {
          path: `disagreement-${view.reference}.pdf`,
          bytes: await paper(everything(view, name, at)),
          at,
        }
        for (const document of view.documents) {
          if (document.state !== 'clean') continue
          const file = await openFile(ctx, input.reference, document.id, true)
          yield { path: `documents/${file.fileName}`, bytes: file.stream, at }
        }
      }
      return {
        stream: zip(entries()),
        type: 'application/zip',
        fileName: `disagreement-${view.reference}.zip`,
      }
    }),

  /** A letter to complain that what was agreed was not done: what is late, or was said not to be done. */
  complaint: family('paper.complaint')
    .input(ofCase)
    .query(async ({ ctx, input }): Promise<Handed> => {
      const view = await readable(ctx, input.reference)
      const items = view.agreements.flatMap(({ on, actions }) =>
        actions
          .filter(({ late, notDone }) => late || notDone)
          .map(({ what, ownerLabel, dueOn, dueLabel }) => ({
            what,
            owner: ownerLabel,
            dueOn: dueOn ? formatWithWeekday(dueOn) : 'No day was agreed',
            agreedOn: formatWithWeekday(on),
            source: dueLabel,
          })),
      )
      if (items.length === 0) throw notFound()
      const council = await authorityView(ctx)
      const made = complaintLetter({
        reference: view.reference,
        madeOn: ctx.call.now.toISOString(),
        council: { name: council.name, addressLines: [council.senTeam.name] },
        // How to reach the family is left for them to write: the letter may lie about.
        family: { name: ctx.user.fullName, contactLines: [] },
        childInitials: initials(view.childName),
        items,
        ...sizeFor(view),
      })
      return pdf(made, `complaint-${view.reference}.pdf`)
    }),
})
