import { readCaseFile } from '@common-ground/db'
import { clockFacts, type Deadline, MATTER_ROWS, type RouteId, routesFor } from '@common-ground/domain'
import { describe, expect, test } from 'vitest'
import { HERE, type House, house, type Person, raised } from './house.ts'

const built: House = house()
const LETTER = '2026-11-02'
const TODAY = '2026-11-23'

/**
 * The rows of the decision table of law, by hand: what the family answers, whether an appeal and mediation are open
 * (and whose), whether a certificate is needed first, and whom to complain to. Nothing here is read from the product.
 */
type Row = {
  readonly row: number
  readonly answers: Readonly<Record<string, unknown>>
  readonly appeal: 'certificate' | 'straight' | null
  readonly mediation: 'council' | 'nhs' | null
  readonly complaints: readonly ('council' | 'school' | 'nhs' | 'social-care')[]
}
type Appeal = Row['appeal']
type Mediation = Row['mediation']

const decision = (
  row: number,
  type: string,
  sections: readonly string[],
  appeal: Appeal,
  mediation: Mediation,
  ...complaints: Row['complaints']
): Row => ({
  row,
  answers: { decision: type, ...(sections.length > 0 && { sections }) },
  appeal,
  mediation,
  complaints,
})

const matter = (row: number, ...complaints: Row['complaints']): Row => {
  const name = Object.entries(MATTER_ROWS).find(([, each]) => each === row)?.[0]
  const answers =
    row === 22 ? { decision: 'SUP', setting: 'Invented School' } : { decision: 'OTH', matter: name }
  return { row, answers, appeal: null, mediation: null, complaints }
}

const ROWS: readonly Row[] = [
  decision(1, 'RTA', [], 'certificate', 'council', 'council'),
  decision(2, 'RTI', [], 'certificate', 'council', 'council'),
  decision(3, 'CON', ['B'], 'certificate', 'council'),
  decision(4, 'CON', ['F'], 'certificate', 'council'),
  decision(5, 'CON', ['I'], 'straight', 'council'),
  decision(6, 'CON', ['B', 'I'], 'certificate', 'council'),
  decision(7, 'RRA', [], 'certificate', 'council'),
  decision(8, 'RAM', [], 'certificate', 'council', 'council'),
  decision(9, 'CEASE', [], 'certificate', 'council'),
  decision(10, 'CON', ['G'], null, 'nhs', 'nhs'),
  decision(11, 'CON', ['D'], null, 'council', 'social-care'),
  decision(12, 'CON', ['F', 'G'], 'certificate', 'council', 'nhs'),
  decision(13, 'CON', ['E'], null, 'council', 'council'),
  matter(14, 'council'),
  matter(15, 'council'),
  matter(16, 'council'),
  matter(17, 'council', 'school'),
  matter(18, 'nhs'),
  matter(19, 'council', 'nhs'),
  matter(20, 'council'),
  matter(21, 'council'),
  matter(22, 'school'),
  matter(23, 'school'),
  matter(24, 'school'),
  matter(25, 'school'),
  matter(26, 'nhs'),
  matter(27, 'social-care'),
  matter(28, 'nhs', 'social-care'),
  matter(29),
  matter(30),
  matter(31, 'school'),
  matter(32),
  matter(33),
  matter(34),
  matter(35, 'council'),
  matter(36, 'council'),
  matter(37, 'council'),
  matter(38, 'council', 'nhs'),
]

/** Two months from the letter of Monday 2 November end on a Saturday: the Monday after it is the last day (rule 12(2)). */
const LAST_DAY = '2027-01-04'

/** Answers for each point where a plan has several. */
const pointsFor = (sections: readonly string[]): Record<string, unknown> =>
  sections.length > 1
    ? {
        points: Object.fromEntries(
          sections.map((each) => [each, { wrong: `Part ${each} is wrong`, wanted: null }]),
        ),
      }
    : {}

let family: Person
async function raise(answers: Row['answers']): Promise<string> {
  family ??= await built.person('family')
  const sections = (answers.sections ?? []) as readonly string[]
  return raised(built, family, { ...answers, ...pointsFor(sections), dateOnLetter: LETTER } as never)
}

test('every row of the table is raised', () => {
  expect(ROWS.map(({ row }) => row)).toEqual(Array.from({ length: 38 }, (_, at) => at + 1))
})

describe.each(ROWS)('row $row', ({ answers, appeal, mediation, complaints }) => {
  test('is raised as what it is, with the ways and the last days that it has', async () => {
    const reference = await raise(answers)
    const view = await built.portal(family).disagreements.show({ reference })
    const file = await readCaseFile(built.owner.db, HERE, reference, {
      scope: { kind: 'service' },
      staff: null,
      today: TODAY as never,
    })
    if (!file || file === 'needsReason') throw new Error('There is no case')
    const { kase } = file
    expect(kase.decision).toMatchObject({
      type: answers.decision,
      sections: answers.sections ?? [],
      ...('matter' in answers && { matter: answers.matter }),
    })
    expect(view.points).toHaveLength(Math.max(1, kase.decision.sections.length))

    const open = (id: RouteId) => view.routes.find((each) => each.id === id && each.status === 'open')
    const tribunal = open('appeal')
    const need = tribunal && (tribunal.certificate === 'needed' ? 'certificate' : 'straight')
    expect(need ?? null).toBe(appeal)
    expect(open('mediation') ? 'council' : open('health-mediation') ? 'nhs' : null).toBe(mediation)
    const through = (['council', 'school', 'nhs', 'social-care'] as const).filter((to) =>
      open(`${to}-complaint`),
    )
    expect(through).toEqual(complaints)
    // Nobody is left without somebody to talk to who is on their side.
    expect(open('iass')).toBeDefined()
    const last = view.deadlines.find(({ id }) => id === 'appeal')
    expect(last?.due ?? null).toBe(appeal ? LAST_DAY : null)
    // What the page shows is what the domain says of these facts, and nothing else.
    const running = view.deadlines.filter((each): each is typeof each & Deadline => each.direction === null)
    const said = routesFor(clockFacts(kase), TODAY as never, running)
    expect(view.routes.map(({ id, status }) => [id, status])).toEqual(
      said.map(({ id, status }) => [id, status]),
    )
    const sent = await built.owner.sql<{ to: string; template: string }[]>`
      select o.to_user_id as to, o.template from outbox o join cases c on c.id = o.case_id
      where c.reference = ${reference}`
    expect(sent).toEqual([{ to: family.id, template: 'disagreementReceived' }])
  })
})

