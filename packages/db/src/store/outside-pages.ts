import type { CaseEvent, OutsideStage, Party } from '@common-ground/domain'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '../connect.ts'
import { caseEvents, outsidePages, users } from '../schema/index.ts'

type OfCase = { readonly authorityId: string; readonly caseId: string }

/** Keeps what is sent outside, in the transaction of the step that sends it. */
export async function addOutsidePage(tx: Tx, row: typeof outsidePages.$inferInsert): Promise<void> {
  await tx.insert(outsidePages).values(row)
}

/** The page that a link opens, or null. */
export async function readOutsidePage(db: Db | Tx, authorityId: string, tokenHash: string) {
  const [row] = await db
    .select()
    .from(outsidePages)
    .where(and(eq(outsidePages.authorityId, authorityId), eq(outsidePages.tokenHash, tokenHash)))
  return row ?? null
}
export type OutsidePage = NonNullable<Awaited<ReturnType<typeof readOutsidePage>>>

/** Writes down that a page was opened, the first time. */
export async function noteOutsideOpened(db: Db, authorityId: string, id: string, at: Date): Promise<void> {
  await db
    .update(outsidePages)
    .set({ openedAt: at })
    .where(
      and(eq(outsidePages.authorityId, authorityId), eq(outsidePages.id, id), isNull(outsidePages.openedAt)),
    )
}

/**
 * Ends what the pages of a case ask: their links open no more.
 *
 * @param party only those for this party; absent: all that ask a party something.
 */
export async function endOutsideAsking(
  tx: Tx,
  { authorityId, caseId }: OfCase,
  at: Date,
  party?: Party,
): Promise<void> {
  await tx
    .update(outsidePages)
    .set({ endedAt: at })
    .where(
      and(
        eq(outsidePages.authorityId, authorityId),
        eq(outsidePages.caseId, caseId),
        eq(outsidePages.purpose, 'partyAsked'),
        isNull(outsidePages.endedAt),
        party && eq(outsidePages.party, party),
      ),
    )
}

/** Ends every page of a case that is about one of these stages, whatever it was for: its link opens no more. */
export async function endOutsidePages(
  tx: Tx,
  { authorityId, caseId }: OfCase,
  stages: readonly OutsideStage[],
  at: Date,
): Promise<void> {
  await tx
    .update(outsidePages)
    .set({ endedAt: at })
    .where(
      and(
        eq(outsidePages.authorityId, authorityId),
        eq(outsidePages.caseId, caseId),
        inArray(outsidePages.stage, [...stages]),
        isNull(outsidePages.endedAt),
      ),
    )
}

/** The answer that was given by the link of a page, or null. */
export async function readAnswerByLink(db: Db, { authorityId, caseId }: OfCase, pageId: string) {
  const [row] = await db
    .select({ data: caseEvents.data, at: caseEvents.at })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.authorityId, authorityId),
        eq(caseEvents.caseId, caseId),
        eq(caseEvents.type, 'partyAnswered' satisfies CaseEvent['type']),
        sql`${caseEvents.data} -> 'through' ->> 'link' = ${pageId}`,
      ),
    )
  return row?.data.type === 'partyAnswered' ? { agreed: row.data.agrees, at: row.at } : null
}

/** Its mailbox is nobody's: the name `invalid` leads nowhere (RFC 2606). */
const OUTSIDE = { world: 'portal', email: 'links@outside.invalid' } as const

/**
 * The account that answers by a link stand under, made the first time one comes. Nobody signs in with it: whoever has
 * no account here acts on the record as what they are, and never as the officer who wrote to them.
 */
export async function outsideAccount(db: Db, authorityId: string, at: Date): Promise<string> {
  const its = and(
    eq(users.authorityId, authorityId),
    eq(users.world, OUTSIDE.world),
    eq(users.email, OUTSIDE.email),
  )
  const find = () => db.select({ id: users.id }).from(users).where(its)
  const [known] = await find()
  if (known) return known.id
  await db
    .insert(users)
    .values({
      authorityId,
      ...OUTSIDE,
      fullName: 'Somebody outside, by a link',
      passwordHash: 'none',
      roles: ['outside'],
      disabledAt: at,
      createdAt: at,
    })
    .onConflictDoNothing()
  const [made] = await find()
  if (!made) throw new Error('The account of those outside was not made')
  return made.id
}
