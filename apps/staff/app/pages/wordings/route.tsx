import { Tag, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import { AUDIENCE_WORDS, KIND_WORDS } from '../../wordings/words.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Messages we send' }

/** Which audience's messages are shown: those of families, where the address names none that there is. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const groups = await answering(request, visit(context).api.wordings.list())
  const asked = new URL(request.url).searchParams.get('for')
  const shown = groups.find(({ audience }) => audience === asked) ?? groups[0]
  return { audiences: groups.map(({ audience }) => audience), shown }
}

export default function Wordings({ loaderData: { audiences, shown } }: Route.ComponentProps) {
  const rows = shown?.rows ?? []
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  return (
    <StaffFrame>
      <TwoThirds>
        <h1 className="govuk-heading-l">Messages we send</h1>
        <p className="govuk-body">
          Read what each message says, see how it looks, and change its words. A message to several kinds of
          people is listed under each of them.
        </p>
        <nav aria-label="Who gets them">
          <ul className="govuk-list app-actions govuk-!-margin-bottom-6">
            {audiences.map((audience) => (
              <li key={audience}>
                {audience === shown?.audience ? (
                  <strong aria-current="page">{AUDIENCE_WORDS[audience]}</strong>
                ) : (
                  <a className="govuk-link" href={paths.wordingsFor(audience)}>
                    {AUDIENCE_WORDS[audience]}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </nav>
        <h2 className="govuk-heading-m">{shown ? AUDIENCE_WORDS[shown.audience] : ''}</h2>
        {kinds.map((kind) => (
          <section key={kind} aria-labelledby={kind}>
            <h3 className="govuk-heading-s" id={kind}>
              {KIND_WORDS[kind]}
            </h3>
            <ul className="govuk-list govuk-list--spaced">
              {rows
                .filter((row) => row.kind === kind)
                .map(({ template, name, isOurs }) => (
                  <li key={template}>
                    <a className="govuk-link" href={paths.wording(template)}>
                      {name}
                    </a>
                    {isOurs ? (
                      <>
                        {' '}
                        <Tag classes="govuk-tag--blue">Our words</Tag>
                      </>
                    ) : null}
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </TwoThirds>
    </StaffFrame>
  )
}
