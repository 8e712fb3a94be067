import type { ReactNode } from 'react'

export type NotificationBannerProps = {
  readonly type?: 'success' | undefined
  readonly title?: ReactNode
  readonly children: ReactNode
}

/** Something to know before the rest of the page. A success takes focus where JavaScript is on. */
export const NotificationBanner = ({ type, title, children }: NotificationBannerProps) => (
  // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a name; the rule cannot read a chosen role
  <div
    className={`govuk-notification-banner${type ? ` govuk-notification-banner--${type}` : ''}`}
    role={type ? 'alert' : 'region'}
    aria-labelledby="govuk-notification-banner-title"
    data-module="govuk-notification-banner"
  >
    <div className="govuk-notification-banner__header">
      <h2 className="govuk-notification-banner__title" id="govuk-notification-banner-title">
        {title ?? (type ? 'Success' : 'Important')}
      </h2>
    </div>
    <div className="govuk-notification-banner__content">
      {typeof children === 'string' ? (
        <p className="govuk-notification-banner__heading">{children}</p>
      ) : (
        children
      )}
    </div>
  </div>
)
