import { createHash, randomUUID } from 'node:crypto'
import { type Block, paper } from '@common-ground/papers'
import { getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { addPaper, comes, next } from './company.ts'
import { type House, house, NOW, type Person, raised } from './house.ts'

const built: House = house()

const ADDRESS = '7 Hidden Lane\nLudlow\nSY8 1ZZ'
const contact = (reference: string, sharedWith: 'council' | 'everyone') => ({
  reference,
  contactBy: 'email' as const,
  phone: '07700 900 982',
  address: ADDRESS,
  never: [],
  safetyNote: '',
  needs: [],
  language: '',
  needsNote: '',
  sharedWith,
  except: [],
})

const pdfOf = async (pages: readonly string[]): Promise<Uint8Array> =>
  paper({
    title: 'Report',
    reference: 'none',
    madeOn: NOW.toISOString(),
    from: 'A professional',
    blocks: pages.flatMap((text, at): Block[] => [
      { kind: 'words', text },
      ...(at < pages.length - 1 ? [{ kind: 'pageBreak' as const }] : []),
    ]),
  })

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** A paper of the council's, found clean as a scanner would. */
async function addPdf(
  who: Person,
  reference: string,
  fileName: string,
  bytes: Uint8Array,
  sharedWith: 'council' | 'everyone' = 'everyone',
): Promise<string> {
  const received = await built.staff(who).documents.receive({ reference, fileName, source: whole(bytes) })
  if (!received.ok) throw new Error(received.text)
  const { documentId } = received
  const added = await built.staff(who).step.addDocument({
    ...(await next(built, reference)),
    documentId,
    kind: 'report',
    source: null,
    sharedWith,
  })
  if (!added.ok) throw new Error(added.text)
  await built.owner.sql`update documents set state = 'clean' where id = ${documentId}`
  return documentId
}

// A picture of one dot.
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

const FILLING = 'This is a long enough sentence for a page that a computer can read from end to end.'

type Cast = {
  reference: string
  parent: Person
  other: Person
  officer: Person
  holds: string
  clean: string
}
let cast: Cast

beforeAll(async () => {
  const [parent, other, officer] = [
    await built.person('family'),
    await built.person('family'),
    await built.person('officer'),
  ]
  const reference = await raised(built, parent)
  await comes(built, parent, reference, other, 'otherParent', null)
  await built.portal(parent).disagreements.saveContact(contact(reference, 'council'))
  await built.staff(officer).step.assignCase({
    ...(await next(built, reference)),
    officerId: officer.id,
    note: null,
    tellFamily: 'yes',
  })
  const holds = await addPdf(
    officer,
    reference,
    'report.pdf',
    await pdfOf([FILLING, `${FILLING} The child lives at 7 Hidden\nLane with their parent.`]),
  )
  const clean = await addPdf(officer, reference, 'school.pdf', await pdfOf([FILLING]))
  cast = { reference, parent, other, officer, holds, clean }
})

type Order = Parameters<ReturnType<House['staff']>['packs']['order']>[0]

/** What comes of an order once the worker has made what waits. */
async function released(order: Order, who: Person = cast.officer) {
  const { id } = await built.staff(who).packs.order(order)
  await built.makesPacks()
  const asked = await built.staff(who).packs.asked({ reference: cast.reference, id })
  if (asked.state === 'made') return { ok: true as const, packId: id }
  if (asked.state !== 'stopped') throw new Error(asked.state)
  return { ok: false as const, text: asked.text, stops: asked.stops }
}

const makes = async (rest: object, who: Person = cast.officer) =>
  released(
    {
      ...(await next(built, cast.reference)),
      recipient: cast.other.id,
      papers: [cast.holds, cast.clean],
      extras: [],
      looked: [],
      ...rest,
    },
    who,
  )

describe('an address that one parent keeps from the other', () => {
  test('stops the pack, by paper and page and not by what it is', async () => {
    const made = await makes({})
    expect(made).toMatchObject({ ok: false, stops: [{ why: 'withheld', paperId: cast.holds }] })
    expect(JSON.stringify(made)).toContain('report.pdf, page 2')
    expect(JSON.stringify(made)).not.toMatch(/hidden|sy8/i)
    const { released: out } = await built
      .staff(cast.officer)
      .packs.choose({ reference: cast.reference, recipient: null })
    expect(out).toEqual([])
  })

  test('stops a pack for the whole family, a school and the tribunal as well, and not one for its owner', async () => {
    for (const recipient of ['family', 'school', 'tribunal'])
      expect(await makes({ recipient })).toMatchObject({ ok: false, stops: [{ why: 'withheld' }] })
    expect(await makes({ recipient: cast.parent.id })).toMatchObject({ ok: true })
  })

  test('leaves the pack to go without that paper, and it is what the record says', async () => {
    const made = await makes({ papers: [cast.clean] })
    if (!made.ok) throw new Error(JSON.stringify(made))
    const staff = built.staff(cast.officer)
    const { stream, fileName, type } = await staff.packs.open({ reference: cast.reference, id: made.packId })
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
    expect([type, fileName]).toEqual(['application/pdf', `papers-${cast.reference}.pdf`])
    const { released: out } = await staff.packs.choose({ reference: cast.reference, recipient: null })
    const [pack] = out
    expect(pack).toMatchObject({ packId: made.packId, papers: ['school.pdf'] })
    expect(pack?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    const pdf = await getDocumentProxy(bytes)
    expect(pdf.numPages).toBe(pack?.pages)
  })

  test('stops it in the name of a paper too', async () => {
    const named = await addPdf(cast.officer, cast.reference, 'visit.pdf', await pdfOf([FILLING]))
    // The address was written down after the paper was named.
    await built.owner.sql`update documents set file_name = 'visit to sy8 1zz.pdf' where id = ${named}`
    const made = await makes({ papers: [named] })
    expect(made).toMatchObject({ ok: false })
    expect(JSON.stringify(made)).toContain('The name of paper 1')
  })

  test('stops it where it begins on one page and ends on the next', async () => {
    const pdf = await pdfOf([`${FILLING} They live at 7 Hidden`, `Lane with their parent. ${FILLING}`])
    const paper = await addPdf(cast.officer, cast.reference, 'over.pdf', pdf)
    const made = await makes({ papers: [paper] })
    expect(made).toMatchObject({ ok: false, stops: [{ why: 'withheld' }] })
    expect(JSON.stringify(made)).toContain('over.pdf, page 2')
  })

  test('stops it in a telephone number in other groups', async () => {
    const pdf = await pdfOf([`${FILLING} Ring +44 7700 900982.`])
    const paper = await addPdf(cast.officer, cast.reference, 'call.pdf', pdf)
    expect(await makes({ papers: [paper] })).toMatchObject({ ok: false, stops: [{ why: 'withheld' }] })
  })
})

describe('a page that no computer can read', () => {
  test('has to be looked at, and is then let through', async () => {
    const blank = await addPdf(cast.officer, cast.reference, 'scan.png', DOT)
    const stopped = await makes({ papers: [blank] })
    const key = `${blank}.1-1`
    expect(stopped).toEqual({
      ok: false,
      text: null,
      stops: [{ why: 'look', paperId: blank, key, text: 'scan.png, page 1' }],
    })
    expect(await makes({ papers: [blank], looked: [key] })).toMatchObject({ ok: true })
  })
})

describe('which papers go', () => {
  test('what a parent gave to the council alone is offered for nobody else, and refused', async () => {
    const own = await addPaper(built, cast.parent, cast.reference, { fileName: 'school.txt', text: FILLING })
    const staff = built.staff(cast.officer)
    const offered = async (recipient: string) => {
      const { chosen } = await staff.packs.choose({ reference: cast.reference, recipient })
      return chosen?.papers.find(({ id }) => id === own)
    }
    expect(await offered('school')).toMatchObject({ goes: 'no', ticked: false })
    expect(await offered(cast.other.id)).toMatchObject({ goes: 'no', ticked: false })
    expect(await offered(cast.parent.id)).toMatchObject({ goes: 'inside', ticked: true })
    const made = await makes({ recipient: 'school', papers: [own] })
    expect(made).toMatchObject({ ok: false, stops: [{ why: 'paper', paperId: own }] })
  })

  test('nothing is chosen for an organisation before somebody has chosen', async () => {
    const { chosen } = await built
      .staff(cast.officer)
      .packs.choose({ reference: cast.reference, recipient: 'provider' })
    expect(chosen?.papers.some(({ ticked }) => ticked)).toBe(false)
    expect(chosen?.extras.some(({ ticked }) => ticked)).toBe(false)
    expect(chosen?.papers.some(({ goes }) => goes === 'inside')).toBe(true)
  })

  test('of another case none goes', async () => {
    expect(await makes({ papers: [randomUUID()] })).toMatchObject({ ok: false, stops: [{ why: 'paper' }] })
  })

  test('a file that has not been found clean says why', async () => {
    const waits = await addPdf(cast.officer, cast.reference, 'waits.pdf', await pdfOf([FILLING]))
    await built.owner.sql`update documents set state = 'waiting' where id = ${waits}`
    const made = await makes({ papers: [waits] })
    expect(JSON.stringify(made)).toContain('waits.pdf: It has not been checked yet')
  })
})

describe('the parts that we write', () => {
  test('are for everyone, and hold nobody’s talk with the council', async () => {
    await built.portal(cast.parent).step.sendMessage({
      ...(await next(built, cast.reference)),
      text: 'A secret message of mine',
      documentIds: [],
    })
    const made = await makes({ recipient: 'school', papers: [], extras: ['points', 'chronology'] })
    if (!made.ok) throw new Error(JSON.stringify(made))
    const { stream } = await built
      .staff(cast.officer)
      .packs.open({ reference: cast.reference, id: made.packId })
    const pdf = await getDocumentProxy(new Uint8Array(await new Response(stream).arrayBuffer()))
    let text = ''
    for (let at = 1; at <= pdf.numPages; at++)
      for (const item of (await (await pdf.getPage(at)).getTextContent()).items)
        text += 'str' in item ? `${item.str} ` : ''
    expect(text).toContain('Canary words that somebody wrote')
    expect(text).toContain('Disagreement raised')
    expect(text).not.toMatch(/secret message|Message from/)
  })
})

describe('who learns of it', () => {
  const news = async (who: Person) => {
    const view = await built.portal(who).disagreements.show({ reference: cast.reference })
    return view.timeline.filter(({ type }) => type === 'packReleased')
  }

  test('a pack for one person is theirs; one for a school is the family’s, with the papers that each may see', async () => {
    const [before, others] = [await news(cast.parent), await news(cast.other)]
    expect(await makes({ papers: [cast.clean] })).toMatchObject({ ok: true })
    expect(await news(cast.parent)).toHaveLength(before.length)
    expect(await news(cast.other)).toHaveLength(others.length + 1)
    expect(await makes({ recipient: 'school', papers: [cast.clean] })).toMatchObject({ ok: true })
    const [newest] = await news(cast.parent)
    expect(newest).toMatchObject({ title: 'A pack of papers was made for the school' })
    expect(newest?.details).toContain('Papers in it: school.pdf')
  })

  test('whether the child’s views are in it is on the record as it was said, or not at all', async () => {
    const said = { recipient: 'school', papers: [cast.clean] }
    for (const views of ['yes', 'no', ''] as const)
      expect(await makes({ ...said, views })).toMatchObject({ ok: true })
    const rows = await built.owner.sql<{ views: string | null }[]>`
      select e.data ->> 'views' as views from case_events e join cases c on c.id = e.case_id
      where c.reference = ${cast.reference} and e.type = 'packReleased' order by e.seq desc limit 3`
    expect(rows.map(({ views }) => views)).toEqual([null, 'false', 'true'])
  })

  test('sent twice, it is made once', async () => {
    const form = await next(built, cast.reference)
    const again = { ...form, recipient: 'school', papers: [cast.clean], extras: [], looked: [] }
    const [first, second] = [await released(again), await released(again)]
    expect(first).toEqual({ ok: true, packId: form.idempotencyKey })
    expect(second).toEqual(first)
  })

  test('one that somebody was overtaken with takes no other away', async () => {
    const staff = built.staff(cast.officer)
    const asked = { recipient: 'school', papers: [cast.clean], looked: [] }
    const first = await released({ ...(await next(built, cast.reference)), ...asked })
    const late = await released({
      ...(await next(built, cast.reference)),
      expectedVersion: 2,
      ...asked,
    })
    expect(late).toMatchObject({ ok: false, stops: [], text: expect.stringContaining('changed this case') })
    if (!first.ok) throw new Error('It was not made')
    const { bytes } = await staff.packs.open({ reference: cast.reference, id: first.packId })
    expect(bytes).toBeGreaterThan(1_000)
  })

  test('somebody who only decides makes none, and a family opens none', async () => {
    const decider = await built.person('decisionMaker')
    await expect(makes({}, decider)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('an order', () => {
  const order = async (more: object = {}) => {
    const form = await next(built, cast.reference)
    const asked = { ...form, recipient: 'school', papers: [cast.clean], extras: [], looked: [], ...more }
    return (await built.staff(cast.officer).packs.order(asked)).id
  }
  const stands = (id: string, who: Person = cast.officer) =>
    built.staff(who).packs.asked({ reference: cast.reference, id })
  const isOut = async (id: string) => {
    const { released: out } = await built
      .staff(cast.officer)
      .packs.choose({ reference: cast.reference, recipient: null })
    return out.some(({ packId }) => packId === id)
  }

  test('waits for the worker, is of its case alone, and puts nothing on the record before it is made', async () => {
    const id = await order()
    expect(await stands(id)).toEqual({ state: 'waiting' })
    expect(await isOut(id)).toBe(false)
    const other = await raised(built, await built.person('family'))
    const elsewhere = built.staff(cast.officer).packs.asked({ reference: other, id })
    await expect(elsewhere).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(stands(id, await built.person('decisionMaker'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await built.makesPacks()
    expect(await stands(id)).toEqual({ state: 'made' })
    expect(await isOut(id)).toBe(true)
  })

  test('brings back what was chosen where it is stopped', async () => {
    const id = await order({ papers: [cast.holds], extras: ['points'] })
    await built.makesPacks()
    expect(await stands(id)).toMatchObject({ state: 'stopped', papers: [cast.holds], extras: ['points'] })
    const [row] = await built.owner.sql`select o::text as row from pack_orders o where id = ${id}`
    expect(String(row?.row)).not.toMatch(/hidden|sy8/i)
  })

  test('whose worker was lost is taken up by another, once it is sure to be gone', async () => {
    const id = await order()
    await built.owner.sql`update pack_orders set state = 'making', claim = gen_random_uuid(), attempts = 1,
      claimed_until = ${new Date(NOW.getTime() + 1).toISOString()} where id = ${id}`
    await built.makesPacks()
    expect(await stands(id)).toEqual({ state: 'waiting' })
    await built.owner
      .sql`update pack_orders set claimed_until = ${new Date(NOW.getTime() - 1).toISOString()} where id = ${id}`
    await built.makesPacks()
    expect(await stands(id)).toEqual({ state: 'made' })
  })

  test('that breaks each time is said to have, and is made when it is asked for again', async () => {
    const id = await order()
    const broke: unknown[] = []
    // A choice that no form can bring.
    const changeTo = (recipient: string) =>
      built.owner
        .sql`update pack_orders set choice = jsonb_set(choice, '{recipient}', to_jsonb(${recipient}::text)) where id = ${id}`
    await changeTo('nobody')
    while (await built.sweeps.nextPack(NOW, (error) => broke.push(error)));
    expect(broke).toHaveLength(3)
    expect(await stands(id)).toEqual({ state: 'failed' })
    expect(await isOut(id)).toBe(false)
    await changeTo('school')
    await built.staff(cast.officer).packs.again({ reference: cast.reference, id })
    await built.makesPacks()
    expect(await stands(id)).toEqual({ state: 'made' })
  })

  test('of somebody who may no longer make one goes nowhere', async () => {
    const leaver = await built.person('manager')
    const form = await next(built, cast.reference)
    const asked = { ...form, recipient: 'school', papers: [cast.clean], extras: [], looked: [] }
    const { id } = await built.staff(leaver).packs.order(asked)
    await built.owner.sql`update users set disabled_at = now() where id = ${leaver.id}`
    await built.makesPacks()
    expect(await isOut(id)).toBe(false)
    const [row] = await built.owner.sql`select state, refusal from pack_orders where id = ${id}`
    expect(row).toMatchObject({ state: 'stopped', refusal: expect.stringContaining('no longer') })
  })

  test('is forgotten after 30 days, and what went out stays', async () => {
    const id = await order()
    await built.makesPacks()
    await built.sweeps.packOrders(new Date(NOW.getTime() + 29 * 86_400_000))
    expect(await stands(id)).toEqual({ state: 'made' })
    await built.sweeps.packOrders(new Date(NOW.getTime() + 31 * 86_400_000))
    await expect(stands(id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { bytes } = await built.staff(cast.officer).packs.open({ reference: cast.reference, id })
    expect(bytes).toBeGreaterThan(1_000)
  })
})
