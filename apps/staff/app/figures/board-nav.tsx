import { BOARDS, type Board } from '@common-ground/domain'
import { paths } from '../paths.ts'
import { BOARD_NAMES } from './words.ts'

type Place = { readonly href: string; readonly text: string; readonly current: boolean }

/** The dashboards, side by side. @param query the months and the team, which stay as they are. */
export function BoardNav({
  at,
  query = '',
}: {
  at: Board | 'now' | 'workload' | 'registers' | 'notes' | null
  query?: string
}) {
  const places: readonly Place[] = [
    { href: paths.dashboard, text: 'Now', current: at === 'now' },
    ...BOARDS.map((board) => ({
      href: paths.board(board, query),
      text: BOARD_NAMES[board],
      current: at === board,
    })),
    { href: paths.workload(), text: 'Workload', current: at === 'workload' },
    { href: paths.registers, text: 'Registers', current: at === 'registers' },
    { href: paths.learningNotes, text: 'What we learned', current: at === 'notes' },
  ]
  return (
    <nav aria-label="Dashboards">
      <ul className="govuk-list app-actions govuk-!-margin-bottom-4">
        {places.map(({ href, text, current }) => (
          <li key={text}>
            <a
              className="govuk-link govuk-link--no-visited-state"
              href={href}
              {...(current && { 'aria-current': 'page' as const })}
            >
              {current ? <strong>{text}</strong> : text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
