import type { ACCOUNT } from './catalogue/account.ts'
import { isTemplateId, type TemplateId } from './catalogue/index.ts'
import type { Values } from './catalogue/template.ts'
import { bareLetter, type Letter, type Names } from './letter.ts'

type AnyAccount = keyof typeof ACCOUNT

/** A message about somebody's own account. Staff are told of some things in other words: the catalogue has both. */
export type AccountTemplate = Exclude<
  AnyAccount,
  `${string}Staff` | 'contactChanged' | 'invitation' | 'comeBack' | 'coverNamed' | 'letterToPost'
>

/** The message about an account, in the words for whoever signs in to one of the two apps. */
export function accountLetter(
  template: AccountTemplate,
  values: Values,
  isStaff: boolean,
  names: Pick<Names, 'authorityName' | 'wordings'>,
): Letter {
  const forStaff = `${template}Staff`
  const id: TemplateId = isStaff && isTemplateId(forStaff) ? forStaff : template
  return bareLetter(id, values, names)
}
