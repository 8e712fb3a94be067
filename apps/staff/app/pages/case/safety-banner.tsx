import { Written } from '@common-ground/ui'
import type { CasePage } from './page.server.ts'

/** That somebody could be in danger, before anything else is read of the case. */
export const SafetyBanner = ({ safety }: Pick<CasePage, 'safety'>) =>
  safety.length === 0 ? null : (
    <section className="app-safety" aria-labelledby="safety-title">
      <h2 className="govuk-heading-m" id="safety-title">
        Somebody could be in danger if something on this case got out
      </h2>
      <p className="govuk-body">
        Read this before you write, ring, meet or share anything. Nobody else of the family’s side knows that
        it was said.
      </p>
      {safety.map(({ line, said }) => (
        <div key={line + said}>
          <p className="govuk-body govuk-!-margin-bottom-1">{line}:</p>
          <Written>{said}</Written>
        </div>
      ))}
    </section>
  )
