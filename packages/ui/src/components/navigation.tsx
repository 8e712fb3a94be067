import type { ReactNode } from 'react'
import { classes } from './parts.tsx'

export type GenericHeaderProps = {
  readonly logoText: ReactNode
  readonly url?: string | undefined
  readonly classes?: string | undefined
  readonly containerClasses?: string | undefined
}

/** The council's name across the top. */
export const GenericHeader = ({
  logoText,
  url = '/',
  classes: more,
  containerClasses = 'govuk-width-container',
}: GenericHeaderProps) => (
  <div className={classes('govuk-generic-header', more)}>
    <div className={classes('govuk-generic-header__container', containerClasses)}>
      <div className="govuk-generic-header__logo">
        <a href={url} className="govuk-generic-header__homepage-link">
          {logoText}
        </a>
      </div>
    </div>
  </div>
)

export type NavigationItem = {
  readonly href: string
  readonly text: ReactNode
  readonly current?: boolean | undefined
  readonly active?: boolean | undefined
}
export type ServiceNavigationProps = {
  readonly serviceName?: ReactNode
  readonly serviceUrl?: string | undefined
  readonly navigation?: readonly NavigationItem[] | undefined
}

const Item = ({ href, text, current, active }: NavigationItem) => (
  <li
    className={classes(
      'govuk-service-navigation__item',
      (active || current) && 'govuk-service-navigation__item--active',
    )}
  >
    <a
      className="govuk-service-navigation__link"
      href={href}
      {...((active || current) && { 'aria-current': current ? ('page' as const) : ('true' as const) })}
    >
      {active || current ? (
        <strong className="govuk-service-navigation__active-fallback">{text}</strong>
      ) : (
        text
      )}
    </a>
  </li>
)

/** The service's name, and where one can go in it. */
export function ServiceNavigation({ serviceName, serviceUrl, navigation = [] }: ServiceNavigationProps) {
  const inside = (
    <div className="govuk-width-container">
      <div className="govuk-service-navigation__container">
        {serviceName ? (
          <span className="govuk-service-navigation__service-name">
            {serviceUrl ? (
              <a href={serviceUrl} className="govuk-service-navigation__link">
                {serviceName}
              </a>
            ) : (
              <span className="govuk-service-navigation__text">{serviceName}</span>
            )}
          </span>
        ) : null}
        {navigation.length > 0 ? (
          <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
            {navigation.length > 1 ? (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden until govuk-frontend's script shows it, which removes both
              <button
                type="button"
                className="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                aria-controls="navigation"
                hidden
                aria-hidden="true"
              >
                Menu
              </button>
            ) : null}
            <ul className="govuk-service-navigation__list" id="navigation">
              {navigation.map((item) => (
                <Item key={item.href} {...item} />
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </div>
  )
  return serviceName ? (
    <section
      aria-label="Service information"
      className="govuk-service-navigation"
      data-module="govuk-service-navigation"
    >
      {inside}
    </section>
  ) : (
    <div className="govuk-service-navigation" data-module="govuk-service-navigation">
      {inside}
    </div>
  )
}

/** The way from the top of the service to this page. */
export const Breadcrumbs = ({
  items,
}: {
  items: readonly { readonly text: ReactNode; readonly href: string }[]
}) => (
  <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
    <ol className="govuk-breadcrumbs__list">
      {items.map((item) => (
        <li key={item.href} className="govuk-breadcrumbs__list-item">
          <a className="govuk-breadcrumbs__link" href={item.href}>
            {item.text}
          </a>
        </li>
      ))}
    </ol>
  </nav>
)
