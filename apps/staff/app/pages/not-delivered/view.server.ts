import {
  FAILED_STATES,
  MESSAGE_KIND_WORDS,
  MESSAGE_KINDS,
  MOST_SENT_AGAIN,
  REACHING_VIEWS,
  type UndeliveredList,
  type UndeliveredQuery,
} from '@common-ground/api/contracts'
import { withQuery } from '@common-ground/web'
import { paths } from '../../paths.ts'
import { letterLine, lineOf } from '../../reaching/line.ts'

const VIEW_WORDS = { mine: 'Mine', team: 'My team’s', all: 'All that I may see' } as const
const STATE_WORDS = { undelivered: 'Not delivered', uncertain: 'May have arrived' } as const

/** More than the 2 working days that we give ourselves. */
const AGE_WORDS = { over2: 'More than 2 working days' } as const

/** What was just done, as the address says it; anything else is passed over. */
function doneOf(search: URLSearchParams): string | null {
  const sent = Number(search.get('sent'))
  switch (search.get('done')) {
    case 'sent':
      return 'The message goes again. It stands here again if it does not arrive.'
    case 'reached':
      return 'It is written down that you reached them.'
    case 'together':
      if (sent === 0) return 'Nothing was left to send again. A colleague was here before you.'
      return sent === 1
        ? '1 message goes again.'
        : `${Number.isInteger(sent) ? sent : 'The'} messages go again.`
    default:
      return null
  }
}

/** The list, ready to draw. */
export function notDeliveredPage(list: UndeliveredList, query: UndeliveredQuery, url: URL) {
  const { search } = url
  const to = (changes: Readonly<Record<string, string | null>>) =>
    paths.notDelivered(withQuery(search, { done: null, sent: null, from: null, ...changes }))
  return {
    title: list.previous ? 'Not delivered (continued)' : 'Not delivered',
    done: doneOf(url.searchParams),
    query,
    search: withQuery(search, { done: null, sent: null, from: null }),
    views: REACHING_VIEWS.map((view) => ({
      href: to({ view }),
      text: VIEW_WORDS[view],
      current: view === query.view,
    })),
    states: FAILED_STATES.map((value) => ({ value, text: STATE_WORDS[value] })),
    kinds: MESSAGE_KINDS.map((value) => ({ value, text: MESSAGE_KIND_WORDS[value] })),
    ages: (['over2'] as const).map((value) => ({ value, text: AGE_WORDS[value] })),
    chosen: [
      ...(query.state
        ? [{ label: `State: ${STATE_WORDS[query.state]}`, removeHref: to({ state: null }) }]
        : []),
      ...(query.kind
        ? [{ label: `About: ${MESSAGE_KIND_WORDS[query.kind]}`, removeHref: to({ kind: null }) }]
        : []),
      ...(query.age ? [{ label: `Waited: ${AGE_WORDS[query.age]}`, removeHref: to({ age: null }) }] : []),
    ],
    clear: paths.notDelivered(`view=${query.view}`),
    rows: list.rows.map(lineOf),
    total: list.total,
    previous: list.previous && to({ from: list.previous }),
    next: list.next && to({ from: list.next }),
    together: list.together.map(({ cause, why, count }) => ({
      cause,
      why,
      count,
      button: `Send ${Math.min(count, MOST_SENT_AGAIN)} messages again`,
    })),
    letters: list.unread.map(letterLine),
  }
}
export type NotDeliveredPage = ReturnType<typeof notDeliveredPage>
