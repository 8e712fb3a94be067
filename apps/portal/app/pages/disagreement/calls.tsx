import { InsetText, NotificationBanner } from '@common-ground/ui'
import { paths } from '../../paths.ts'
import type { DisagreementProps } from './page.tsx'
import { Step } from './step-link.tsx'

/** What there is to say of whose right it is: that it has passed, will soon, or is not yet; null otherwise. */
function whoseRight({ rightPasses, rightPassesSoon, rightLater, place, identity }: DisagreementProps) {
  const isYoung = place.relation === 'youngPerson'
  const name = identity.childName
  if (rightPasses) {
    return isYoung
      ? 'You have left compulsory school age: the right is yours now.'
      : `${name} has left compulsory school age: the right is theirs now.`
  }
  if (rightPassesSoon) {
    return isYoung
      ? `You leave compulsory school age on ${rightPassesSoon}. After that day you decide.`
      : `${name} leaves compulsory school age on ${rightPassesSoon}. After that day the right is theirs.`
  }
  return rightLater ? 'The right to mediate and to appeal is your parent’s or carer’s for now.' : null
}

/** What calls for an answer first. */
export function Calls(props: DisagreementProps) {
  const { reference, answerWanted, undoBy, place } = props
  return (
    <>
      {place.supports ? (
        <InsetText>
          You stand beside {place.supports} here.{' '}
          {place.scope === 'actFor'
            ? 'What you do is shown as done by you, for them.'
            : 'You can read this, and change nothing.'}
        </InsetText>
      ) : null}
      {answerWanted ? (
        <NotificationBanner>
          <p className="govuk-notification-banner__heading">
            You are asked to take part in disagreement resolution.
          </p>
          <Step reference={reference} step="answerForParty">
            Say whether you agree
          </Step>
        </NotificationBanner>
      ) : null}
      {undoBy ? (
        <InsetText>
          You have withdrawn this. Until {undoBy} you can{' '}
          <Step reference={reference} step="undoWithdrawal">
            take that back
          </Step>
          .
        </InsetText>
      ) : null}
      {whoseRight(props) ? (
        <InsetText>
          {whoseRight(props)}{' '}
          <a className="govuk-link" href={paths.youngPerson(reference)}>
            What that means, and what to do
          </a>
        </InsetText>
      ) : null}
      {props.asksForWords ? (
        <InsetText>
          You can say here, in your own words, what is hard and what you want. You choose who sees it.{' '}
          <a className="govuk-link" href={paths.ownWords(reference)}>
            Say it in your own words
          </a>
        </InsetText>
      ) : null}
      {props.asksHowItWas ? (
        <InsetText>
          If you like, tell us how you were treated, whatever came of it. There are four questions, and your
          answers change nothing here.{' '}
          <a className="govuk-link" href={paths.howItWas(reference)}>
            Say how it was for you
          </a>
        </InsetText>
      ) : null}
    </>
  )
}
