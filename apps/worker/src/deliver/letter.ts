import type { Addressee } from '@common-ground/db'
import { formatDate, todayIn } from '@common-ground/domain'
import { letterDates } from '@common-ground/messages'
import { messageLetter, type Paper } from '@common-ground/papers'

/** Whose letters they are, and how to reach somebody there. */
export type House = {
  readonly name: string
  readonly senTeam: { readonly name: string; readonly phone: string | null; readonly email: string | null }
  readonly openingHours: string | null
}

type Letter = {
  readonly subject: string
  readonly body: string
  /** The address, a line each. */
  readonly to: readonly string[]
  readonly at: Date
  readonly addressee: Addressee | null
  readonly house: House
}

/**
 * A message as a letter: the same words, with whom it goes to and the day it was written. Of the case it holds what its
 * reader may read of it: whoever only comes to meetings, or may no longer open it, gets no dates and no officer.
 */
export function letterPaper({ subject, body, to, at, addressee, house }: Letter): Paper {
  const kase = addressee?.kase ?? null
  return messageLetter({
    subject,
    paragraphs: body.split('\n\n'),
    to: [addressee?.fullName ?? '', ...to],
    day: formatDate(todayIn(at)),
    madeOn: at.toISOString(),
    from: house.name,
    reference: addressee?.reference ?? null,
    officer: kase && addressee ? addressee.officer : null,
    team: house.senTeam,
    hours: house.openingHours,
    dates: kase ? letterDates(kase, todayIn(at)) : [],
    size: addressee?.printsLarge ? 'large' : 'standard',
  })
}
