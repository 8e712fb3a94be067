import type { CallAnswers, CallPage } from '@common-ground/api/contracts'
import { CHANNEL_WORDS, DECISIONS, formatDate, MATTER_WORDS, SECTIONS } from '@common-ground/domain'
import { CONTACT_LABELS, NEED_LABELS, NEVER_LABELS, WHO_LABELS } from './words.ts'

/** One thing as it is read back: what was asked, what was said, and the page to change it on. */
export type ReadBack = {
  readonly page: CallPage
  readonly asked: string
  readonly answered: string
}

const listed = (names: readonly (string | null | undefined)[]): string =>
  names.filter(Boolean).join(', ') || 'Nothing'

/** Everything that was written down, to be read out to whoever said it and kept as it was sent. */
export function readBack({ who, decision, reach }: CallAnswers): readonly ReadBack[] {
  const rows: ReadBack[] = []
  const add = (page: CallPage, asked: string, answered: string) => rows.push({ page, asked, answered })
  if (who) {
    add('who', 'How you got in touch', CHANNEL_WORDS[who.channel])
    add('who', 'Who you are', WHO_LABELS[who.who])
    if (who.callerName) add('who', 'Your full name', who.callerName)
    add('who', 'Child’s or young person’s full name', who.childName)
    add('who', 'Date of birth', formatDate(who.dateOfBirth))
  }
  if (decision) {
    const { sections, matter, setting, dateOnLetter, wrong, wanted } = decision
    add('decision', 'What you disagree with', `The decision ${DECISIONS[decision.decision].family}`)
    if (decision.decision === 'CON')
      add(
        'decision',
        'Parts of the plan',
        listed(sections.map((each) => `${SECTIONS[each].family} (${each})`)),
      )
    if (decision.decision === 'OTH' && matter)
      add('decision', 'What it is about', MATTER_WORDS[matter].family)
    if (decision.decision === 'SUP' && setting) add('decision', 'School or setting', setting)
    add('decision', 'Date on the letter', dateOnLetter ? formatDate(dateOnLetter) : 'Not known')
    add('decision', 'What is wrong', wrong)
    add('decision', 'What you would like instead', wanted ?? 'Not said')
  }
  if (reach) {
    const { contactBy, phone, mobile, address, never, needs, language } = reach
    const number = contactBy === 'telephone' ? phone : contactBy === 'text' ? mobile : null
    add('reach', 'How we get in touch', listed([CONTACT_LABELS[contactBy], number]))
    add('reach', 'Address for letters', address ?? 'Not given')
    add('reach', 'What we must not do', listed(never.map((each) => NEVER_LABELS[each])))
    const needed = needs.map((each) =>
      each === 'interpreter' && language ? `An interpreter: ${language}` : NEED_LABELS[each],
    )
    add('reach', 'What you need to take part', listed(needed))
  }
  return rows
}
