import { Written } from '@common-ground/ui'
import type { CasePage } from './page.server.ts'

/** Who alone may see the case: whoever reads this knows with whom they may talk about it. */
export const RestrictedNote = ({ restricted }: Pick<CasePage, 'restricted'>) =>
  restricted ? (
    <section className="app-restricted" aria-labelledby="restricted-title">
      <h2 className="govuk-heading-m" id="restricted-title">
        This case is restricted
      </h2>
      <p className="govuk-body">
        Only these people may see it: {restricted.named}. Talk about it with nobody else.
      </p>
      <p className="govuk-body govuk-!-margin-bottom-1">{restricted.line}:</p>
      <Written>{restricted.said}</Written>
    </section>
  ) : null
