import type { SeenMeeting } from '@common-ground/calendars'
import type { Parcel } from '@common-ground/channels'
import { localDate, localTime } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { withMeeting } from '../src/deliver/calendar.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const PARCEL: Parcel = {
  reference: 'ref',
  channel: 'email',
  to: 'somebody@example.org',
  toName: 'Somebody Invented',
  subject: 'There is news',
  body: 'Our talk with you has moved.',
  pdf: null,
  attachments: [],
}
const MEETING: SeenMeeting = {
  id: 'mediation',
  stage: 'mediation',
  state: 'arranged',
  sequence: 1,
  meetingOn: localDate('2026-12-04'),
  at: localTime('09:30'),
  mode: 'inPerson',
  modeLabel: 'In person',
  place: 'Shirehall',
  bring: null,
  isKept: false,
}
const meeting = (more: Partial<SeenMeeting>): SeenMeeting => ({ ...MEETING, ...more })

async function sent(
  template: string,
  meetings: readonly SeenMeeting[] | null,
  parcel: Partial<Parcel> = {},
  message: { caseId?: string | null; toUserId?: string | null } = {},
) {
  const told = { caseId: 'case', toUserId: 'parent', template, createdAt: NOW, ...message }
  const read = async () => meetings && { reference: 'BCD-FGH-JKL', meetings }
  const { attachments, ...rest } = await withMeeting({ ...PARCEL, ...parcel }, told, read, NOW)
  const { attachments: _, ...before } = { ...PARCEL, ...parcel }
  expect(rest).toEqual(before)
  return attachments
}
const entriesIn = async (...of: Parameters<typeof sent>): Promise<string[]> => {
  const [file] = await sent(...of)
  return [...(file?.content ?? '').matchAll(/UID:(.+?)\./g)].map(([, id]) => id ?? '')
}

describe('a message about a meeting', () => {
  test('carries its file, whose name says nothing of anybody', async () => {
    const [file, ...more] = await sent('mediationMoved', [MEETING])
    expect(more).toEqual([])
    expect(file).toMatchObject({
      fileName: 'meeting.ics',
      contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
    })
    expect(file?.content).toContain('UID:mediation.BCD-FGH-JKL@common-ground')
    expect(file?.content).toContain('DTSTAMP:20261123T100000Z')
    expect(file?.content).not.toMatch(/Invented|example\.org/)
  })

  test.each(['mediationArranged', 'mediationChanged', 'mediationMoved'])(
    '%s is told the last of its stage, as it is when it goes',
    async (template) => {
      const talk = meeting({ id: 'conversation', stage: 'conversation' })
      const [first, tenth] = [meeting({ state: 'cancelled' }), meeting({ id: 'mediation-10' })]
      const second = meeting({ id: 'mediation-2', state: 'cancelled' })
      expect(await entriesIn(template, [tenth, talk, first, second])).toEqual(['mediation-10'])
      // Called off before the message about its day went.
      const [off] = await sent(template, [first])
      expect(off?.contentType).toContain('method=CANCEL')
      expect(await sent(template, [meeting({ state: 'held' })])).toEqual([])
      expect(await sent(template, [talk])).toEqual([])
    },
  )

  test('that one is off strikes out those that lay ahead, and that it is on again sets them', async () => {
    const before = localDate('2026-11-22')
    const all = [
      meeting({ state: 'cancelled' }),
      meeting({ id: 'old', state: 'cancelled', meetingOn: before }),
      meeting({ id: 'conversation', stage: 'conversation' }),
    ]
    expect(await entriesIn('meetingOff', all)).toEqual(['mediation'])
    expect((await sent('meetingOff', all))[0]?.contentType).toContain('method=CANCEL')
    expect(await entriesIn('meetingOnAgain', all)).toEqual(['conversation'])
  })

  test.each([
    ['by text', 'mediationMoved', [MEETING], { channel: 'text' }, {}],
    ['by letter', 'mediationMoved', [MEETING], { channel: 'letter' }, {}],
    ['of something else', 'messageFromCouncil', [MEETING], {}, {}],
    ['to a bare address', 'mediationMoved', [MEETING], {}, { toUserId: null }],
    ['about no case', 'mediationMoved', [MEETING], {}, { caseId: null }],
    ['to somebody who sees none of it', 'mediationMoved', null, {}, {}],
  ] as const)('%s carries none', async (_, template, meetings, parcel, message) =>
    expect(await sent(template, meetings, parcel, message)).toEqual([]),
  )

  test('keeps what goes with it anyway', async () => {
    const other = { fileName: 'a.txt', contentType: 'text/plain', content: 'a' }
    const files = await sent('mediationMoved', [MEETING], { attachments: [other] })
    expect(files.map(({ fileName }) => fileName)).toEqual(['a.txt', 'meeting.ics'])
  })
})
