import type { CommandName, Role } from '@common-ground/domain'
import { rowOf } from '@common-ground/domain'
import { COMMAND_INPUTS } from '../contracts/index.ts'
import { procedureFor } from '../trpc.ts'
import { act } from './act.ts'
import type { InputOf } from './build.ts'

/** "sendMessage" → "case.send-message": how the audit knows a step. */
const auditName = (name: CommandName): string => {
  const row = rowOf(name)
  const area = row.stage.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return `${area}.${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/**
 * The procedure of one command in one app: for whoever the transition table lets give it there. What each person
 * may do on a case as it stands, the domain says when the command comes.
 */
export function step<C extends CommandName>(name: C, world: readonly Role[]) {
  const roles = rowOf(name).by.filter((role) => world.includes(role))
  const audit = auditName(name)
  return procedureFor(roles, audit)
    .input(COMMAND_INPUTS[name])
    .mutation(({ ctx, input }) => act<C>(ctx, name, audit, input as InputOf<C>))
}
