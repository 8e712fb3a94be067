import type { CaseFile } from '@common-ground/db'
import {
  type Case,
  caseDeadlines,
  formatDate,
  formatWithWeekday,
  isTheirs,
  type LocalDate,
  membersOn,
  RELATION_WORDS,
  type Stages,
  type TextRef,
} from '@common-ground/domain'
import type { Block, Paper } from '@common-ground/papers'
import { TRPCError } from '@trpc/server'
import type { SignedIn } from '../../context.ts'
import { found } from '../../trpc.ts'
import { decisionLabel, sectionLabel } from '../../views/case.ts'
import { childOf } from '../../views/young-person.ts'

export type Person = CaseFile['people'][number]
type Asked = Extract<Stages['mediation'], { readonly state: 'requested' | 'arranged' }>

const NOT_ASKED = 'The family has not asked for mediation, or it is over. Go back to the case.'
/** The mediation that is under way. @throws BAD_REQUEST with a sentence where none is. */
export function asked({ kase }: CaseFile): Asked {
  const now = kase.stages.mediation
  if (now.state === 'requested' || now.state === 'arranged') return now
  throw new TRPCError({ code: 'BAD_REQUEST', message: NOT_ASKED })
}

export const wordsOf = ({ texts }: CaseFile, ref: TextRef | undefined | null): string | null =>
  (ref && texts.get(ref.id)) || null

/** Those who mediate for the family: whoever's disagreement it is, and those who stand beside them. */
export function takingPart(file: CaseFile, today: LocalDate): readonly Person[] {
  const here = membersOn(file.kase, today)
  const theirs = new Set(here.filter(isTheirs).map(({ personId }) => personId))
  const comes = (id: string): boolean =>
    here.some(
      ({ personId, supports }) => personId === id && (supports ? theirs.has(supports) : theirs.has(id)),
    )
  return file.people.filter(
    ({ kind, userId }) => kind !== 'child' && (userId ? comes(userId) : kind !== 'otherParent'),
  )
}

export const nameAndPlace = ({ fullName, kind }: Person): string =>
  kind === 'child' ? fullName : `${fullName} (${RELATION_WORDS[kind].staff.toLowerCase()})`

export const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
export const words = (text: string): Block => ({ kind: 'words', text })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })

/** What every paper about a mediation begins with: whose it is, and which decision. */
export function about(file: CaseFile): Block {
  const { reference, decision } = file.kase
  const child = childOf(file)
  const on = decision.dateSent ?? decision.dateOnLetter
  const sections = decision.sections.flatMap((section) => sectionLabel(section, 'staff') ?? [])
  return {
    kind: 'rows',
    rows: [
      { key: 'Our reference', value: reference },
      { key: 'Child or young person', value: child?.fullName ?? 'Not recorded' },
      {
        key: 'Date of birth',
        value: child?.dateOfBirth ? formatDate(child.dateOfBirth as LocalDate) : 'Not recorded',
      },
      { key: 'Decision', value: decisionLabel(decision.type, 'staff', decision.matter) },
      { key: 'Date of the decision', value: on ? formatWithWeekday(on) : 'Not recorded' },
      ...(sections.length > 0 ? [{ key: 'Parts of the plan in dispute', value: sections.join('\n') }] : []),
    ],
  }
}

/** Whom to ask at the council. */
export async function fromUs(
  ctx: SignedIn,
): Promise<{ readonly council: string; readonly blocks: readonly Block[] }> {
  const { name, settings } = found(await ctx.authority())
  const { senTeam } = settings
  const how = [senTeam.phone && `Telephone: ${senTeam.phone}`, senTeam.email && `Email: ${senTeam.email}`]
  return {
    council: name,
    blocks: [heading('Whom to ask'), words([`${senTeam.name}, ${name}`, ...how].filter(Boolean).join('\n'))],
  }
}

export const paperOf = (
  ctx: SignedIn,
  { kase }: CaseFile,
  title: string,
  from: string,
  blocks: readonly Block[],
): Paper => ({
  title,
  reference: kase.reference,
  madeOn: ctx.call.now.toISOString(),
  from,
  blocks,
})

/** The provider that this mediation is with, who is also its mediation adviser. */
export async function providerOf(ctx: SignedIn, { providerId }: Asked): Promise<string> {
  const { providers } = found(await ctx.authority())
  return providers.find(({ id }) => id === providerId)?.name ?? 'The mediation provider'
}

/** By when the meeting has to be arranged, as the case says it. */
export function arrangedBy(kase: Case, today: LocalDate): string {
  const limit = caseDeadlines(kase, today).find(
    ({ id }) => id === 'arrange-mediation' || id === 'icb-arrange-mediation',
  )
  return limit
    ? `${formatWithWeekday(limit.due)} (${limit.citation.provision})`
    : '30 days from the day the integrated care board was told (reg 35)'
}
