import {
  APPEAL_ENDINGS,
  APPEAL_POINT_RESULTS,
  DIRECTED,
  DIRECTION_KINDS,
  ORDERED_ITEMS,
  RECOMMENDED_ABOUT,
  UNOPPOSED_ITEMS,
} from '@common-ground/domain'
import { z } from 'zod'
import { choice, date, onCase, optionalDate, optionalWords, someOf, words } from './fields.ts'

/** What the tribunal decided on one point. */
export const AppealPointInput = z.strictObject({
  pointId: z.uuid(),
  result: choice(APPEAL_POINT_RESULTS, 'Choose what came of this point'),
})

/** What each step of an appeal needs from a form. */
export const APPEAL_INPUTS = {
  noteAppeal: z.strictObject({
    ...onCase,
    lodgedOn: date('Enter the date the appeal was sent'),
    tribunalReference: optionalWords(40),
  }),
  registerAppeal: z.strictObject({
    ...onCase,
    registeredOn: date('Enter the date the tribunal registered the appeal'),
    tribunalReference: words('Enter the tribunal’s number', 40),
    /** Ticked when the number is right though it does not look like one of the tribunal's. */
    allTheSame: someOf(['yes']),
  }),
  recordAppealPapers: z.strictObject({
    ...onCase,
    sentOn: date('Enter the date the tribunal sent the papers'),
  }),
  recordDirections: z.strictObject({
    ...onCase,
    madeOn: date('Enter the date on the tribunal’s letter'),
    directions: z
      .array(
        z.strictObject({
          kind: choice(DIRECTION_KINDS, 'Choose what the tribunal asks for'),
          who: choice(DIRECTED, 'Choose who has to do it'),
          day: date('Enter the day it is for'),
          what: optionalWords(1_000),
        }),
      )
      .min(1, 'Enter at least one thing that the tribunal directed')
      .max(10),
  }),
  changeDirection: z
    .strictObject({
      ...onCase,
      directionId: z.uuid({ error: 'Choose what has changed' }),
      becomes: choice(['another', 'gone'], 'Choose what the tribunal says now'),
      day: optionalDate(),
    })
    .refine(({ becomes, day }) => becomes === 'gone' || day !== null, {
      path: ['day'],
      message: 'Enter the new day',
    }),
  recordDirectionDone: z.strictObject({
    ...onCase,
    directionId: z.uuid({ error: 'Choose what is done' }),
    doneOn: date('Enter the date it was done'),
  }),
  concedeAppeal: z.strictObject({
    ...onCase,
    toldOn: date('Enter the date we told the tribunal'),
    whole: z.union([z.boolean(), z.enum(['whole', 'part']).transform((what) => what === 'whole')], {
      error: 'Choose what we no longer oppose',
    }),
    pointIds: z
      .array(z.uuid())
      .max(20)
      .nullish()
      .transform((ids) => ids ?? []),
    unopposed: someOf(UNOPPOSED_ITEMS),
  }),
  endAppeal: z.strictObject({
    ...onCase,
    endedOn: date('Enter the date the appeal ended'),
    // What was not opposed from the start has a step of its own.
    outcome: choice(APPEAL_ENDINGS, 'Choose how the appeal ended'),
    ordered: someOf(ORDERED_ITEMS),
    /** What was decided on each point. The page asks for every one. */
    points: z
      .array(AppealPointInput)
      .max(20)
      .nullish()
      .transform((points) => points ?? []),
    recommended: someOf(RECOMMENDED_ABOUT),
  }),
  withdrawAppeal: z.strictObject({ ...onCase }),
} as const
