import { type Case, formatWithWeekday, nextDeadline } from '@common-ground/domain'
import { CATALOGUE, type TemplateId } from './catalogue/index.ts'
import type { Values } from './catalogue/template.ts'
import { filled, type Wordings, wordsThatCount } from './catalogue/words.ts'
import type { Recipient, Telling } from './telling.ts'

/** What a message has to know about the service it comes from. Origins are written without a slash at the end. */
export type Names = {
  readonly authorityName: string
  readonly portalOrigin: string
  readonly staffOrigin: string
  /** The authority's own words; without them, the product's. */
  readonly wordings?: Wordings
}

/** A message in full. `template` names what it tells; `wording` is the version of its words, 0 for the product's own. */
export type Letter = {
  readonly template: TemplateId
  readonly wording: number
  readonly subject: string
  readonly body: string
}

/** A message to go out. */
export type Outgoing = Letter & { readonly to: Recipient }

/** Where a family reads its disagreement, and where staff work the case. */
export const caseLinks = {
  portal: (origin: string, reference: string): string => `${origin}/disagreements/${reference}`,
  staff: (origin: string, reference: string): string => `${origin}/cases/${reference}`,
} as const

const PRIVATE = 'We leave details out of our messages to keep them private.'
const FOR_SUPPORTERS = {
  subject: 'There is news about a disagreement that you support',
  why: 'You get this because you stand beside somebody in this disagreement. “You” and “your” mean them.',
} as const

type Around = {
  readonly subject?: string
  /** What stands before the words, between them and the council's name. */
  readonly before?: readonly string[]
  readonly after?: readonly string[]
}

function set(
  template: TemplateId,
  values: Values,
  { authorityName, wordings }: Pick<Names, 'authorityName' | 'wordings'>,
  { subject, before = [], after = [] }: Around = {},
): Letter {
  const { words, version } = wordsThatCount(template, wordings)
  const [said, happened, toDo] = [words.subject, words.happened, words.toDo].map((text) =>
    filled(text, values),
  )
  return {
    template,
    wording: version,
    subject: subject ?? said ?? '',
    body: [...before, happened, toDo, ...after, authorityName].join('\n\n').trimEnd(),
  }
}

/** A message about no case of its reader, or that leads elsewhere than to it: the words, and who sends them. */
export const bareLetter = (
  template: TemplateId,
  values: Values,
  names: Pick<Names, 'authorityName' | 'wordings'>,
): Letter => set(template, values, names)

/**
 * Sets a telling as a message: what happened, what to do, where to read it, and nothing private.
 * @param clock what a family's message says of its last days.
 */
export function letter(telling: Telling, kase: Case, names: Names, clock: string | null): Outgoing {
  const { template, to, values = {} } = telling
  const { reference } = kase
  const all = { ...values, reference }
  const { frame } = CATALOGUE[template]
  if (frame === 'bare') return { to, ...set(template, all, names) }
  if (frame === 'staffCase') {
    // Judged on the day of the event that is told, so that the same events always make the same message.
    const next = nextDeadline(kase, kase.lastEventOn)
    const after = [
      ...(next ? [`Next date in this case: ${formatWithWeekday(next.due)}.`] : []),
      caseLinks.staff(names.staffOrigin, reference),
    ]
    return { to, ...set(template, all, names, { after }) }
  }
  const after = [...(clock ? [clock] : []), caseLinks.portal(names.portalOrigin, reference), PRIVATE]
  if (to.kind !== 'supporters') return { to, ...set(template, all, names, { after }) }
  const subject = `${FOR_SUPPORTERS.subject}, ${reference}`
  return { to, ...set(template, all, names, { subject, before: [FOR_SUPPORTERS.why], after }) }
}
