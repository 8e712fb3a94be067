import { formatWithWeekday } from '@common-ground/domain'
import { Button, Section, TwoThirds } from '@common-ground/ui'
import { openReading } from '../../case/open.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, done, authority } = await openReading(args)
  const { place, rightHolder, seers } = view
  return {
    title: `Whose right it is – ${view.reference}`,
    identity,
    done,
    isYoungPerson: place.relation === 'youngPerson',
    passes: view.rightPasses,
    youngPersonIsHere: seers.some(({ relation }) => relation === 'youngPerson'),
    settled: rightHolder && { who: rightHolder.who, since: formatWithWeekday(rightHolder.since) },
    mayInvite: view.commands.invitePerson === null,
    team: authority.senTeam,
    iass: authority.iass,
  }
}

const WHO = {
  parent: 'The right is the parent’s or carer’s.',
  youngPerson: 'The right is the young person’s.',
  alternativePerson: 'Somebody acts for the young person, who cannot make these decisions.',
} as const

export default function WhoseRight({ loaderData }: Route.ComponentProps) {
  const { identity, done, isYoungPerson, passes, youngPersonIsHere, settled, mayInvite, team, iass } =
    loaderData
  const { reference, childName } = identity
  return (
    <CaseFrame identity={identity} at="people" heading="Whose right it is" done={done}>
      <TwoThirds>
        {settled ? (
          <p className="govuk-body govuk-!-font-weight-bold">
            {WHO[settled.who]} That was settled here on {settled.since}.
          </p>
        ) : null}
        {isYoungPerson && !settled ? (
          <>
            <p className="govuk-body">
              You have left compulsory school age. So you decide now: about mediation, about an appeal, and
              about who helps you. Nobody can decide it for you.
            </p>
            <p className="govuk-body">
              You can have your parent, a friend or an adviser beside you. You can also do it by yourself, and
              you can change your mind.
            </p>
            <Button href={paths.step(reference, 'moveRight')}>Take my right</Button>
          </>
        ) : null}
        {!isYoungPerson && passes ? (
          <>
            <p className="govuk-body">
              {childName} has left compulsory school age: that is the last Friday in June of the school year
              in which they turn 16. From then on the right to mediate and to appeal is theirs.
            </p>
            <p className="govuk-body">
              Ask them what they want. Invite them, and they take their right here and say whether you stay
              beside them.
            </p>
            {mayInvite && !youngPersonIsHere ? (
              <Button href={paths.step(reference, 'invitePerson')}>Invite {childName}</Button>
            ) : null}
          </>
        ) : null}
        <Section id="cannot" title="If a young person cannot make these decisions">
          <p className="govuk-body">
            Everybody is taken to be able to decide, with the help they need. Where a young person cannot
            decide about this, somebody acts for them: a deputy or attorney, or else their parent. Tell the{' '}
            {team.name}
            {team.phone ? ` on ${team.phone}` : ''}, and it is written down here.
          </p>
          <p className="govuk-body">
            {iass.name} gives free advice to young people by themselves{iass.phone ? `: ${iass.phone}` : ''}.
          </p>
          <p className="govuk-body-s">
            The law: Children and Families Act 2014, sections 80 and 83; SEND Regulations 2014, regulations 63
            and 64.
          </p>
        </Section>
      </TwoThirds>
    </CaseFrame>
  )
}
