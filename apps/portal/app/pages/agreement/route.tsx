import { formatDate, formatWithWeekday } from '@common-ground/domain'
import { Button, Section, SummaryList, Tag, TwoThirds, Written } from '@common-ground/ui'
import { data } from 'react-router'
import { openReading } from '../../case/open.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, done } = await openReading(args)
  const agreement = view.agreements.find(({ id }) => id === args.params.id)
  if (!agreement) throw data(null, 404)
  return {
    title: `What was agreed – ${view.reference}`,
    identity,
    done,
    id: agreement.id,
    on: formatWithWeekday(agreement.on),
    fromLabel: agreement.fromLabel,
    maySign: view.commands.signAgreement === null && !agreement.signedByMe,
    mayReport: view.commands.reportNotDone === null,
    anyNotDone: agreement.actions.some(({ notDone, late }) => notDone || late),
    actions: agreement.actions.map((action) => ({
      ...action,
      doneOn: action.doneOn && formatDate(action.doneOn),
      notDone: action.notDone && { on: formatDate(action.notDone.on), text: action.notDone.text },
    })),
    signatures: agreement.signatures.map(({ who, how, on }) => ({ who, how, on: formatDate(on) })),
  }
}

type Data = Route.ComponentProps['loaderData']
type Action = Data['actions'][number]

const standing = (action: Action): { label: string; colour: string } => {
  if (action.doneOn) return { label: `Done on ${action.doneOn}`, colour: 'green' }
  if (action.notDone) return { label: 'Reported as not done', colour: 'red' }
  return action.late
    ? { label: 'It should have been done by now', colour: 'red' }
    : { label: 'To do', colour: 'blue' }
}

const Item = ({ action, data: { identity, id, mayReport } }: { action: Action; data: Data }) => {
  const { label, colour } = standing(action)
  return (
    <li className="app-ways__way">
      <div className="app-ways__head">
        <h2 className="app-ways__title">{action.what}</h2>
        <Tag classes={`govuk-tag--${colour}`}>{label}</Tag>
      </div>
      <p className="govuk-body app-ways__what">
        {action.ownerLabel} does it. {action.dueLabel}.
      </p>
      {action.evidence ? <Written>{action.evidence}</Written> : null}
      {action.notDone ? (
        <>
          <p className="govuk-body app-ways__what">Reported on {action.notDone.on}:</p>
          <Written>{action.notDone.text}</Written>
        </>
      ) : null}
      {mayReport && !action.notDone ? (
        <p className="govuk-body app-ways__what">
          <a
            className="govuk-link"
            href={paths.step(identity.reference, 'reportNotDone', `${id}:${action.id}`)}
          >
            This was not done<span className="govuk-visually-hidden">: {action.what}</span>
          </a>
        </p>
      ) : null}
    </li>
  )
}

export default function AgreementPage({ loaderData }: Route.ComponentProps) {
  const { identity, done, id, on, fromLabel, actions, signatures, maySign, anyNotDone } = loaderData
  return (
    <CaseFrame identity={identity} at={null} heading="What was agreed" done={done}>
      <TwoThirds>
        <p className="govuk-body">
          {fromLabel}, on {on}.
        </p>
        <ul className="app-ways">
          {actions.map((action) => (
            <Item key={action.id} action={action} data={loaderData} />
          ))}
        </ul>
        <Section id="signed" title="Signed by">
          {signatures.length === 0 ? <p className="govuk-body">Nobody has signed it yet.</p> : null}
          <SummaryList
            rows={signatures.map((signature) => ({
              key: signature.who,
              value: `${signature.how === 'paper' ? 'On paper' : 'Online'}, ${signature.on}`,
            }))}
          />
          {maySign ? (
            <Button href={paths.step(identity.reference, 'signAgreement', id)}>Sign it</Button>
          ) : null}
        </Section>
        {anyNotDone ? (
          <Section id="complain" title="If it is not done">
            <p className="govuk-body">
              You can complain to the council. A letter is ready, with what was agreed and when it was due. If
              the council’s answer does not put it right, you can go to the Local Government and Social Care
              Ombudsman.
            </p>
            <p className="govuk-body">
              <a className="govuk-link" href={paths.complaint(identity.reference)} download>
                Download the complaint letter (PDF)
              </a>
            </p>
          </Section>
        ) : null}
      </TwoThirds>
    </CaseFrame>
  )
}
