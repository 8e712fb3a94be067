import { Button, InsetText, Section, TwoThirds, Written } from '@common-ground/ui'
import { openReading } from '../../case/open.server.ts'
import { whoseRight } from '../../case/whose-right.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, done, authority } = await openReading(args)
  const { place, seers } = view
  return {
    title: `Whose right it is – ${view.reference}`,
    identity,
    done,
    isYoung: place.relation === 'youngPerson',
    isParent: place.relation === 'parent',
    right: whoseRight(view),
    // A parent who raised it, or a young person: nobody else says who the young person is.
    mayInvite:
      view.commands.invitePerson === null &&
      place.relation === 'parent' &&
      !seers.some(({ relation }) => relation === 'youngPerson'),
    team: authority.senTeam,
    iass: authority.iass,
  }
}

type Data = Route.ComponentProps['loaderData']

/** What holds before the day comes. */
function Later({ right, isYoung, isParent, identity }: Data) {
  if (right.stands !== 'later') return null
  const { childName } = identity
  return isYoung ? (
    <>
      <p className="govuk-body">
        Until {right.until} the right to mediate and to appeal is your parent’s or carer’s. From {right.from}{' '}
        it is yours, and you decide.
      </p>
      <p className="govuk-body">
        You take part here already. You can write to the council, add documents, say things in your own words,
        and have somebody beside you.
      </p>
    </>
  ) : (
    <>
      {right.soon ? <InsetText>That day is less than six months away. Talk about it now.</InsetText> : null}
      <p className="govuk-body">
        Until {right.until} the right to mediate and to appeal is{' '}
        {isParent ? 'yours' : 'the parent’s or carer’s'}. From {right.from} it is {childName}’s own: they
        decide then, and who helps them.
      </p>
      <p className="govuk-body">
        {childName} can take part before that, with a sign-in of their own. Nothing changes by that in who
        decides.
      </p>
    </>
  )
}

/** The right has passed, and the young person is asked. */
const ToTake = ({ isYoung, identity }: Data) =>
  isYoung ? (
    <>
      <p className="govuk-body">
        You have left compulsory school age. So you decide now: about mediation, about an appeal, and about
        who helps you. Nobody can decide it for you.
      </p>
      <p className="govuk-body">
        You can have your parent, a friend or an adviser beside you. You can also do it by yourself. You can
        change your mind about that.
      </p>
      <Button href={paths.step(identity.reference, 'moveRight')}>Take my right</Button>
    </>
  ) : (
    <>
      <p className="govuk-body">
        {identity.childName} has left compulsory school age: that is the last Friday in June of the school
        year in which they turn 16. From then on the right to mediate and to appeal is theirs.
      </p>
      <p className="govuk-body">
        Ask them what they want. They take their right here, and say whether you stay beside them.
      </p>
    </>
  )

export default function WhoseRight({ loaderData }: Route.ComponentProps) {
  const { identity, done, right, isYoung, mayInvite, team, iass } = loaderData
  const { reference, childName } = identity
  return (
    <CaseFrame identity={identity} at="people" heading="Whose right it is" done={done}>
      <TwoThirds>
        {right.stands === 'settled' ? (
          <>
            {right.lines.map((line, at) => (
              <p key={line} className={`govuk-body${at === 0 ? ' govuk-!-font-weight-bold' : ''}`}>
                {line}
              </p>
            ))}
            {right.basis ? (
              <>
                <p className="govuk-body govuk-!-margin-bottom-1">What the council wrote about it:</p>
                <Written>{right.basis}</Written>
              </>
            ) : null}
          </>
        ) : null}
        {right.stands === 'theirs' ? (
          <p className="govuk-body">
            {isYoung
              ? 'The right is yours: you have left compulsory school age, and you raised this yourself.'
              : `The right is ${childName}’s own. They raised this themselves.`}
          </p>
        ) : null}
        {right.stands === 'unknown' ? (
          <p className="govuk-body">
            For a child, a parent decides. From the end of compulsory school age, the last Friday in June of
            the school year in which they turn 16, the right is the young person’s own.
          </p>
        ) : null}
        {right.stands === 'toTake' ? <ToTake {...loaderData} /> : null}
        <Later {...loaderData} />
        {mayInvite ? (
          <Button
            href={paths.step(reference, 'invitePerson')}
            kind={right.stands === 'toTake' ? undefined : 'secondary'}
          >
            Invite {childName}
          </Button>
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
            and 64; Education Act 1996, section 8.
          </p>
        </Section>
      </TwoThirds>
    </CaseFrame>
  )
}
