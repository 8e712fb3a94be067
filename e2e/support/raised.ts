import { expect } from '@playwright/test'
import type { Worlds } from './worlds.ts'

type Family = Awaited<ReturnType<Worlds['family']>>
type Draft = Parameters<Family['drafts']['save']>[0]['answers']

/** What every disagreement here says, where a journey does not say otherwise: a refusal to assess, with no letter. */
const USUAL: Draft = {
  who: 'parent',
  dateOfBirth: '2015-05-05',
  decision: 'RTA',
  knowsDate: 'no',
  wrong: 'School cannot meet the need.',
  contactBy: 'email',
}

/**
 * Raises a disagreement without a browser, for journeys that begin where it stands already: the pages of the questions
 * have journeys of their own.
 *
 * @param email of somebody on the families' side.
 * @param answers what differs from the usual; a date on the letter says that it is known.
 * @returns the reference.
 */
export async function raised(
  worlds: Worlds,
  email: string,
  answers: Draft & { readonly childName: string },
): Promise<string> {
  const family = await worlds.family(email)
  const { id } = await family.drafts.start()
  const knows: Draft = answers.dateOnLetter ? { knowsDate: 'yes' } : {}
  await family.drafts.save({ id, answers: { ...USUAL, ...knows, ...answers } })
  const made = await family.raise.send({ draftId: id, asked: [] })
  expect(made).toMatchObject({ ok: true })
  return made.ok ? made.reference : ''
}
