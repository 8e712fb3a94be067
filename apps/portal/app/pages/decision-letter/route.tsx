import { COMMAND_INPUTS } from '@common-ground/api/contracts'
import { askForMissing, formatMoment, letterItems, missingItems } from '@common-ground/domain'
import {
  Button,
  Details,
  type Field,
  FormFields,
  HiddenFields,
  InsetText,
  Section,
  TwoThirds,
  Written,
} from '@common-ground/ui'
import { answering, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { hiddenFor, openReading } from '../../case/open.server.ts'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** What a request for the rest of a letter is called, in everybody's list of messages. */
const TOPIC = 'What is missing from the decision letter'

const fieldFor = (items: ReturnType<typeof letterItems>): Field => ({
  name: 'has',
  kind: 'checkboxes',
  label: 'Tick what the letter says',
  hint: 'Look at every page, and at any leaflet that came with it',
  options: items.map(({ id, says }) => ({ value: id, text: says })),
})

export async function loader(args: Route.LoaderArgs) {
  const { view, identity } = await openReading(args)
  const items = letterItems(view.decision.type)
  const asked = new URL(args.request.url).searchParams
  // What is ticked stands in the address: it can be sent on, gone back to, and says nothing of anybody.
  const has = asked.getAll('has').filter((id) => items.some((item) => item.id === id))
  const looked = asked.get('looked') === 'yes'
  const missing = missingItems(view.decision.type, has)
  return {
    title: `Is the decision letter complete? – ${view.reference}`,
    identity,
    about: view.decision.label,
    field: fieldFor(items),
    items: items.map(({ id, says, citation }) => ({ id, says, citation })),
    has,
    looked,
    missing: missing.map(({ id, says }) => ({ id, says })),
    request: missing.length > 0 ? askForMissing(missing) : null,
    closed: view.commands.sendMessage,
    hidden: hiddenFor(view),
  }
}

/** Asks the council for what is missing: a message of its own, so that it has a day to be answered by. */
export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const { reference } = params
  const form = await readForm(request)
  const { view } = await openReading(args)
  const has = form.getAll('has').map(String)
  const missing = missingItems(view.decision.type, has)
  if (missing.length === 0) return again(context, 422, { has }, [overall('There is nothing left to ask for')])
  const parsed = COMMAND_INPUTS.sendMessage.safeParse({
    reference,
    idempotencyKey: form.get('idempotencyKey'),
    expectedVersion: form.get('expectedVersion'),
    threadId: 'new',
    topic: TOPIC,
    text: askForMissing(missing),
  })
  if (!parsed.success) return again(context, 422, { has }, [overall('Open this page again, then send it')])
  return orAway(context, { has }, async () => {
    const done = await answering(request, visit(context).api.step.sendMessage(parsed.data))
    if (done.ok) return redirect(`${paths.messages(reference)}?done=sendMessage`)
    const changes = done.changes.map((entry) => `${formatMoment(new Date(entry.at))}: ${entry.title}`)
    return again(context, 409, { has }, [overall(done.text)], changes)
  })
}

type Data = Route.ComponentProps['loaderData']

/** What was not ticked, and one button to ask for it. */
const Missing = ({ missing, request, has, closed, hidden }: Data) =>
  request === null ? (
    <InsetText>
      You found all of it: the letter holds what the law asks for. That does not mean the decision is right.
    </InsetText>
  ) : (
    <Section
      id="missing"
      title={missing.length === 1 ? '1 thing is missing' : `${missing.length} things are missing`}
    >
      <ul className="govuk-list govuk-list--bullet">
        {missing.map(({ id, says }) => (
          <li key={id}>{says}</li>
        ))}
      </ul>
      <p className="govuk-body">
        Your last days run all the same. Where a letter leaves something out, the tribunal may give more time.
        Do not count on it.
      </p>
      {closed ? (
        <InsetText>{closed}</InsetText>
      ) : (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">We send this to the council for you:</p>
          <Written>{request}</Written>
          <form method="post" noValidate>
            <HiddenFields values={hidden} />
            {has.map((id) => (
              <input key={id} type="hidden" name="has" value={id} />
            ))}
            <Button preventDoubleClick>Ask the council for what is missing</Button>
          </form>
        </>
      )}
    </Section>
  )

export default function DecisionLetter({ loaderData }: Route.ComponentProps) {
  const { identity, about, field, items, has, looked } = loaderData
  return (
    <CaseFrame identity={identity} at={null} heading="Is the decision letter complete?">
      <TwoThirds>
        <p className="govuk-body">{about}</p>
        {items.length === 0 ? (
          <>
            <p className="govuk-body">
              The law does not say what a letter about this has to hold. You can still ask the council for its
              reasons, or for a paper.
            </p>
            <Button href={paths.thread(identity.reference, 'new')} kind="secondary">
              Write a new message
            </Button>
          </>
        ) : (
          <>
            {looked ? <Missing {...loaderData} /> : null}
            <p className="govuk-body">
              The law says what this letter must tell you. Tick what you find in it. What is missing, you can
              ask for.
            </p>
            <form method="get" noValidate>
              <HiddenFields values={{ looked: 'yes' }} />
              <FormFields fields={[field]} values={{ has }} errors={[]} />
              <Button kind={looked ? 'secondary' : undefined}>
                {looked ? 'Check again' : 'See what is missing'}
              </Button>
            </form>
            <Details summary="The law for each of these">
              <ul className="govuk-list govuk-list--spaced">
                {items.map(({ id, says, citation }) => (
                  <li key={id}>
                    {says}
                    <br />
                    <a className="govuk-link" href={citation.url} rel="noreferrer">
                      {citation.instrument}, {citation.provision}
                    </a>
                  </li>
                ))}
              </ul>
            </Details>
          </>
        )}
      </TwoThirds>
    </CaseFrame>
  )
}
