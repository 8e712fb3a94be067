import type { OwnWordsView, PlaceView, PointView, StageView } from '@common-ground/api/contracts'
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
  TwoThirds,
} from '@common-ground/ui'
import { MeetingList } from '../../case/meeting-list.tsx'
import type { ShownMeeting } from '../../case/meetings.ts'
import { OwnWords } from '../../case/own-words.tsx'
import { CaseNav, type Identity } from '../../layout/case-frame.tsx'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { Calls } from './calls.tsx'
import { Outside, type SharedLine } from './outside.tsx'
import { Points } from './points.tsx'
import { Step } from './step-link.tsx'
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
  readonly meetings: readonly ShownMeeting[]
  readonly outside: readonly SharedLine[]
  readonly points: readonly PointView[]
  /** Whether a letter about these answers is among the documents. */
  readonly hasLetter: boolean
  readonly closed: null | { readonly outcomeLabel: string }
  readonly officerName: string | null
  readonly dates: { readonly yours: readonly KeyDate[]; readonly ours: readonly KeyDate[] }
  readonly ways: readonly ListedWay[]
  readonly timeline: readonly TimelineItem[]
  readonly answerWanted: boolean
  readonly letterUnknown: boolean
  readonly canReopen: boolean
  readonly senTeam: { readonly name: string; readonly phone: string | null; readonly email: string | null }
  readonly promises: { readonly reply: number }
  readonly identity: Identity
  readonly place: PlaceView
  readonly undoBy: string | null
  readonly rightPasses: boolean
  /** The last day of compulsory school age, while it is less than six months away. */
  readonly rightPassesSoon: string | null
  /** Whether the reader is the young person, and the right is not theirs yet. */
  readonly rightLater: boolean
  readonly ownWords: readonly OwnWordsView[]
  readonly asksForWords: boolean
  readonly asksHowItWas: boolean
  readonly checksLetter: boolean
  readonly canInvite: boolean
  readonly canSayUnavailable: boolean
  readonly isAdviser: boolean
  readonly agreements: readonly {
    readonly id: string
    readonly on: string
    readonly toDo: number
    readonly late: boolean
    readonly signedByMe: boolean
  }[]
}

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
              Put your last dates in your calendar (.ics file)
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
      <a className="govuk-link" href={paths.thread(reference, 'new')}>
        Write to {officerName ? 'your case officer' : 'the SEN team'}
      </a>
      . We answer within {promises.reply} working days.
    </p>
    {senTeam.phone ? (
      <p className="govuk-body">
        Or ring the {senTeam.name} on {senTeam.phone}.
      </p>
    ) : null}
  </section>
)

/** What was agreed, while there is something to sign or to be done. */
const Agreements = ({ reference, agreements }: Pick<DisagreementProps, 'reference' | 'agreements'>) =>
  agreements.length === 0 ? null : (
    <Section id="agreed" title="What was agreed">
      <ul className="govuk-list">
        {agreements.map((agreement) => (
          <li key={agreement.id}>
            <a className="govuk-link" href={paths.agreement(reference, agreement.id)}>
              Agreed on {agreement.on}
            </a>
            {agreement.signedByMe ? '' : '. You have not signed it yet'}
            {agreement.toDo > 0
              ? `. ${agreement.toDo === 1 ? '1 thing is' : `${agreement.toDo} things are`} still to do`
              : ''}
            {agreement.late ? ', and something is late' : ''}.
          </li>
        ))}
      </ul>
    </Section>
  )

/** When and where people meet, while there is a meeting to come to. */
const Meetings = ({
  reference,
  meetings,
  canSayUnavailable,
}: Pick<DisagreementProps, 'reference' | 'meetings' | 'canSayUnavailable'>) =>
  meetings.length === 0 ? null : (
    <Section id="meetings" title="Meetings">
      <MeetingList reference={reference} meetings={meetings} />
      <p className="govuk-body">
        <a className="govuk-link" href={paths.prepare(reference)}>
          Prepare for it, ten minutes a day
        </a>
        {canSayUnavailable ? (
          <>
            , or{' '}
            <a className="govuk-link" href={paths.availability(reference)}>
              say which days do not suit you
            </a>
          </>
        ) : null}
        .
      </p>
    </Section>
  )

/** What the young person says themselves, before what the disagreement is about. */
const InOwnWords = ({ reference, ownWords, place, childName }: DisagreementProps) =>
  ownWords.length === 0 ? null : (
    <Section
      id="own-words"
      title={place.relation === 'youngPerson' ? 'In your own words' : `In ${childName}’s own words`}
    >
      {ownWords.map((words) => (
        <OwnWords
          key={words.writtenBy}
          words={words}
          name={place.relation === 'youngPerson' ? 'you' : childName}
        />
      ))}
      {ownWords.some(({ isMine, mayRemove }) => isMine || mayRemove) ? (
        <p className="govuk-body">
          <a className="govuk-link" href={paths.ownWords(reference)}>
            Change these words or who sees them
          </a>
        </p>
      ) : null}
    </Section>
  )

