import type { ReactNode } from 'react'

export type FooterProps = {
  readonly links: readonly { readonly href: string; readonly text: string }[]
  readonly children: ReactNode
}

/** Who runs the service, and the pages that every service owes. No crown. */
export const Footer = ({ links, children }: FooterProps) => (
  <footer className="govuk-footer app-footer">
    <div className="govuk-width-container">
      <h2 className="govuk-visually-hidden">Support links</h2>
      <ul className="govuk-footer__inline-list">
        {links.map((link) => (
          <li key={link.href} className="govuk-footer__inline-list-item">
            <a className="govuk-footer__link" href={link.href}>
              {link.text}
            </a>
          </li>
        ))}
      </ul>
      <p className="govuk-body-s app-footer__who">{children}</p>
    </div>
  </footer>
)
