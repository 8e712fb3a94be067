import type { Me, NotReachedView } from '@common-ground/api/contracts'
import { formatDate } from '@common-ground/domain'
import { paths } from '../../paths.ts'

/** Our messages that did not reach somebody of a case, by the person; with the message's page for those who see to it. */
export function notReachedOf(messages: readonly NotReachedView[], me: Pick<Me, 'roles'>) {
  const sees = me.roles.includes('officer') || me.roles.includes('manager')
  return messages.map(({ id, personId, writtenOn }) => ({
    id,
    personId,
    line: `Our message of ${formatDate(writtenOn)} did not reach them`,
    href: sees ? paths.failedMessage(id) : null,
  }))
}
export type NotReachedLine = ReturnType<typeof notReachedOf>[number]
