import { Section } from '@common-ground/ui'
import type { ReactNode } from 'react'
import { paths } from '../../paths.ts'
import { NotReached } from './not-reached.tsx'
import type { WorkPage } from './view.server.ts'

type Item = {
  readonly reference: string
  readonly child: string
  readonly covering: string | null
  readonly more?: ReactNode
}

const CaseItem = ({ reference, child, covering, more }: Item) => (
  <li>
    {child},{' '}
    <a className="govuk-link app-nowrap" href={paths.case(reference)}>
      {reference}
    </a>
    {more}
    {covering ? <span className="app-covering">Covering for {covering}</span> : null}
  </li>
)

/** What waits beside the dates: families, cases nobody has looked at, files; and one's own lists. */
export const Waiting = ({ page }: { page: WorkPage }) => (
  <>
    <Section id="messages" title="Messages to answer" size="s">
      {page.messages.length > 0 ? (
        <ul className="govuk-list app-waiting">
          {page.messages.map(({ waited, href, ...item }) => (
            <CaseItem
              key={item.reference}
              {...item}
              more={
                <span className="app-waiting__line">
                  {waited}.{' '}
                  <a className="govuk-link" href={href}>
                    Answer
                    <span className="govuk-visually-hidden"> the family of {item.child}</span>
                  </a>
                </span>
              }
            />
          ))}
        </ul>
      ) : (
        <p className="govuk-body">No family waits for an answer from you.</p>
      )}
    </Section>
    <NotReached notReached={page.notReached} />
    {page.fresh.length > 0 ? (
      <Section id="fresh" title="New to you" size="s">
        <ul className="govuk-list app-waiting">
          {page.fresh.map((item) => (
            <CaseItem key={item.reference} {...item} />
          ))}
        </ul>
      </Section>
    ) : null}
    {page.files.length > 0 ? (
      <Section id="files" title="Files not checked yet" size="s">
        <ul className="govuk-list app-waiting">
          {page.files.map(({ count, ...item }) => (
            <CaseItem key={item.reference} {...item} more={`: ${count}`} />
          ))}
        </ul>
      </Section>
    ) : null}
    <Section id="lists" title="My lists" size="s">
      {page.views.length > 0 ? (
        <>
          <ul className="govuk-list">
            {page.views.map(({ id, name, href }) => (
              <li key={id}>
                <a className="govuk-link" href={href}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
          <p className="govuk-body-s">
            <a className="govuk-link" href={paths.lists}>
              Rename or delete a list
            </a>
          </p>
        </>
      ) : (
        <p className="govuk-body">
          Choose filters in{' '}
          <a href={paths.cases()} className="govuk-link">
            the cases
          </a>{' '}
          and save them as a list.
        </p>
      )}
    </Section>
    {page.isOfficer || page.covers.length > 0 ? (
      <Section id="cover" title="When you are away" size="s">
        {page.covers.map(({ id, line }) => (
          <p key={id} className="govuk-body">
            {line}.
          </p>
        ))}
        {page.isOfficer ? (
          <p className="govuk-body">
            <a className="govuk-link" href={paths.cover}>
              Say who covers for you
            </a>
          </p>
        ) : null}
      </Section>
    ) : null}
  </>
)
