import { Table, Tag } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import { AUDIENCE_WORDS, KIND_WORDS } from '../../wordings/words.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Messages we send' }

export async function loader({ request, context }: Route.LoaderArgs) {
  return { groups: await answering(request, visit(context).api.wordings.list()) }
}

export default function Wordings({ loaderData: { groups } }: Route.ComponentProps) {
  return (
    <StaffFrame>
      <h1 className="govuk-heading-l">Messages we send</h1>
      <p className="govuk-body">
        Read what each message says, see how it looks, and change its words. A message to several kinds of
        people stands under each of them.
      </p>
      <nav aria-label="Who gets them">
        <ul className="govuk-list">
          {groups.map(({ audience }) => (
            <li key={audience}>
              <a className="govuk-link" href={`#${audience}`}>
                {AUDIENCE_WORDS[audience]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ audience, rows }) => (
        <section key={audience} aria-labelledby={audience}>
          <h2 className="govuk-heading-m" id={audience}>
            {AUDIENCE_WORDS[audience]}
          </h2>
          <Table
            stacks
            firstCellIsHeader
            caption={<span className="govuk-visually-hidden">Messages: {AUDIENCE_WORDS[audience]}</span>}
            head={['Message', 'Kind', 'Words'].map((text) => ({ text }))}
            rows={rows.map(({ template, name, kind, isOurs }) => [
              {
                text: (
                  <a className="govuk-link" href={paths.wording(template)}>
                    {name}
                  </a>
                ),
              },
              { text: KIND_WORDS[kind] },
              { text: isOurs ? <Tag classes="govuk-tag--blue">Ours</Tag> : 'As delivered' },
            ])}
          />
        </section>
      ))}
    </StaffFrame>
  )
}
