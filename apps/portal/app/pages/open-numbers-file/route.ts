import { answering, csv } from '@common-ground/web'
import { keptFile } from '../../open-numbers/kept.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The same numbers for a spreadsheet or a program, a line for each number. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { periods, figures, asAt } = await answering(request, visit(context).api.openNumbers.show())
  const table = csv([
    ['Figure', 'What is counted', 'Period', 'First month', 'Last month', 'Unit', 'Value', 'As at'],
    ...figures.flatMap(({ name, rows }) =>
      rows.flatMap(({ label, unit, values }) =>
        periods.map((period, at) => [
          name,
          label,
          period.kind,
          period.from.slice(0, 7),
          period.to.slice(0, 7),
          unit,
          values[at] ?? 'none',
          asAt ?? '',
        ]),
      ),
    ),
  ])
  return new Response(table, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="open-numbers.csv"',
      ...keptFile,
    },
  })
}
