import { type Geometry, type Scale, said, type Value, type Width } from '@common-ground/charts'
import type { ReactNode } from 'react'
import type { TableCell } from '../components/table.tsx'
import { Details } from '../components/text.tsx'
import { Drawing } from './drawing.tsx'

/** What every chart says around its drawing. */
export type ChartWords = {
  /** For the ids of its parts: no other chart of the page has it. */
  readonly id: string
  /** The finding in about ten words. */
  readonly title: string
  /** What the chart shows, so that nobody needs to see it. */
  readonly sentence: string
  readonly headingLevel?: 'h2' | 'h3' | 'h4' | undefined
  /** Beneath it: what is measured, of which period, from which source, as at when. */
  readonly about?: ReactNode
  /** Links to the same figures as files. */
  readonly downloads?: ReactNode
}

/** A figure of a chart as its table has it. */
export type ChartPoint = {
  readonly value: Value
  /** Opens the list behind the figure. A hidden figure has none: its list could be counted. */
  readonly href?: string | undefined
  /** What stands behind it, as "11 of 14". Left out where the figure is hidden. */
  readonly detail?: string | undefined
}

/** The cell of a figure. @param of what it is a figure of, for whoever hears the link by itself. */
export function cellOf(point: ChartPoint | undefined, scale: Scale, of: string): TableCell {
  const { value, href, detail } = point ?? { value: 'none' as const }
  const words = said(value, scale)
  if (typeof value !== 'number') return { text: words, format: 'numeric' }
  const figure = href ? (
    <a className="govuk-link app-chart__figure" href={href}>
      {words}
      <span className="govuk-visually-hidden">, {of}</span>
    </a>
  ) : (
    words
  )
  return {
    text: detail ? (
      <>
        {figure} ({detail})
      </>
    ) : (
      figure
    ),
    format: 'numeric',
  }
}

/**
 * A chart with all that belongs to it: the finding, a sentence, the drawing in two widths of which one is shown, its
 * figures as a table, and where they come from. Where there is no drawing, the sentence and the table say it all.
 */
export function ChartFigure({
  words: { id, title, sentence, headingLevel: Heading = 'h3', about, downloads },
  draw,
  table,
}: {
  words: ChartWords
  draw: (width: Width) => Geometry | null
  table: ReactNode
}) {
  const [narrow, wide] = [draw('narrow'), draw('wide')]
  const shared = { id, title, sentence }
  return (
    <figure className="app-chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <Heading className="govuk-heading-s" id={`${id}-title`}>
          {title}
        </Heading>
        <p className="govuk-body">{sentence}</p>
      </figcaption>
      {narrow && wide ? (
        <>
          <Drawing {...shared} width="narrow" geometry={narrow} />
          <Drawing {...shared} width="wide" geometry={wide} />
          {wide.hides ? (
            <p className="govuk-body-s">
              A number that is small is hidden, so that nobody can be known by it. The chart says “c” or
              “hidden” there.
            </p>
          ) : null}
          <Details
            summary={
              <>
                Show this as a table<span className="govuk-visually-hidden">: {title}</span>
              </>
            }
          >
            {table}
          </Details>
        </>
      ) : (
        table
      )}
      {about ? <div className="govuk-body-s app-chart__about">{about}</div> : null}
      {downloads ? <div className="govuk-body-s app-chart__downloads">{downloads}</div> : null}
    </figure>
  )
}
