import { createHash } from 'node:crypto'
import { type CaseFile, noteOpened, readFile } from '@common-ground/db'
import {
  formatDate,
  formatWithWeekday,
  PACK_EXTRA_WORDS,
  type PackExtra,
  type PackRecipient,
} from '@common-ground/domain'
import { printedCopy } from '@common-ground/files'
import {
  type MadePack,
  type Pack,
  type PackPart,
  type PackProblem,
  type PartBody,
  pack,
} from '@common-ground/papers'
import type { SignedIn } from '../context.ts'
import type { PackPaper, PackStop, StaffCaseView } from '../contracts/index.ts'
import type { Names } from '../views/case.ts'
import { papersFor } from './choice.ts'
import { extraBlocks } from './extras.ts'
import { partiesOf, whomLabel } from './whom.ts'
import { lookThrough, withheldFrom } from './withheld.ts'

/** The most bytes of files in one pack: all of them are in memory while it is made. */
export const MOST_BYTES = 80 * 1024 * 1024

/** What somebody chose for whom. */
export type Choice = {
  readonly recipient: PackRecipient
  readonly papers: readonly string[]
  readonly extras: readonly PackExtra[]
  readonly looked: readonly string[]
}

/** A case as a pack is made of it. */
export type OfCase = { readonly file: CaseFile; readonly names: Names; readonly view: StaffCaseView }

export type Checked =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly sha256: string; readonly pages: number }
  | { readonly ok: false; readonly stops: readonly PackStop[] }

const stop = (why: PackStop['why'], text: string, paperId: string | null = null): PackStop => ({
  why,
  paperId,
  key: null,
  text,
})

/** What a file holds, ready to be put in; null where it is not there any more. */
async function bodyOf(ctx: SignedIn, paper: PackPaper): Promise<PartBody | null> {
  if (paper.goes === 'separately') return { kind: 'separate', why: paper.why ?? '' }
  const { authorityId } = ctx.config
  const row = await readFile(ctx.db, authorityId, paper.id)
  if (row?.state !== 'clean') return null
  // A picture is put in as others see it: what the camera wrote beside it stays behind.
  const bytes = await ctx.files.store.read(row.shownKey ?? row.objectKey)
  if (!bytes) return null
  const { requestId, now: at } = ctx.call
  await noteOpened(ctx.db, { authorityId, actorId: ctx.user.id, documentId: paper.id, requestId, at })
  if (row.mediaType === 'application/pdf') return { kind: 'pdf', bytes }
  if (row.mediaType.startsWith('image/')) {
    const drawn = await printedCopy(bytes)
    return drawn && { kind: 'picture', bytes: drawn, alt: `${paper.kindLabel}: ${paper.fileName}` }
  }
  const text = new TextDecoder().decode(bytes)
  return { kind: 'blocks', blocks: [{ kind: 'words', text }] }
}

const sourceOf = ({ kindLabel, source, addedBy }: PackPaper, council: string): string => {
  const by = addedBy === 'Us' ? council : 'the family'
  return [kindLabel, source && `by ${source}`, `added by ${by}`].filter(Boolean).join(', ')
}

const dayOf = ({ datedOn, addedOn }: PackPaper): string =>
  datedOn ? formatDate(datedOn) : `Added ${formatDate(addedOn)}`

function frontOf(ctx: SignedIn, of: OfCase, recipient: PackRecipient, council: string): Pack['cover'] {
  const { view, file } = of
  const { dateOnLetter, dateSent } = view.decision
  const family = partiesOf(file, recipient, ctx.today)
  return [
    {
      kind: 'rows',
      rows: [
        { key: 'For', value: whomLabel(file, recipient) },
        { key: 'Made on', value: formatWithWeekday(ctx.today) },
        { key: 'Made by', value: council },
      ],
    },
    { kind: 'heading', level: 2, text: 'What it is about' },
    {
      kind: 'rows',
      rows: [
        { key: 'Child or young person', value: view.childName },
        { key: 'Decision', value: view.decision.label },
        { key: 'Date on the letter', value: dateOnLetter ? formatWithWeekday(dateOnLetter) : 'Not known' },
        { key: 'Letter sent on', value: dateSent ? formatWithWeekday(dateSent) : 'Not known' },
        { key: 'Disagreement raised on', value: formatWithWeekday(view.raisedOn) },
      ],
    },
    { kind: 'heading', level: 2, text: 'Who takes part' },
    {
      kind: 'rows',
      rows: [
        { key: 'The family', value: family.length > 0 ? family.join('\n') : 'The family' },
        { key: 'The council', value: council },
      ],
    },
  ]
}

