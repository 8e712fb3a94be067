import { InsetText, Section, SummaryList, TwoThirds } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { Noted } from '../../exports/take-away.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Scrutiny pack' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.exports.scrutiny())

type Pack = Route.ComponentProps['loaderData']

/** The file, of which quarters it is, and since when those do not change; or that there is none yet. */
function Download({ quarters, years, words }: Pick<Pack, 'quarters' | 'years' | 'words'>) {
  if (quarters.length === 0)
    return (
      <InsetText>
        There is no pack yet. The first can be made when the three months of a calendar quarter have ended and
        are frozen, which happens by itself on the night after.
      </InsetText>
    )
  return (
    <>
      <p className="govuk-body">
        <a className="govuk-link" href={paths.scrutinyFile}>
          Download the pack for {words} (PDF)
        </a>
      </p>
      <Noted />
      <Section id="quarters" title="Which quarters it tells">
        <p className="govuk-body">
          The last {quarters.length === 1 ? 'quarter that is' : `${quarters.length} quarters that are`} frozen
          {years.length > 0 ? `, and all of ${years.join(' and ')}` : ''}. No other months can be chosen, and
          no team: held against other packs, they would give small numbers away.
        </p>
        <SummaryList
          rows={quarters
            .toReversed()
            .map(({ label, frozenAt }) => ({ key: label, value: `Frozen on ${frozenAt}` }))}
        />
      </Section>
    </>
  )
}

export default function Scrutiny({ loaderData: { boards, leftOut, ...pack } }: Route.ComponentProps) {
  const figures = boards.reduce((sum, { measures }) => sum + measures, 0)
  return (
    <StaffFrame back={{ href: paths.exports, text: 'Downloads' }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Scrutiny pack</h1>
        <p className="govuk-body">
          {figures} figures in one accessible PDF that can be published: for councillors, or a request for
          information. Each has its chart, its numbers, how it is counted, its owner, its aim and its source.
        </p>
        <p className="govuk-body">
          Counts from 1 to 4 are hidden, and so are shares of fewer than 10 and whatever would give these
          away: in this pack, in others, or in{' '}
          <a className="govuk-link" href={paths.openNumbers}>
            Numbers for everybody
          </a>
          . Cases that only some people may know of are not counted, whoever makes the pack.
        </p>
        <Download {...pack} />
        <Section id="boards" title="What is in it">
          <ul className="govuk-list govuk-list--bullet">
            {boards.map(({ name, measures }) => (
              <li key={name}>
                {name}: {measures} {measures === 1 ? 'figure' : 'figures'}
              </li>
            ))}
          </ul>
        </Section>
        <Section id="left-out" title="What is not in it">
          <p className="govuk-body">
            How long things took is on the dashboards alone, and so is what there is for each 1,000 of
            something else. These figures are left out as well:
          </p>
          <ul className="govuk-list govuk-list--bullet">
            {leftOut.map(({ name, why, board }) => (
              <li key={name}>
                {name}. {why} It is on the dashboard “{board}”.
              </li>
            ))}
          </ul>
        </Section>
      </TwoThirds>
    </StaffFrame>
  )
}
