import { Section, Tag, Written } from '@common-ground/ui'
import { paths } from '../../paths.ts'
import type { CasePage } from './page.server.ts'

const STATES = {
  clean: null,
  waiting: 'Waiting to be checked',
  infected: 'Not safe to open',
} as const

/** The papers of the case. Only what has been found clean can be opened. */
const Documents = ({ page }: { page: CasePage }) => (
  <Section id="documents" title="Documents">
    {page.isPosted ? (
      <p className="govuk-body">
        <a className="govuk-link" href={paths.letter(page.reference)} download>
          Letter to post: what they told us, and their last days (PDF)
        </a>
      </p>
    ) : null}
    {page.canPack ? (
      <p className="govuk-body">
        <a className="govuk-link" href={paths.pack(page.reference)}>
          Make a pack of papers for somebody
        </a>
      </p>
    ) : null}
    {page.documents.length === 0 ? <p className="govuk-body">There are none yet.</p> : null}
    <ul className="app-ways">
      {page.documents.map((document) => (
        <li key={document.id} className="app-ways__way">
          <div className="app-ways__head">
            <h3 className="app-ways__title">
              {document.state === 'clean' ? (
                <a className="govuk-link" href={paths.document(page.reference, document.id)}>
                  {document.fileName}
                </a>
              ) : (
                document.fileName
              )}
            </h3>
            {STATES[document.state] ? (
              <Tag classes={document.state === 'infected' ? 'govuk-tag--red' : 'govuk-tag--yellow'}>
                {STATES[document.state]}
              </Tag>
            ) : null}
          </div>
          <p className="govuk-body-s govuk-!-margin-bottom-1">{document.line}</p>
          <p className="govuk-body-s govuk-!-margin-bottom-0">Who can see it: {document.sharedLabel}</p>
        </li>
      ))}
    </ul>
  </Section>
)

/** What was agreed, and what became of it. */
const Agreements = ({ agreements }: Pick<CasePage, 'agreements'>) =>
  agreements.length === 0 ? null : (
    <Section id="agreed" title="What was agreed">
      {agreements.map((agreement) => (
        <div key={agreement.id}>
          <h3 className="govuk-heading-s">{agreement.title}</h3>
          <p className="govuk-body-s">
            {agreement.signed.length > 0
              ? `Signed by ${agreement.signed.join('; ')}`
              : 'Nobody has signed it yet'}
          </p>
          <ul className="app-ways">
            {agreement.actions.map((action) => (
              <li key={action.id} className="app-ways__way">
                <div className="app-ways__head">
                  <h4 className="app-ways__title">{action.what}</h4>
                  <Tag classes={action.late ? 'govuk-tag--red' : 'govuk-tag--blue'}>{action.standing}</Tag>
                </div>
                <p className="govuk-body-s govuk-!-margin-bottom-1">{action.line}</p>
                {action.said ? <Written>{action.said}</Written> : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )

/** Days that do not suit the family, for whoever plans a meeting. */
const Unavailable = ({ unavailable }: Pick<CasePage, 'unavailable'>) =>
  unavailable.length === 0 ? null : (
    <Section id="unavailable" title="Days that do not suit the family">
      <p className="govuk-body">{unavailable.join(', ')}</p>
    </Section>
  )

export const CasePapers = ({ page }: { page: CasePage }) => (
  <>
    <Agreements agreements={page.agreements} />
    <Documents page={page} />
    <Unavailable unavailable={page.unavailable} />
  </>
)
