import { paths } from '../paths.ts'

/** The pages about how long records are kept, for managers. */
const PLACES = [
  { href: paths.removals(), text: 'What is due to go' },
  { href: paths.schedule, text: 'How long we keep records' },
  { href: paths.holds(), text: 'Legal holds' },
  { href: paths.removed(), text: 'What has been removed' },
] as const

/** From one of these pages to the others. */
export const RecordsPlaces = ({ here }: { here: string }) => (
  <nav aria-labelledby="other-records">
    <h2 className="govuk-heading-s" id="other-records">
      More about records
    </h2>
    <ul className="govuk-list app-actions">
      {PLACES.filter(({ href }) => href !== here).map(({ href, text }) => (
        <li key={href}>
          <a className="govuk-link" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
