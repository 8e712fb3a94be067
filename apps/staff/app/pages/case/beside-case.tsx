import { paths } from '../../paths.ts'

/** What the council keeps beside the case and no family sees: notes, a hold, which other cases belong to it. */
export const BesideCase = ({ reference }: { readonly reference: string }) => (
  <nav aria-label="Beside the case">
    <ul className="govuk-list app-actions govuk-!-margin-bottom-6">
      {[
        { href: paths.notes(reference), text: 'Internal notes' },
        { href: paths.links(reference), text: 'Linked cases' },
        { href: paths.hold(reference), text: 'Legal hold' },
      ].map(({ href, text }) => (
        <li key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
