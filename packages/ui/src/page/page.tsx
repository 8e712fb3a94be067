import type { ReactNode } from 'react'
import { ExitSkipLink, ExitThisPage } from '../components/exit-this-page.tsx'
import { GenericHeader, type NavigationItem, ServiceNavigation } from '../components/navigation.tsx'
import { PhaseBanner, SkipLink } from '../components/text.tsx'
import { Footer, type FooterProps } from './footer.tsx'

export type DocumentProps = {
  /** The page's title, most particular first: "Check your answers – Raise a disagreement". */
  readonly title: string
  readonly stylesheet: string
  readonly favicon: string
  /** The address of the app's manifest, where it has one. */
  readonly manifest?: string | undefined
  /** The address of the browser bundle, and the nonce that lets it run. */
  readonly script?: { readonly src: string; readonly nonce: string | undefined } | undefined
  readonly themeColour: string
  readonly children: ReactNode
  /** What a page that opted in to React in the browser needs at its end. */
  readonly scripts?: ReactNode
}

/** Marks the page as one where scripts run, before it is drawn, so that nothing jumps. */
const SUPPORTED =
  "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '')"

/** The whole document around a page. */
export const Document = ({
  title,
  stylesheet,
  favicon,
  manifest,
  script,
  themeColour,
  children,
  scripts,
}: DocumentProps) => (
  <html lang="en" className="govuk-template app-template">
    <head>
      <meta charSet="utf-8" />
      <title>{title}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content={themeColour} />
      <link rel="icon" type="image/svg+xml" href={favicon} />
      {manifest ? <link rel="manifest" href={manifest} /> : null}
      <link rel="stylesheet" href={stylesheet} />
      {script ? <script type="module" src={script.src} nonce={script.nonce} /> : null}
    </head>
    <body className="govuk-template__body">
      {script ? <script nonce={script.nonce} dangerouslySetInnerHTML={{ __html: SUPPORTED }} /> : null}
      {children}
      {scripts}
    </body>
  </html>
)

export type FrameProps = {
  readonly authorityName: string
  readonly serviceName: string
  readonly serviceUrl: string
  readonly navigation?: readonly NavigationItem[] | undefined
  readonly demonstration: boolean
  /** Back link or breadcrumbs: they stand before the main part, so that the skip link passes them. */
  readonly before?: ReactNode
  /** Whether the page touches somebody's safety, so that they can leave it at once. */
  readonly exit?: boolean | undefined
  readonly footer: FooterProps
  readonly children: ReactNode
}

/** Everything that stands on every page, around what is the page's own. */
export const Frame = ({
  authorityName,
  serviceName,
  serviceUrl,
  navigation,
  demonstration,
  before,
  exit,
  footer,
  children,
}: FrameProps) => (
  <>
    <SkipLink href="#main-content">Skip to main content</SkipLink>
    <header className="app-header">
      {exit ? <ExitSkipLink /> : null}
      <GenericHeader logoText={authorityName} url={serviceUrl} />
      <ServiceNavigation serviceName={serviceName} serviceUrl={serviceUrl} navigation={navigation} />
      {demonstration ? (
        <PhaseBanner tag="Demonstration">
          Everyone here is invented, and so are the promised times. Do not use it for a real disagreement.
        </PhaseBanner>
      ) : null}
    </header>
    <div className="govuk-width-container">
      {exit ? <ExitThisPage /> : null}
      {before ? <nav aria-label="Where you came from">{before}</nav> : null}
      <main className="govuk-main-wrapper" id="main-content">
        {children}
      </main>
    </div>
    <Footer {...footer} />
  </>
)
