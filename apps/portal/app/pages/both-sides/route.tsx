import { formatDate } from '@common-ground/domain'
import { Section, Tag, Written } from '@common-ground/ui'
import { openReading } from '../../case/open.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { paths } from '../../paths.ts'
import type { Route } from './+types/route'

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, done } = await openReading(args)
  return {
    title: `What both sides say – ${view.reference}`,
    identity,
    done,
    mayWrite: view.commands.statePosition === null,
    points: view.points.map((point, at) => ({
      id: point.id,
      name: point.about ?? (view.points.length > 1 ? `Point ${at + 1}` : view.decision.label),
      ours: point.said.family ?? point.wrong,
      wanted: point.wanted,
      theirs: point.said.council,
      settled: {
        family: point.settled.family && formatDate(point.settled.family),
        council: point.settled.council && formatDate(point.settled.council),
      },
    })),
  }
}

type Point = Route.ComponentProps['loaderData']['points'][number]

const settledLabel = ({ settled }: Point): { label: string; colour: string } => {
  if (settled.family && settled.council) return { label: 'Settled', colour: 'green' }
  if (settled.family) return { label: 'Settled for you, not yet for the council', colour: 'yellow' }
  if (settled.council) return { label: 'Settled for the council, not yet for you', colour: 'yellow' }
  return { label: 'Open', colour: 'grey' }
}

function BothSides({ point, reference, mayWrite }: { point: Point; reference: string; mayWrite: boolean }) {
  const { label, colour } = settledLabel(point)
  return (
    <Section
      id={`point-${point.id}`}
      title={
        <>
          {point.name} <Tag classes={`govuk-tag--${colour}`}>{label}</Tag>
        </>
      }
    >
      <div className="app-sides">
        <div className="app-sides__side">
          <h3 className="govuk-heading-s">What you say</h3>
          <Written>{point.ours}</Written>
          {point.wanted ? (
            <>
              <h4 className="govuk-heading-s">What you would like instead</h4>
              <Written>{point.wanted}</Written>
            </>
          ) : null}
        </div>
        <div className="app-sides__side">
          <h3 className="govuk-heading-s">What the council says</h3>
          {point.theirs ? (
            <Written>{point.theirs}</Written>
          ) : (
            <p className="govuk-body">The council has not written anything here yet.</p>
          )}
        </div>
      </div>
      {mayWrite ? (
        <ul className="app-actions">
          <li>
            <a className="govuk-link" href={paths.step(reference, 'statePosition', point.id)}>
              Change what you say<span className="govuk-visually-hidden">: {point.name}</span>
            </a>
          </li>
          <li>
            <a className="govuk-link" href={paths.step(reference, 'settlePoint', point.id)}>
              Say whether it is settled<span className="govuk-visually-hidden">: {point.name}</span>
            </a>
          </li>
        </ul>
      ) : null}
    </Section>
  )
}

export default function Statement({ loaderData }: Route.ComponentProps) {
  const { identity, done, points, mayWrite } = loaderData
  return (
    <CaseFrame identity={identity} at="both-sides" heading="What both sides say" done={done}>
      <p className="govuk-body">
        Each point stands here with what you say and what the council says, so that everybody knows it before
        you meet. A point is settled when both sides say so.
      </p>
      {points.map((point) => (
        <BothSides key={point.id} point={point} reference={identity.reference} mayWrite={mayWrite} />
      ))}
    </CaseFrame>
  )
}
