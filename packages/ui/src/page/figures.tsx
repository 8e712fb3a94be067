export type FigureProps = { readonly label: string; readonly count: number; readonly href: string }

/** A number that opens the list behind it. */
export const Figure = ({ label, count, href }: FigureProps) => (
  <li className="app-figure">
    <a className="app-figure__link" href={href}>
      <span className="app-figure__number">{count.toLocaleString('en-GB')}</span>{' '}
      <span className="app-figure__label">{label}</span>
    </a>
  </li>
)

export const Figures = ({ items }: { items: readonly FigureProps[] }) => (
  <ul className="app-figures">
    {items.map((item) => (
      <Figure key={item.label} {...item} />
    ))}
  </ul>
)
