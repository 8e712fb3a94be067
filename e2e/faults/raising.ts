import { setTimeout as pause } from 'node:timers/promises'
import { connect } from '@common-ground/db'
import type { Breakable } from './portal.ts'

/** How long one person goes on trying, in milliseconds. */
const PATIENCE = 120_000

/** The child in every disagreement that is raised while things are killed. */
export const INTERRUPTED = 'Child Interrupted'

/** Drafts that are ready to be sent: the submissions are what is interrupted. */
export async function drafts(url: string, count: number): Promise<string[]> {
  const { sql, end } = connect(url, { as: 'owner', max: 1 })
  const answers = {
    who: 'parent',
    childName: INTERRUPTED,
    dateOfBirth: '2016-04-05',
    decision: 'RTA',
    knowsDate: 'no',
    wrong: 'Sent while things were being killed.',
    contactBy: 'email',
  }
  const rows = await sql<{ id: string }[]>`
    insert into drafts (authority_id, user_id, answers, created_at, updated_at)
    select u.authority_id, u.id, ${JSON.stringify(answers)}::text::jsonb, now(), now() from users u, generate_series(1, ${count})
    where u.email = 'parent@example.org' returning id`
  await end()
  return rows.map((row) => row.id)
}

/** Sends a draft as a patient person does: again and again, until the page says that it was received. */
export async function raise(house: Breakable, draft: string, patience = PATIENCE): Promise<string> {
  const began = performance.now()
  while (performance.now() - began < patience) {
    const answer = await house.post(`/raise/${draft}/check-answers`, { send: 'yes' }).catch(() => null)
    const reference = /\/disagreements\/([^/]+)/.exec(answer?.headers.get('location') ?? '')?.[1]
    if (answer?.status === 302 && reference) return reference
    if (answer && answer.status < 500) throw new Error(`${answer.status} ${answer.headers.get('location')}`)
    await pause(50)
  }
  throw new Error(`Nobody received ${draft}`)
}
