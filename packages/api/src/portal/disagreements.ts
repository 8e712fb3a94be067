import {
  readFamilyCases,
  readOpenings,
  readOwnFairness,
  readPreparation,
  savePreparation,
  setAddress,
  setParticulars,
} from '@common-ground/db'
import {
  HEADLINE_WORDS,
  isTheirs,
  localDate,
  onlyAttends,
  openDeadlines,
  readerOf,
  standingOf,
} from '@common-ground/domain'
import { z } from 'zod'
import type { SignedIn } from '../context.ts'
import {
  ContactDetails,
  type FamilyCaseView,
  type FamilyListRow,
  type OutsidePaper,
  ofCase,
  optionalWords,
} from '../contracts/index.ts'
import { mustHaveSecondStep } from '../shared/second-step.ts'
import { tellOldAddress } from '../shared/tell-old-address.ts'
import { WhatIfOnCase, whatIfOnCase } from '../shared/what-if.ts'
import { found, notFound, procedureFor, router } from '../trpc.ts'
import { decisionLabel, familyCaseView } from '../views/case.ts'
import { outsidePaper, sentOutside } from '../views/outside.ts'
import { openCase } from '../views/read.ts'

const family = (audit: string) => procedureFor(['family'], audit)

type Row = Awaited<ReturnType<typeof readFamilyCases>>[number]

/** One line of somebody's list. Whoever only comes to meetings learns of no date but those. */
function listRow(ctx: SignedIn, row: Row): FamilyListRow[] {
  const member = standingOf(row.state, ctx.user.id, ctx.today)
  if (!member) return []
  const attends = member.scope === 'attend'
  const lastDay = attends
    ? undefined
    : openDeadlines(row.state, ctx.today).find(({ owedBy, passed }) => owedBy === 'family' && !passed)
  return [
    {
      reference: row.reference,
      childName: row.childName ?? '',
      decisionLabel: attends ? '' : decisionLabel(row.decisionType, 'family', row.matter),
      headline: row.headline,
      headlineLabel: HEADLINE_WORDS[row.headline].family,
      raisedOn: localDate(row.raisedOn),
      nextDueOn: row.nextDueOn && !attends ? localDate(row.nextDueOn) : null,
      relation: member.relation,
      beside: isTheirs(member) ? null : BESIDE[member.relation],
      lastDay: lastDay ? { on: lastDay.safeBy ?? lastDay.due, title: lastDay.title.family } : null,
    },
  ]
}

const BESIDE: Record<FamilyListRow['relation'], string> = {
  parent: '',
  youngPerson: '',
  otherParent: 'As a parent or carer too',
  friend: 'As a friend or relative',
  representative: 'As a representative',
  adviser: 'As an adviser',
}

/** A case as this person may see it, or "not found". */
export async function viewOf(ctx: SignedIn, reference: string, audit?: string): Promise<FamilyCaseView> {
  const [opened, authority] = await Promise.all([openCase(ctx, reference, audit), ctx.authority()])
  const { promises } = found(authority).settings
  const { documents } = opened.file.kase
  const { authorityId } = ctx.config
  const [openings, answered] = await Promise.all([
    readOpenings(
      ctx.db,
      authorityId,
      documents.map(({ id }) => id),
    ),
    readOwnFairness(ctx.db, { authorityId, caseId: opened.file.kase.id, userId: ctx.user.id }),
  ])
  const { actor, today } = ctx
  const reader = found(readerOf(opened.file.kase, actor.id, today))
  const outside = sentOutside(opened.file, reader, ctx.call.now)
  return found(
    familyCaseView({ ...opened, actor, to: 'family', today, promises, openings, outside, answered }),
  )
}

/** Somebody's own place on a case, or "not found". */
export async function ownPlace(ctx: SignedIn, reference: string, audit?: string) {
  const { file } = await openCase(ctx, reference, audit)
  const member = found(standingOf(file.kase, ctx.user.id, ctx.today))
  return {
    file,
    kase: file.kase,
    member,
    ownWords: file.ownWords,
    own: { authorityId: ctx.config.authorityId, caseId: file.kase.id, userId: ctx.user.id },
  }
}

/** Disagreements that somebody of the families' side has a place on. */
export const disagreementsRouter = router({
  list: family('disagreement.list').query(async ({ ctx }): Promise<FamilyListRow[]> => {
    const rows = await readFamilyCases(ctx.db, ctx.config.authorityId, ctx.user.id, ctx.today)
    return rows.flatMap((row) => listRow(ctx, row))
  }),

  show: family('disagreement.show')
    .input(ofCase)
    .query(({ ctx, input }) => viewOf(ctx, input.reference, 'disagreement.show')),

  /** A paper that went to somebody outside, exactly as they read it; for whoever raised it and who supports them. */
  outside: family('disagreement.outside')
    .input(ofCase.extend({ id: z.uuid() }))
    .query(async ({ ctx, input }): Promise<OutsidePaper> => {
      const { file } = await openCase(ctx, input.reference, 'disagreement.outside')
      const reader = found(readerOf(file.kase, ctx.user.id, ctx.today))
      if (onlyAttends(reader)) throw notFound()
      mustHaveSecondStep(ctx, file.kase)
      return outsidePaper(file, reader, input.id, ctx.call.now)
    }),

  whatIf: family('disagreement.what-if')
    .input(WhatIfOnCase)
    .query(async ({ ctx, input }) => {
      const { member } = await ownPlace(ctx, input.reference)
      if (member.scope === 'attend') throw notFound()
      return whatIfOnCase(ctx, input)
    }),

  /** Changes how to reach somebody and what they need: always their own. */
  saveContact: family('disagreement.save-contact')
    .input(ContactDetails)
    .mutation(async ({ ctx, input }) => {
      const { own, kase, file } = await ownPlace(ctx, input.reference)
      const { phone, contactBy, address, never, safetyNote, needs, language, needsNote, sharedWith, except } =
        input
      const people = kase.people.map(({ personId }) => personId)
      const before = file.people.find(({ userId }) => userId === own.userId)
      await setParticulars(ctx.db, own, {
        phone,
        contactBy,
        safeContact: {
          calls: !never.includes('calls'),
          voicemail: !never.includes('voicemail'),
          letters: !never.includes('letters'),
          note: safetyNote,
        },
        needs: { chosen: needs, interpreter: language, note: needsNote },
        contactShared:
          sharedWith === 'everyone'
            ? { with: 'everyone', except: except.filter((id) => people.includes(id)) }
            : { with: 'council' },
      })
      if (address !== null) await setAddress(ctx.db, own.authorityId, own.userId, address)
      const moved = address !== null && address !== before?.address
      if (moved || phone !== (before?.phone ?? null)) await tellOldAddress(ctx)
      return { ok: true as const }
    }),

  preparation: family('disagreement.preparation')
    .input(ofCase)
    .query(async ({ ctx, input }) => {
      const { own } = await ownPlace(ctx, input.reference)
      return readPreparation(ctx.db, own)
    }),

  /** Keeps somebody's own notes for a meeting. Nobody else ever sees them. */
  savePreparation: family('disagreement.save-preparation')
    .input(ofCase.extend({ answers: z.record(z.string().max(40), optionalWords(4_000)) }))
    .mutation(async ({ ctx, input }) => {
      const { own } = await ownPlace(ctx, input.reference)
      const answers = Object.fromEntries(
        Object.entries(input.answers).flatMap(([key, text]) => (text ? [[key, text]] : [])),
      )
      await savePreparation(ctx.db, own, answers, ctx.call.now)
      return { ok: true as const }
    }),
})
