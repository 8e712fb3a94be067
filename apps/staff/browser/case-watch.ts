import type { StaffRouter } from '@common-ground/api/staff'
import { createTRPCClient, httpLink } from '@trpc/client'

/** How often an open case page asks whether its case has moved on, in milliseconds. */
const EVERY = 20_000

/**
 * On a case page, asks while the page can be seen whether the case has changed, and says so once it has. Nothing is
 * reloaded by itself: somebody may be reading. An answer that does not come is asked for again the next time.
 */
export function watchCase(): void {
  const holder = document.querySelector<HTMLElement>('[data-case-watch]')
  const notice = holder?.querySelector<HTMLElement>('.app-notice')
  const reference = holder?.dataset.caseWatch
  if (!holder || !notice || !reference) return
  const seen = Number(holder.dataset.version)
  const client = createTRPCClient<StaffRouter>({ links: [httpLink({ url: '/trpc' })] })
  const look = async (): Promise<void> => {
    if (document.visibilityState !== 'visible') return
    const { version } = await client.cases.version.query({ reference })
    if (version <= seen) return
    notice.hidden = false
    clearInterval(timer)
  }
  const timer = setInterval(() => void look().catch(() => undefined), EVERY)
}
