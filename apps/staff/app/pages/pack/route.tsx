import {
  Button,
  FormFields,
  HiddenFields,
  InsetText,
  NotificationBanner,
  Section,
  TwoThirds,
} from '@common-ground/ui'
import { CaseIdentity } from '../../case/case-identity.tsx'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'
import { firstTicks, forWhom, pagesToLookAt, whatGoesIn } from './fields.ts'
import { type Again, orderPack, packPage } from './page.server.ts'

export const loader = (call: Route.LoaderArgs) => packPage(call)
export const action = (call: Route.ActionArgs) => orderPack(call)
export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders

type Page = NonNullable<Route.ComponentProps['loaderData']['page']>

/** What was chosen, where nothing can be read to show it: it goes again with the form. */
const Carried = ({ again }: { again: Again }) =>
  ['extras', 'papers', 'views', 'looked'].flatMap((name) => {
    const typed = name === 'looked' ? again.looked : again.values[name]
    return (Array.isArray(typed) ? typed : [typed].filter((each) => typeof each === 'string')).map(
      (value: string) => <input key={`${name}-${value}`} type="hidden" name={name} value={value} />,
    )
  })

const Kept = ({ kept }: Pick<Page, 'kept'>) =>
  kept.length === 0 ? null : (
    <Section id="kept" title="Papers that cannot go to them" size="s">
      <ul className="govuk-list govuk-list--spaced">
        {kept.map(({ id, name, line, why }) => (
          <li key={id}>
            <strong>{name}</strong>
            <br />
            {line}
            <br />
            {why}
          </li>
        ))}
      </ul>
    </Section>
  )

/** Packs that went out before. */
const Released = ({ released }: Pick<Page, 'released'>) =>
  released.length === 0 ? null : (
    <Section id="released" title="Packs that were made">
      <ul className="app-ways">
        {released.map((pack) => (
          <li key={pack.packId} className="app-ways__way">
            <h3 className="app-ways__title">
              <a className="govuk-link" href={pack.href} download>
                For {pack.forWhom}, {pack.when} (PDF, {pack.pages === 1 ? '1 page' : `${pack.pages} pages`})
              </a>
            </h3>
            <p className="govuk-body-s govuk-!-margin-bottom-1">
              Made by {pack.by}. In it: {pack.papers.join(', ')}
            </p>
            <p className="govuk-body-s govuk-!-margin-bottom-0">SHA-256 {pack.sha256Groups}</p>
          </li>
        ))}
      </ul>
    </Section>
  )

/** A pack on its way. The page looks again by itself; whoever does not want to wait for that looks at once. */
function Ordered({ order, here }: { order: NonNullable<Page['order']>; here: string }) {
  if (order.isWaiting)
    return (
      <NotificationBanner title="The pack is being made">
        You can leave this page and come back. It looks again by itself every few seconds.{' '}
        <a className="govuk-notification-banner__link" href={here}>
          Check again
        </a>
      </NotificationBanner>
    )
  if (!order.hasBroken) return null
  return (
    <>
      <InsetText>
        The pack could not be made, and nothing went out. It was tried three times. Try again. If it breaks
        once more, leave out the largest paper, or tell your service desk.
      </InsetText>
      <form method="post" noValidate>
        <HiddenFields values={{ again: order.id }} />
        <Button preventDoubleClick>Try again</Button>
      </form>
    </>
  )
}

const WhoFor = ({ page }: { page: Page }) => (
  <form method="get" noValidate>
    <FormFields
      fields={forWhom(page.choice)}
      values={{ for: page.choice.chosen?.value ?? '' }}
      errors={page.errors}
    />
    <Button kind="secondary">Show the papers</Button>
  </form>
)

function WhatGoesIn({
  page,
  again,
  reference,
  id,
}: {
  page: Page
  again: Again | undefined
  reference: string
  id: string
}) {
  const { chosen } = page.choice
  if (!chosen) return null
  const look = again?.look ?? []
  const open = chosen.papers.filter(({ id: paper }) => look.some(({ paperId }) => paperId === paper))
  const waiting = new Set(look.map(({ key }) => key))
  return (
    <Section id="papers-for" title={`For ${chosen.label}`}>
      <InsetText>
        We read every page before the pack goes out. It stops if it finds an address, a telephone number or an
        email address that somebody keeps from them.
      </InsetText>
      <form method="post" noValidate>
        <HiddenFields values={{ idempotencyKey: id, expectedVersion: again?.version || page.version }} />
        <FormFields
          fields={whatGoesIn(chosen)}
          values={again?.values ?? firstTicks(chosen)}
          errors={again?.errors ?? []}
        />
        {open.length > 0 ? (
          <ul className="govuk-list">
            {open.map((paper) => (
              <li key={paper.id}>
                <a className="govuk-link" href={paths.document(reference, paper.id)}>
                  Open {paper.fileName}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
        <FormFields fields={pagesToLookAt(look)} values={{ looked: [] }} errors={again?.errors ?? []} />
        {(again?.looked ?? [])
          .filter((key) => !waiting.has(key))
          .map((key) => (
            <input key={key} type="hidden" name="looked" value={key} />
          ))}
        <Button preventDoubleClick>Check and make the pack</Button>
      </form>
      <Kept kept={page.kept} />
    </Section>
  )
}

export default function Pack({ loaderData, actionData }: Route.ComponentProps) {
  const { reference, page, key } = loaderData
  const again = actionData ?? page?.stopped ?? undefined
  const order = page?.order
  return (
    <StaffFrame back={{ href: paths.case(reference), text: 'Back to the case' }}>
      <ProblemSummary errors={again?.errors ?? page?.errors ?? []} />
      {page ? <CaseIdentity identity={page.identity} /> : null}
      <TwoThirds>
        {page?.made ? (
          <NotificationBanner type="success">
            The pack for {page.made.forWhom} is made and on the record.{' '}
            <a className="govuk-notification-banner__link" href={page.made.href} download>
              Download the pack (PDF)
            </a>
          </NotificationBanner>
        ) : null}
        <h1 className="govuk-heading-l govuk-!-margin-top-6">Make a pack of papers</h1>
        <p className="govuk-body">
          One PDF with a cover, an index and a number on every page. You download it and hand it over. The
          record says who it was for and what was in it. The family can see that it was made.
        </p>
        {page ? (
          <>
            {order ? (
              <Ordered
                order={order}
                here={paths.pack(reference, `for=${page.choice.chosen?.value ?? ''}&order=${order.id}`)}
              />
            ) : null}
            <WhoFor page={page} />
            {order?.isWaiting ? null : (
              <WhatGoesIn page={page} again={again} reference={reference} id={again?.key ?? key} />
            )}
            <Released released={page.released} />
          </>
        ) : again ? (
          <form method="post" noValidate>
            <HiddenFields values={{ idempotencyKey: again.key, expectedVersion: again.version }} />
            <Carried again={again} />
            <Button preventDoubleClick>Check and make the pack</Button>
          </form>
        ) : null}
      </TwoThirds>
    </StaffFrame>
  )
}
