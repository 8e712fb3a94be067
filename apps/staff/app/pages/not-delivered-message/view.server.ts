import type { FailedMessageView } from '@common-ground/api/contracts'
import { formatMoment, SENDING_CHANNEL_WORDS } from '@common-ground/domain'
import { paths } from '../../paths.ts'
import { lineOf } from '../../reaching/line.ts'
import { radios, type StepField } from '../../steps/field.ts'

/** The ways to send it again, as a question; null where nobody may write to them. */
export function wayField({ ways }: Pick<FailedMessageView, 'ways'>): StepField | null {
  if (ways.length === 0) return null
  return radios('way', 'How should it go?', [
    { value: 'any', text: 'By every way they allow, the best first' },
    ...ways.map(({ channel, to }) => ({
      value: channel,
      text: `Only by ${SENDING_CHANNEL_WORDS[channel]}`,
      ...(to && { hint: to.replaceAll('\n', ', ') }),
    })),
  ])
}

/** One message that could not be sent, ready to draw. */
export function messagePage(view: FailedMessageView) {
  const line = lineOf(view)
  return {
    title: `Not delivered: ${view.name}`,
    line,
    standing: view.standing,
    isOpen: view.isOpen,
    failedAt: view.failedAt,
    field: view.isOpen ? wayField(view) : null,
    subject: view.subject,
    body: view.body,
    people: view.reference && `${paths.case(view.reference)}#people`,
    steps: view.steps.map(({ at, what, by, said }, n) => ({
      id: n,
      title: what,
      by,
      when: formatMoment(new Date(at)),
      at,
      details: [],
      body: said,
    })),
  }
}
export type MessagePage = ReturnType<typeof messagePage>
