import type { PointView, StageView } from '@common-ground/api/contracts'
import {
  Button,
  IdentityBar,
  InsetText,
  type KeyDate,
  KeyDates,
  NotificationBanner,
  Section,
  StageTracker,
  Timeline,
  type TimelineItem,
} from '@common-ground/ui'
import type { ReactNode } from 'react'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { Points } from './points.tsx'
import { ThreeLines, type ThreeLinesProps } from './three-lines.tsx'
import { toneOf } from './tone.ts'
import { type ListedWay, Ways } from './ways.tsx'

export type DisagreementProps = {
  readonly done: string | null
  readonly reference: string
  readonly childName: string
  readonly headlineLabel: string
  readonly threeLines: ThreeLinesProps
  readonly about: string
  readonly setting: string | null
  readonly stages: readonly StageView[]
  readonly points: readonly PointView[]
  readonly closed: null | { readonly outcomeLabel: string }
  readonly officerName: string | null
  readonly dates: { readonly yours: readonly KeyDate[]; readonly ours: readonly KeyDate[] }
  readonly ways: readonly ListedWay[]
  readonly timeline: readonly TimelineItem[]
  readonly answerWanted: boolean
  readonly letterUnknown: boolean
  readonly canWithdraw: boolean
  readonly canReopen: boolean
  readonly senTeam: { readonly name: string; readonly phone: string | null; readonly email: string | null }
  readonly promises: { readonly reply: number }
}

const Step = ({ reference, step, children }: { reference: string; step: string; children: ReactNode }) => (
  <a className="govuk-link" href={paths.step(reference, step)}>
    {children}
  </a>
)

function Dates({
  dates,
  letterUnknown,
  reference,
}: Pick<DisagreementProps, 'dates' | 'letterUnknown' | 'reference'>) {
  return (
    <Section id="dates" title="Dates that matter">
      {letterUnknown ? (
        <InsetText>
          We do not know the date on your letter yet, so we cannot show your last dates. They may be as close
          as today, so act now. The date is at the top of the letter. If you cannot find it, ask us when it
          was sent.
        </InsetText>
      ) : null}
      {dates.yours.length > 0 ? (
        <>
          <h3 className="govuk-heading-s">What you can lose, and when</h3>
          <KeyDates dates={dates.yours} />
        </>
      ) : null}
      {dates.ours.length > 0 ? (
        <>
          <h3 className="govuk-heading-s">What we and others owe you</h3>
          <KeyDates dates={dates.ours} />
        </>
      ) : null}
      {dates.yours.length + dates.ours.length === 0 && !letterUnknown ? (
        <p className="govuk-body">The law sets no last day here. We keep to the times we promise you.</p>
      ) : null}
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={paths.caseWhatIf(reference)}>
            What if: see what a step does to your dates
          </a>
        </li>
        {dates.yours.length > 0 ? (
          <li>
            <a className="govuk-link" href={paths.caseCalendar(reference)} download>
              Put your dates in your calendar (.ics file)
            </a>
          </li>
        ) : null}
      </ul>
    </Section>
  )
}

const Contact = ({
  reference,
  officerName,
  senTeam,
  promises,
}: Pick<DisagreementProps, 'reference' | 'officerName' | 'senTeam' | 'promises'>) => (
  <section className="app-help" aria-labelledby="who">
    <h2 className="govuk-heading-s" id="who">
      Who is dealing with this
    </h2>
    <p className="govuk-body">
      {officerName ? `${officerName}, SEN case officer` : 'We are choosing your case officer.'}
    </p>
    <p className="govuk-body">
      <Step reference={reference} step="sendMessage">
        Write to {officerName ? 'your case officer' : 'the SEN team'}
      </Step>
      . We answer within {promises.reply} working days.
    </p>
    {senTeam.phone ? (
      <p className="govuk-body">
        Or ring the {senTeam.name} on {senTeam.phone}.
      </p>
    ) : null}
  </section>
)

/** A disagreement as its family sees it: what happened, what next and by when, first. */
export function DisagreementPage(props: DisagreementProps) {
  const { reference, done, answerWanted, stages, ways, points, timeline } = props
  return (
    <PortalFrame back={{ href: paths.disagreements, text: 'Your disagreements' }}>
      {done ? <NotificationBanner type="success">{done}</NotificationBanner> : null}
      <h1 className="govuk-visually-hidden">Your disagreement about {props.childName}</h1>
      <IdentityBar reference={reference} name={props.childName} headline={props.headlineLabel} />
      <div className="govuk-grid-row govuk-!-margin-top-6">
        <div className="govuk-grid-column-two-thirds">
          <ThreeLines {...props.threeLines} />
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
          <Dates dates={props.dates} letterUnknown={props.letterUnknown} reference={reference} />
          <Section id="ways" title="Every way open to you">
            <p className="govuk-body">You can use more than one at once. None waits for another.</p>
            <Ways ways={ways} href={(id) => paths.way(reference, id)} />
          </Section>
          <Section id="stages" title="Where it is">
            <StageTracker
              stages={stages.map((stage) => ({
                id: stage.stage,
                label: stage.label,
                state: stage.stateLabel,
                tone: toneOf(stage),
                lines: stage.lines,
              }))}
            />
          </Section>
          <Section id="points" title="What you disagree with">
            <p className="govuk-body">
              {props.about}
              {props.setting ? `: ${props.setting}` : ''}
            </p>
            <Points points={points} />
          </Section>
          <Section id="happened" title="Everything that has happened">
            <Timeline items={timeline} />
          </Section>
        </div>
        <div className="govuk-grid-column-one-third">
          <Contact {...props} />
          {props.canWithdraw ? (
            <p className="govuk-body">
              <Step reference={reference} step="withdrawCase">
                Withdraw this disagreement
              </Step>
            </p>
          ) : null}
          {props.canReopen ? (
            <Button href={paths.step(reference, 'reopenCase')} kind="secondary">
              Open this disagreement again
            </Button>
          ) : null}
        </div>
      </div>
    </PortalFrame>
  )
}
