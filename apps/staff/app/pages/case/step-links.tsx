import type { StepLink } from './stages.ts'

/** Steps that can be taken now. */
export const StepLinks = ({ links }: { links: readonly StepLink[] }) =>
  links.length > 0 ? (
    <ul className="govuk-list app-actions">
      {links.map((link) => (
        <li key={link.href}>
          <a className="govuk-link govuk-link--no-visited-state" href={link.href}>
            {link.text}
          </a>
        </li>
      ))}
    </ul>
  ) : null
