import type { StaffRouter } from '@common-ground/api/staff'
import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'

/** How long after a line has ended another is opened, in milliseconds. */
const AGAIN = 2_000

const said = (count: number): string =>
  count === 1 ? '1 new thing in your cases' : `${count} new things in your cases`

/**
 * On a page of work, hears while it can be seen how much others have done in one's cases since it was made, and says so at
 * its foot. Nothing is reloaded and nothing moves by itself: somebody may be reading. A page in the background keeps no
 * line open, because a browser has only a few.
 */
export function watchWork(): void {
  const holder = document.querySelector<HTMLElement>('[data-work-since]')
  const notice = holder?.querySelector<HTMLElement>('.app-news')
  const words = holder?.querySelector<HTMLElement>('.app-news__count')
  const since = holder?.dataset.workSince
  if (!notice || !words || !since) return
  const client = createTRPCClient<StaffRouter>({ links: [httpSubscriptionLink({ url: '/trpc' })] })
  let line: { unsubscribe: () => void } | null = null
  const open = (): void => {
    if (line || document.visibilityState !== 'visible') return
    const ended = (): void => {
      line = null
      setTimeout(open, AGAIN)
    }
    line = client.work.news.subscribe(
      { since },
      {
        onData: ({ count }) => {
          words.textContent = said(count)
          notice.hidden = false
        },
        onComplete: ended,
        onError: ended,
      },
    )
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') return open()
    line?.unsubscribe()
    line = null
  })
  open()
}