/** Other things that can be done here. */
const More = (props: DisagreementProps) => {
  const { reference } = props
  return (
    <ul className="govuk-list govuk-list--spaced">
      {props.canSayUnavailable ? (
        <li>
          <a className="govuk-link" href={paths.availability(reference)}>
            Say which days do not suit you for a meeting
          </a>
        </li>
      ) : null}
      {props.canInvite ? (
        <li>
          <Step reference={reference} step="invitePerson">
            Invite an adviser, a friend or another parent
          </Step>
        </li>
      ) : null}
      {props.checksLetter ? (
        <li>
          <a className="govuk-link" href={paths.letterCheck(reference)}>
            Is the decision letter complete?
          </a>
        </li>
      ) : null}
      <li>
        <a className="govuk-link" href={paths.contact(reference)}>
          Your details and what you need
        </a>
      </li>
      {props.isAdviser ? (
        <li>
          <a className="govuk-link" href={paths.notes(reference)}>
            Your own notes
          </a>
        </li>
      ) : null}
      <li>
        <a className="govuk-link" href={paths.leave(reference)}>
          Download, leave or withdraw
        </a>
      </li>
    </ul>
  )
}

/** For whoever comes to meetings: when and where, and nothing that anybody wrote. */
function MeetingsPage(props: DisagreementProps) {
  const { reference, meetings, identity, done } = props
  return (
    <PortalFrame back={{ href: paths.disagreements, text: 'Your disagreements' }}>
      {done ? <NotificationBanner type="success">{done}</NotificationBanner> : null}
      <IdentityBar reference={reference} name={props.childName} headline={props.headlineLabel} />
      <CaseNav identity={identity} at="overview" />
      <h1 className="govuk-heading-l">Meetings</h1>
      <p className="govuk-body">
        You have been asked to come to meetings. When there is one, it stands here.
      </p>
      {meetings.length === 0 ? <p className="govuk-body">No meeting is arranged.</p> : null}
      <TwoThirds>
        <MeetingList reference={reference} meetings={meetings} heading="h2" />
      </TwoThirds>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.leave(reference)}>
          Leave this disagreement
        </a>
      </p>
    </PortalFrame>
  )
}

/** A disagreement as its family sees it: what happened, what next and by when, first. */
export function DisagreementPage(props: DisagreementProps) {
  const { reference, done, stages, ways, points, timeline, identity } = props
  if (identity.attends) return <MeetingsPage {...props} />
  return (
    <PortalFrame back={{ href: paths.disagreements, text: 'Your disagreements' }}>
      {done ? <NotificationBanner type="success">{done}</NotificationBanner> : null}
      <h1 className="govuk-visually-hidden">
        {props.place.supports || props.place.relation === 'otherParent' ? 'A' : 'Your'} disagreement about{' '}
        {props.childName}
      </h1>
      <IdentityBar reference={reference} name={props.childName} headline={props.headlineLabel} />
      <CaseNav identity={identity} at="overview" />
      <div className="govuk-grid-row">
        <div className="govuk-grid-column-two-thirds">
          <ThreeLines {...props.threeLines} />
          <Calls {...props} />
          <Meetings {...props} />
          <Dates dates={props.dates} letterUnknown={props.letterUnknown} reference={reference} />
          <Agreements reference={reference} agreements={props.agreements} />
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
          <Outside reference={reference} outside={props.outside} />
          <InOwnWords {...props} />
          <Section id="points" title="What you disagree with">
            <p className="govuk-body">
              {props.about}
              {props.setting ? `: ${props.setting}` : ''}
            </p>
            <Points points={points} />
            {props.hasLetter ? (
              <p className="govuk-body">
                <a className="govuk-link" href={paths.documents(reference)}>
                  Read the letter about this
                </a>
              </p>
            ) : null}
          </Section>
          <Section id="happened" title="Everything that has happened">
            <Timeline items={timeline} />
          </Section>
        </div>
        <div className="govuk-grid-column-one-third">
          <Contact {...props} />
          <More {...props} />
          {props.canReopen && !props.undoBy ? (
            <Button href={paths.step(reference, 'reopenCase')} kind="secondary">
              Open this disagreement again
            </Button>
          ) : null}
        </div>
      </div>
    </PortalFrame>
  )
}