describe('the code on a letter', () => {
  const BORN = '2016-04-05'
  async function coded() {
    const officer = await built.person('officer')
    const made = await built.staff(officer).letterCodes.make({
      childName: 'Wren',
      dateOfBirth: BORN,
      decision: 'RTA',
      sections: [],
      dateOnLetter: LETTER,
      dateSent: null,
    })
    if (!made.ok) throw new Error(made.text)
    return made.code
  }
  const open = (code: string, dateOfBirth = BORN) =>
    built.portal(null).letterCodes.open({ code, dateOfBirth })
  const begin = async (who: Person, code: string) => {
    const opened = await open(code)
    if (!opened.ok) throw new Error('The code did not open')
    const { id } = await built.portal(who).drafts.start()
    const more = { who: 'parent', wrong: 'All of it', contactBy: 'email' }
    await built.portal(who).drafts.save({ id, answers: { ...opened.answers, ...more } as never })
    return id
  }

  test('opens once: after it was used it is like one that never was', async () => {
    const code = await coded()
    expect((await open(code, '2016-04-06')).ok).toBe(false)
    const [one, other] = [await built.person('family'), await built.person('family')]
    const drafts = [await begin(one, code), await begin(other, code)] as const
    const sent = await Promise.all([
      built.portal(one).raise.send({ draftId: drafts[0], asked: [] }),
      built.portal(other).raise.send({ draftId: drafts[1], asked: [] }),
    ])
    // Nobody who had begun is stopped: the code opens a decision, it is not the right to disagree with it.
    expect(sent.every(({ ok }) => ok)).toBe(true)
    expect(await open(code)).toEqual(await open('BBBB-BBBB-BBBB'))
    const [used] = await built.owner.sql<{ n: number }[]>`
      select count(*)::int as n from letter_codes where used_at is not null and created_at is not null`
    expect(used?.n).toBe(1)
  })

  test('is not guessed: a wrong code and a wrong birthday read the same, and tries are counted', async () => {
    const code = await coded()
    const answers = new Set<string>()
    for (let at = 0; at < 25; at += 1)
      answers.add(JSON.stringify(await open(at % 2 ? code : 'CCCC-CCCC-CCCC', '2001-01-01')))
    expect([...answers]).toEqual([
      JSON.stringify({ ok: false, tooMany: false }),
      JSON.stringify({ ok: false, tooMany: true }),
    ])
    expect(await open(code)).toEqual({ ok: false, tooMany: true })
  })
})

describe('a draft on two devices', () => {
  test('keeps what each tab saved, and is one case however often it is sent', async () => {
    const who = await built.person('family')
    const { id } = await built.portal(who).drafts.start()
    const base = {
      who: 'parent',
      childName: 'Wren',
      dateOfBirth: '2016-04-05',
      decision: 'RTA',
      knowsDate: 'no',
    }
    await built.portal(who).drafts.save({ id, answers: base })
    await Promise.all([
      built.portal(who).drafts.save({ id, answers: { wrong: 'From one tab' } }),
      built.portal(who).drafts.save({ id, answers: { contactBy: 'email' } }),
    ])
    expect((await built.portal(who).drafts.show({ id })).answers).toMatchObject({
      ...base,
      wrong: 'From one tab',
      contactBy: 'email',
    })
    const send = () => built.portal(who).raise.send({ draftId: id, asked: [] })
    const sent = await Promise.all([send(), send(), send()])
    expect(new Set(sent.map((each) => (each.ok ? each.reference : 'no'))).size).toBe(1)
    // Back, and on again: there is nothing to change any more, and nothing is sent twice.
    await expect(built.portal(who).drafts.save({ id, answers: { wrong: 'Another thing' } })).rejects.toThrow(
      'Not found',
    )
    expect(await send()).toMatchObject({ ok: true, replayed: true })
    await expect(built.portal(null).drafts.keep({ id, secret: 'any', email: '' })).rejects.toThrow(
      'Not found',
    )
  })

  test('holds no answer that its question would not take', async () => {
    const { id, secret } = await built.portal(null).drafts.start()
    const save = (answers: object) =>
      built.portal(null).drafts.save({ id, secret, answers: answers as never })
    for (const answers of [
      { who: 'nobody' },
      { dateOfBirth: '2026-02-31' },
      { decision: ['RTA'] },
      { sections: ['Z'] },
      { isAdmin: 'yes' },
      { childName: 'x'.repeat(201) },
      { wrong: 'a\0b' },
      JSON.parse('{"__proto__": "x", "userId": "x"}'),
    ]) {
      await expect(save(answers)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    }
    expect((await built.portal(null).drafts.show({ id, secret })).answers).toEqual({})
    expect((await save({ wrong: 'Something', language: null })).ok).toBe(true)
  })
})
