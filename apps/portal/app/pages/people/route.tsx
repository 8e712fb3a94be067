import { formatDate, formatWithWeekday } from '@common-ground/domain'
import { Button, InsetText, Section, SummaryList } from '@common-ground/ui'
import { openReading } from '../../case/open.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, done, authority } = await openReading(args)
  return {
    title: `Who can see this – ${view.reference}`,
    identity,
    done,
    officerName: view.officerName,
    teamName: authority.senTeam.name,
    councilName: authority.name,
    mayInvite: view.commands.invitePerson === null,
    rightMatters:
      view.rightPasses ||
      view.rightHolder !== null ||
      view.place.relation === 'youngPerson' ||
      (view.schoolAge?.soon ?? false),
    sharesContact: view.contact?.shared.with === 'everyone',
    seers: view.seers.map((seer) => ({
      ...seer,
      since: formatDate(seer.since),
      until: seer.until && formatWithWeekday(seer.until),
    })),
    invitations: view.invitations.map((invitation) => ({
      ...invitation,
      until: invitation.until && formatWithWeekday(invitation.until),
    })),
  }
}

type Data = Route.ComponentProps['loaderData']

const Seer = ({ seer, reference }: { seer: Data['seers'][number]; reference: string }) => (
  <li className="app-ways__way">
    <h3 className="app-ways__title">{seer.who}</h3>
    <p className="govuk-body app-ways__what">
      {[seer.relationLabel, seer.scopeLabel]
        .filter((each) => each && each !== seer.who)
        .join(': ')
        .replace(': See', ': see')
        .replace(': Come', ': come')}
      {seer.relationLabel === seer.who && !seer.scopeLabel ? '' : '. '}
      {seer.isMe ? '' : `${seer.why}. `}Since {seer.since}
      {seer.until ? `, until ${seer.until}` : ''}.
    </p>
    <ul className="app-actions">
      {seer.canChange ? (
        <li>
          <a className="govuk-link" href={paths.step(reference, 'changeAccess', seer.personId)}>
            Change what they can see<span className="govuk-visually-hidden">: {seer.who}</span>
          </a>
        </li>
      ) : null}
      {seer.canEnd ? (
        <li>
          <a className="govuk-link" href={paths.step(reference, 'endAccess', seer.personId)}>
            End their access<span className="govuk-visually-hidden">: {seer.who}</span>
          </a>
        </li>
      ) : null}
      {seer.isMe ? (
        <li>
          <a className="govuk-link" href={paths.leave(reference)}>
            Leave or withdraw
          </a>
        </li>
      ) : null}
    </ul>
  </li>
)

export default function People({ loaderData }: Route.ComponentProps) {
  const { identity, done, seers, invitations, mayInvite, officerName, teamName, councilName } = loaderData
  const { reference } = identity
  return (
    <CaseFrame identity={identity} at="people" heading="Who can see this" done={done}>
      {loaderData.rightMatters ? (
        <InsetText>
          <a className="govuk-link" href={paths.youngPerson(reference)}>
            Whose right it is when a young person leaves compulsory school age
          </a>
        </InsetText>
      ) : null}
      <Section id="here" title="On your side">
        <ul className="app-ways">
          {seers.map((seer) => (
            <Seer key={seer.personId} seer={seer} reference={reference} />
          ))}
        </ul>
        {mayInvite ? <Button href={paths.step(reference, 'invitePerson')}>Invite somebody</Button> : null}
      </Section>
      {invitations.length > 0 ? (
        <Section id="asked" title="Invited and not here yet">
          <SummaryList
            rows={invitations.map((invitation) => ({
              key: invitation.fullName,
              value: (
                <>
                  {invitation.relationLabel}
                  {invitation.scopeLabel ? `: ${invitation.scopeLabel.toLowerCase()}` : ''}
                  <br />
                  {invitation.email}
                </>
              ),
              actions: [
                {
                  href: paths.step(reference, 'withdrawInvitation', invitation.id),
                  text: 'Take back',
                  visuallyHiddenText: `the invitation to ${invitation.fullName}`,
                },
              ],
            }))}
          />
        </Section>
      ) : null}
      <Section id="council" title="At the council">
        <p className="govuk-body">
          {officerName ? `${officerName}, your case officer, and the ${teamName}` : `The ${teamName}`} of{' '}
          {councilName} see what you send, because they have to deal with it. They do not see notes of an
          adviser, or your own notes to prepare.
        </p>
      </Section>
      <Section id="reach" title="How to reach you">
        <p className="govuk-body">
          {loaderData.sharesContact
            ? 'You let others here see how to reach you.'
            : 'Only the council sees how to reach you and where you live. Nobody else does unless you say so.'}
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={paths.contact(reference)}>
            Your details, what you need, and who may see how to reach you
          </a>
        </p>
      </Section>
    </CaseFrame>
  )
}
