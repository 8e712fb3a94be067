import type { LastExport } from '@common-ground/api/contracts'
import { formatMoment } from '@common-ground/domain'
import { TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { TakeAway } from '../../exports/take-away.tsx'
import { EXPORT_WORDS } from '../../exports/words.ts'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const TITLE = 'Downloads'

/** Who took it last, in a sentence. */
function lastWords({ last }: LastExport): string {
  if (!last) return 'Nobody has downloaded this yet.'
  return `Last: ${formatMoment(new Date(last.at))}, by ${last.who} (${last.what}).`
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const all = await answering(request, visit(context).api.exports.list())
  return {
    title: TITLE,
    rows: all.map((each) => ({ id: each.name, ...EXPORT_WORDS[each.name], last: lastWords(each) })),
  }
}

export default function Exports({ loaderData: { rows } }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.manage, text: 'Manage the service' }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">{TITLE}</h1>
        <p className="govuk-body">
          Everything that can leave the service as a file. Each download holds what you may see and no more.
          We record who took it, when, and how many rows. Look after the file: what is in it is no longer
          protected here, and you have to delete it when you are done.
        </p>
        <TakeAway what="this list" href={(format) => paths.takeAway('downloads', '', format)} />
        <ul className="app-ways">
          {rows.map(({ id, name, holds, from, href, last }) => (
            <li key={id} className="app-ways__way">
              <h2 className="app-ways__title">{name}</h2>
              <p className="govuk-body app-ways__what">{holds}</p>
              <p className="govuk-body app-ways__what">{last}</p>
              {href === paths.exports ? null : (
                <p className="govuk-body app-ways__what">
                  <a className="govuk-link" href={href}>
                    Go to {from}
                    <span className="govuk-visually-hidden">, to download: {name}</span>
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      </TwoThirds>
    </StaffFrame>
  )
}
