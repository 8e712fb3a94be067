import { type Handlers, notInTheFuture } from './handler.ts'

/** An appeal to the SEND Tribunal: noted here, decided there. */
export const APPEAL_HANDLERS: Handlers<'noteAppeal' | 'endAppeal' | 'withdrawAppeal'> = {
  noteAppeal: ({ command, on, today }) => {
    const { lodgedOn, tribunalReference } = command
    return notInTheFuture(lodgedOn, today) ?? [{ type: 'appealNoted', on, lodgedOn, tribunalReference }]
  },

  endAppeal: ({ command, on, today }) => {
    const { endedOn, outcome } = command
    return notInTheFuture(endedOn, today) ?? [{ type: 'appealEnded', on, endedOn, outcome }]
  },

  withdrawAppeal: ({ on }) => [{ type: 'appealWithdrawn', on }],
}
