import { Table } from '../components/table.tsx'
import { Details } from '../components/text.tsx'
import { Scrollable } from './layout.tsx'

export type Bar = { readonly label: string; readonly count: number; readonly href: string }
export type BarChartProps = {
  readonly id: string
  readonly title: string
  readonly sentence: string
  readonly measure: string
  readonly bars: readonly Bar[]
}

const ROW = 34
/** Wide enough for the longest label there is. */
const LABEL = 410
const WIDTH = 830
const END = 56

/** Horizontal bars from zero, drawn on the server, with a sentence and the same figures as a table of links. */
export function BarChart({ id, title, sentence, measure, bars }: BarChartProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.count))
  const scale = (WIDTH - LABEL - END) / most
  const table = (
    <Table
      caption={title}
      captionClasses="govuk-visually-hidden"
      head={[{ text: measure }, { text: 'Cases', format: 'numeric' }]}
      rows={bars.map((bar) => [
        {
          text: (
            <a className="govuk-link" href={bar.href}>
              {bar.label}
            </a>
          ),
        },
        { text: bar.count, format: 'numeric' },
      ])}
      classes="govuk-table--small-text-until-tablet"
    />
  )
  return (
    <figure className="app-chart" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 className="govuk-heading-s" id={`${id}-title`}>
          {title}
        </h3>
        <p className="govuk-body">{sentence}</p>
      </figcaption>
      {bars.length < 3 ? (
        table
      ) : (
        <>
          <Scrollable label={`Chart: ${title}`}>
            <svg
              className="app-chart__drawing"
              role="img"
              aria-label={`${title}. ${sentence}`}
              viewBox={`0 0 ${WIDTH} ${bars.length * ROW}`}
              width={WIDTH}
              height={bars.length * ROW}
            >
              {bars.map((bar, at) => (
                <g key={bar.label} transform={`translate(0 ${at * ROW})`}>
                  <text
                    x={LABEL - 10}
                    y={ROW / 2}
                    className="app-chart__label"
                    textAnchor="end"
                    dominantBaseline="central"
                  >
                    {bar.label}
                  </text>
                  <rect
                    x={LABEL}
                    y={5}
                    width={Math.max(bar.count * scale, 1)}
                    height={ROW - 10}
                    className="app-chart__bar"
                  />
                  <text
                    x={LABEL + bar.count * scale + 8}
                    y={ROW / 2}
                    className="app-chart__value"
                    dominantBaseline="central"
                  >
                    {bar.count}
                  </text>
                </g>
              ))}
            </svg>
          </Scrollable>
          <Details
            summary={
              <>
                Open the cases<span className="govuk-visually-hidden"> behind “{title}”</span>
              </>
            }
          >
            {table}
          </Details>
        </>
      )}
    </figure>
  )
}
