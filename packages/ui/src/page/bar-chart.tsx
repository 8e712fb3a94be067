import { Table } from '../components/table.tsx'
import { Details } from '../components/text.tsx'

export type Bar = { readonly label: string; readonly count: number; readonly href: string }
export type BarChartProps = {
  readonly id: string
  readonly title: string
  readonly sentence: string
  readonly measure: string
  readonly bars: readonly Bar[]
}

const ROW = 48
/** How much of the width the longest bar takes, in per cent: its figure stands behind it. */
const LONGEST = 85

const Drawing = ({ label, bars }: { label: string; bars: readonly Bar[] }) => {
  const most = Math.max(1, ...bars.map((bar) => bar.count))
  return (
    <svg className="app-chart__drawing" role="img" aria-label={label} width="100%" height={bars.length * ROW}>
      {bars.map((bar, at) => {
        const end = `${(bar.count / most) * LONGEST}%`
        const top = at * ROW
        return (
          <g key={bar.label}>
            <text x="0" y={top + 16} className="app-chart__label">
              {bar.label}
            </text>
            <rect
              x="0"
              y={top + 22}
              width={bar.count === 0 ? 1 : end}
              height="18"
              className="app-chart__bar"
            />
            <text x={end} dx="8" y={top + 31} className="app-chart__value" dominantBaseline="central">
              {bar.count}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Horizontal bars from zero, drawn on the server, with a sentence and the same figures as a table of links. */
export function BarChart({ id, title, sentence, measure, bars }: BarChartProps) {
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
          <Drawing label={`${title}. ${sentence}`} bars={bars} />
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
