import { type Handlers, notInTheFuture } from './handler.ts'

/** An appeal to the SEND Tribunal: noted here, decided there. */
export const APPEAL_HANDLERS: Handlers<'noteAppeal' | 'recordAppealPapers' | 'endAppeal' | 'withdrawAppeal'> =
  {
    noteAppeal: ({ command, on, today }) => {
      const { lodgedOn, tribunalReference } = command
      return notInTheFuture(lodgedOn, today) ?? [{ type: 'appealNoted', on, lodgedOn, tribunalReference }]
    },

    recordAppealPapers: ({ command, on, today }) =>
      notInTheFuture(command.sentOn, today) ?? [{ type: 'appealPapersRecorded', on, sentOn: command.sentOn }],

    endAppeal: ({ command, on, today }) => {
      const { endedOn, outcome, ordered } = command
      return notInTheFuture(endedOn, today) ?? [{ type: 'appealEnded', on, endedOn, outcome, ordered }]
    },

    withdrawAppeal: ({ on }) => [{ type: 'appealWithdrawn', on }],
  }
