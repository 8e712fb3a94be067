import { CATALOGUE, isTemplateId, TEMPLATE_IDS } from './catalogue/index.ts'
import { KINDS, type Kind } from './catalogue/template.ts'

/** What each kind of message is called, for choosing among many. */
export const MESSAGE_KIND_WORDS: Readonly<Record<Kind, string>> = {
  decision: 'Decisions and other news that can be bad',
  meeting: 'Meetings',
  reminder: 'Reminders',
  account: 'Accounts and signing in',
  outside: 'Invitations and organisations',
  news: 'Other news of a case',
}
export { KINDS as MESSAGE_KINDS, type Kind as MessageKind } from './catalogue/template.ts'

/** What kind of message a template makes. One that has left the catalogue is news of the case. */
export const messageKind = (template: string): Kind =>
  isTemplateId(template) ? CATALOGUE[template].kind : 'news'

/** What a message made from a template is called. One that has left the catalogue is news of the case. */
export const messageName = (template: string): string =>
  isTemplateId(template) ? CATALOGUE[template].name : 'News of the case'

/** The templates of a kind: what they are among, or what they are not among. */
export type TemplateChoice = { readonly among: readonly string[] } | { readonly notAmong: readonly string[] }

export function templatesOf(kind: Kind): TemplateChoice {
  const of = (kinds: readonly Kind[]) => TEMPLATE_IDS.filter((id) => kinds.includes(messageKind(id)))
  return kind === 'news' ? { notAmong: of(KINDS.filter((each) => each !== 'news')) } : { among: of([kind]) }
}