/** Every part of a pack in order: what we write ourselves, then the papers as they were added. */
async function partsOf(
  ctx: SignedIn,
  of: OfCase,
  { recipient, papers, extras }: Choice,
  council: string,
): Promise<readonly PackPart[] | readonly PackStop[]> {
  const all = papersFor(of.file, ctx.user.id, recipient, ctx.today).filter(({ id }) => papers.includes(id))
  const refused = all.filter(({ goes }) => goes === 'no')
  if (refused.length > 0 || all.length < papers.length) {
    const gone = all.length < papers.length ? [stop('paper', 'A paper you chose is not here any more')] : []
    return [...gone, ...refused.map(({ id, fileName, why }) => stop('paper', `${fileName}: ${why}`, id))]
  }
  const bytes = all.reduce((sum, each) => sum + (each.goes === 'inside' ? each.bytes : 0), 0)
  if (bytes > MOST_BYTES)
    return [
      stop(
        'size',
        `These papers are ${Math.ceil(bytes / 1024 / 1024)} MB together. A pack can be ${MOST_BYTES / 1024 / 1024} MB. Make two packs`,
      ),
    ]
  const parts: PackPart[] = extras.map((extra) => ({
    id: extra,
    title: PACK_EXTRA_WORDS[extra],
    source: `Put together by ${council}`,
    day: formatDate(ctx.today),
    body: { kind: 'blocks', blocks: extraBlocks(extra, of, recipient, ctx.today) },
  }))
  for (const paper of all) {
    const body = await bodyOf(ctx, paper)
    if (!body) return [stop('paper', `${paper.fileName}: it cannot be read. Leave it out`, paper.id)]
    parts.push({
      id: paper.id,
      title: paper.fileName,
      source: sourceOf(paper, council),
      day: dayOf(paper),
      body,
    })
  }
  return parts
}

const areStops = (some: readonly PackPart[] | readonly PackStop[]): some is readonly PackStop[] =>
  some.some((each) => 'why' in each)

function problemOf(problem: PackProblem, parts: readonly PackPart[]): PackStop {
  if (problem.problem === 'tooManyPages')
    return stop(
      'size',
      `The pack would have ${problem.pages} pages. It can have ${problem.most}. Leave papers out, or make two packs`,
    )
  const title = parts.find(({ id }) => id === problem.partId)?.title ?? 'A paper'
  return stop(
    'paper',
    problem.problem === 'encrypted'
      ? `${title}: it is locked with a password. Leave it out, or add a copy without one`
      : `${title}: it is damaged and cannot be put in. Leave it out, or add it again`,
    problem.partId,
  )
}

let last: Promise<unknown> = Promise.resolve()

/** One pack at a time: each holds all its files in memory, and keeps the machine busy. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}

/** Makes a pack and looks through it. Nothing is kept, and nothing that stops it is in what comes back. */
export function makePack(ctx: SignedIn, of: OfCase, choice: Choice, council: string): Promise<Checked> {
  return inTurn(async (): Promise<Checked> => {
    const parts = await partsOf(ctx, of, choice, council)
    if (areStops(parts)) return { ok: false, stops: parts }
    const wanted: Pack = {
      title: `Papers of disagreement ${of.view.reference}`,
      reference: of.view.reference,
      madeOn: ctx.call.now.toISOString(),
      from: council,
      cover: frontOf(ctx, of, choice.recipient, council),
      parts,
    }
    const made: MadePack | PackProblem = await pack(wanted)
    if ('problem' in made) return { ok: false, stops: [problemOf(made, parts)] }
    const marks = withheldFrom(ctx, of.file, choice.recipient)
    const stops = lookThrough(made, wanted, marks, choice.looked)
    if (stops.length > 0) return { ok: false, stops }
    const sha256 = createHash('sha256').update(made.bytes).digest('hex')
    return { ok: true, bytes: made.bytes, sha256, pages: made.pages.length }
  })
}
