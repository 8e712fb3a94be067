import { formatDate } from '@common-ground/domain'
import { answering, csv, download } from '@common-ground/web'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The adviser's own families as numbers, for the service's own return: theirs alone to take away. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const counted = await answering(request, visit(context).api.adviser.statistics())
  const table = csv([
    ['What is counted', 'Which', 'Number'],
    ['Families helped on', formatDate(counted.on), counted.families],
    ['Families helped', 'Disagreement open', counted.open],
    ['Families helped', 'Disagreement closed', counted.families - counted.open],
    ...counted.byDecision.map(({ label, count }) => ['Families, by decision', label, count]),
    ['Families', 'Something others owe them is late', counted.familiesWithSomethingLate],
    ...counted.late.map(({ label, count }) => ['Things that are late', label, count]),
  ])
  return download({
    stream: new Blob([table]).stream(),
    type: 'text/csv; charset=utf-8',
    fileName: `families-helped-${counted.on}.csv`,
  })
}
