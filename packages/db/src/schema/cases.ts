import type {
  Case,
  CaseEvent,
  ClosingOutcome,
  ClosingReason,
  ContactShared,
  DateKind,
  DecisionType,
  Headline,
  Owner,
  Party,
  Relation,
  StateOf,
  SupporterScope,
} from '@common-ground/domain'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { users } from './accounts.ts'
import { authorities, teams } from './authorities.ts'
import { authorityId, day, moment, randomId } from './columns.ts'

/**
 * A case as its events fold, kept beside them so that pages and lists are plain SQL. `state` is the whole fold;
 * the other columns are copies of parts of it that lists search, sort and count by.
 */
export const cases = pgTable(
  'cases',
  {
    authorityId: authorityId().references(() => authorities.authorityId),
    id: uuid().notNull(),
    reference: text().notNull(),
    version: integer().notNull(),
    state: jsonb().$type<Case>().notNull(),
    decisionType: text().$type<DecisionType>().notNull(),
    headline: text().$type<Headline>().notNull(),
    conversation: text().$type<StateOf<'conversation'>>().notNull(),
    reconsideration: text().$type<StateOf<'reconsideration'>>().notNull(),
    disagreementResolution: text().$type<StateOf<'disagreementResolution'>>().notNull(),
    mediation: text().$type<StateOf<'mediation'>>().notNull(),
    appeal: text().$type<StateOf<'appeal'>>().notNull(),
    teamId: text(),
    officerId: uuid(),
    /** Who has to reconsider, while they do. */
    decisionMakerId: uuid(),
    /** Whether whoever took the decision looks, or looked, at it again, as a manager allowed. */
    sameDecider: boolean().notNull().default(false),
    raisedOn: day().notNull(),
    lastEventOn: day().notNull(),
    closedOn: day(),
    outcome: text().$type<ClosingOutcome>(),
    /** Why it was closed, where how it came to its end does not say. */
    closingReason: text().$type<ClosingReason>(),
    /** An index for lists only: worked out again whenever the case is saved. */
    nextDueOn: day(),
    nextDueRule: text(),
    familyWaitingSince: day(),
    /** Who alone at the council may see it; null for a case that is not restricted. */
    restrictedTo: uuid().array(),
    /** Who beside the family and the council has been asked to take part. */
    parties: text().array().$type<Party[]>().notNull().default([]),
    /** Whether somebody has said that a person could be in danger. */
    flagged: boolean().notNull().default(false),
    /** When its officer got it. */
    assignedAt: moment(),
    /** The way in which the copies above and the case's dates were made; an older one is made anew. */
    listedAs: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    unique('cases_reference').on(t.authorityId, t.reference),
    foreignKey({ columns: [t.authorityId, t.officerId], foreignColumns: [users.authorityId, users.id] }),
    foreignKey({
      columns: [t.authorityId, t.decisionMakerId],
      foreignColumns: [users.authorityId, users.id],
    }),
    foreignKey({ columns: [t.authorityId, t.teamId], foreignColumns: [teams.authorityId, teams.id] }),
    index('cases_officer').on(t.authorityId, t.officerId, t.nextDueOn),
    index('cases_team').on(t.authorityId, t.teamId, t.nextDueOn),
    // Those without a date come last in the order that a list is read in.
    index('cases_next_due').on(t.authorityId, sql`coalesce(${t.nextDueOn}, 'infinity'::date)`, t.id),
    index('cases_raised').on(t.authorityId, t.raisedOn, t.id),
    index('cases_under_review')
      .on(t.authorityId, t.decisionMakerId)
      .where(sql`${t.reconsideration} = 'underReview'`),
    index('cases_last_event').on(t.authorityId, t.lastEventOn, t.id),
    index('cases_decision_maker')
      .on(t.authorityId, t.decisionMakerId)
      .where(sql`${t.decisionMakerId} is not null`),
    index('cases_restricted').on(t.authorityId, t.id).where(sql`${t.restrictedTo} is not null`),
    index('cases_same_decider').on(t.authorityId, t.id).where(sql`${t.sameDecider}`),
    index('cases_listed_as').on(t.authorityId, t.listedAs),
    // The day of the decision, as far as it is known: a yearly return asks by it.
    index('cases_decided').on(
      t.authorityId,
      sql`coalesce(${t.state} #>> '{decision,dateOnLetter}', ${t.state} #>> '{decision,dateSent}')`,
    ),
    check('cases_version', sql`${t.version} > 0`),
    check('cases_closed', sql`(${t.closedOn} is null) = (${t.outcome} is null)`),
    check('cases_closed_headline', sql`(${t.closedOn} is null) = (${t.headline} <> 'closed')`),
    check(
      'cases_decision_maker',
      sql`(${t.reconsideration} = 'underReview') <= (${t.decisionMakerId} is not null)`,
    ),
  ],
)

/** How somebody may be reached, and what they asked us never to do. The sender keeps to it. */
export type SafeContact = {
  /** Whether they may be rung; absent from rows older than the question. */
  readonly calls?: boolean
  /** Whether a message may be left where others could hear it. */
  readonly voicemail: boolean
  /** Whether letters may be sent. */
  readonly letters: boolean
  readonly note: string | null
}

