import { expect, test } from 'vitest'
import type { RightsFacts } from './facts.ts'
import { settledBy } from './settled.ts'

test.each([
  ['nothing', {}, []],
  ['an answer to the adviser', { adviser: { wantsMediation: false } }, ['contact-adviser']],
  ['a word with the adviser', { adviser: { contactedOn: '2026-09-15' } }, ['contact-adviser']],
  ['asking the council', { mediation: { councilToldOn: '2026-09-15' } }, ['contact-adviser']],
  ['a certificate', { certificate: { issuedOn: '2026-09-15' } }, ['contact-adviser', 'certificate']],
  ['an appeal', { appeal: { papersSentToCouncilOn: '2026-09-15' } }, ['appeal', 'contact-adviser']],
  ['a meeting', { mediation: { meetingOn: '2026-10-15' } }, ['arrange-mediation', 'icb-arrange-mediation']],
])('%s settles what it meets', (_, facts, settled) => {
  expect([...settledBy({ today: '2026-09-20', ...facts } as unknown as RightsFacts)]).toEqual(settled)
})
