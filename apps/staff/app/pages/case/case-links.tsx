import type { LinkView } from '@common-ground/api/contracts'
import { paths } from '../../paths.ts'

/** Which other cases belong to this one, as far as the reader may open them; no family sees it. */
export const CaseLinks = ({ links }: { readonly links: readonly LinkView[] }) =>
  links.map((link) => (
    <p key={link.reference} className="govuk-body govuk-!-margin-bottom-1">
      {link.label}:{' '}
      <a className="govuk-link" href={paths.case(link.reference)}>
        {link.reference}
      </a>
      {link.closed ? ' (closed)' : ''}
    </p>
  ))