/** What somebody needs to take part: asked once, shown wherever a meeting or a message is planned. */
export type Needs = {
  readonly chosen: readonly string[]
  readonly interpreter: string | null
  readonly note: string | null
}

/** The people of a case: their particulars live here, never in an event. `userId` is what opens the case to them. */
export const casePeople = pgTable(
  'case_people',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    id: randomId(),
    kind: text().$type<'child' | Relation>().notNull(),
    userId: uuid(),
    /** The access that goes with the sign-in, as the record says it: what the row's owner may do, for whom, till when. */
    scope: text().$type<SupporterScope>(),
    supports: uuid(),
    until: day(),
    endedOn: day(),
    fullName: text().notNull(),
    relationship: text(),
    dateOfBirth: day(),
    phone: text(),
    /** Where somebody without an account gets letters; an account has its own. */
    address: text(),
    contactBy: text().$type<'email' | 'telephone' | 'text' | 'letter'>(),
    safeContact: jsonb().$type<SafeContact>(),
    needs: jsonb().$type<Needs>(),
    /** Who else may learn how to reach them. */
    contactShared: jsonb().$type<ContactShared>(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    foreignKey({ columns: [t.authorityId, t.userId], foreignColumns: [users.authorityId, users.id] }),
    unique('case_people_user').on(t.authorityId, t.userId, t.caseId),
    index('case_people_born').on(t.authorityId, t.dateOfBirth).where(sql`${t.dateOfBirth} is not null`),
    index('case_people_child')
      .on(t.authorityId, t.caseId)
      .where(sql`${t.kind} = 'child' or ${t.kind} = 'youngPerson'`),
    index('case_people_words').using('gin', t.authorityId, sql`to_tsvector('simple', ${t.fullName})`),
  ],
)

/** The record: append-only and chained by hash. The application's role may only insert and read. */
export const caseEvents = pgTable(
  'case_events',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    seq: integer().notNull(),
    type: text().$type<CaseEvent['type']>().notNull(),
    data: jsonb().$type<CaseEvent>().notNull(),
    at: moment().notNull(),
    actorId: uuid().notNull(),
    actorRole: text().notNull(),
    requestId: text().notNull(),
    prevHash: text().notNull(),
    hash: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.seq] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    unique('case_events_prev').on(t.authorityId, t.caseId, t.prevHash),
    // Letters that a family has to read, so that those nobody opened are found without walking every case.
    // A meeting's day is in it, so that letters that need no reading any more are passed over without being read.
    index('case_events_letters')
      .on(t.authorityId, t.at, sql`coalesce(${t.data} ->> 'meetingOn', '9999-12-31')`)
      .where(
        sql`${t.type} in ('reconsiderationDecided', 'agreementRecorded', 'conversationArranged', 'disagreementResolutionArranged', 'mediationArranged')`,
      ),
    check('case_events_seq', sql`${t.seq} > 0`),
  ],
)

/** Free text that events point to by id and commitment, so that it can be erased without breaking the chain. */
export const caseTexts = pgTable(
  'case_texts',
  {
    authorityId: authorityId(),
    id: uuid().notNull(),
    caseId: uuid().notNull(),
    body: text().notNull(),
    salt: text().notNull(),
    writtenAt: moment().notNull(),
    /** Whether a search finds it. What speaks of somebody's danger or capacity, and what the council writes for itself, is not found. */
    searched: boolean().notNull().default(true),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.id] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    index('case_texts_case').on(t.authorityId, t.caseId),
    // Made from the words themselves, so that what is erased is gone from the index too.
    index('case_texts_words')
      .using('gin', t.authorityId, sql`to_tsvector('english', ${t.body})`)
      .where(sql`${t.searched}`),
  ],
)

/**
 * Every date of an open case on which somebody still has to act, as the rules make it from the case: worked out again
 * whenever the case is saved, so that work is found without reading each case.
 */
export const caseDates = pgTable(
  'case_dates',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    key: text().notNull(),
    kind: text().$type<DateKind>().notNull(),
    owedBy: text().$type<Owner>().notNull(),
    due: day().notNull(),
    rule: text().notNull(),
    /** An earlier day that a family is told to act by. */
    safeBy: day(),
    /** Who owes it by name, where it was agreed or asked. */
    party: text().$type<Party>(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.key] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
    index('case_dates_due').on(t.authorityId, t.due),
    // Those that a reminder can be about lie around today.
    index('case_dates_act_by').on(t.authorityId, sql`coalesce(${t.safeBy}, ${t.due})`),
    check('case_dates_kind', sql`${t.kind} in ('law', 'direction', 'agreed', 'meeting', 'promise')`),
    check('case_dates_owed_by', sql`${t.owedBy} in ('family', 'council', 'icb', 'provider')`),
  ],
)

/** What a family answered when it raised the disagreement, frozen with the questions as they were asked. */
export const submittedAnswers = pgTable(
  'submitted_answers',
  {
    authorityId: authorityId(),
    caseId: uuid().notNull(),
    position: integer().notNull(),
    slug: text().notNull(),
    asked: text().notNull(),
    answered: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.authorityId, t.caseId, t.position] }),
    foreignKey({ columns: [t.authorityId, t.caseId], foreignColumns: [cases.authorityId, cases.id] }),
  ],
)
