import type { Role } from '@common-ground/domain'
import { TRPCError } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { portalRouter } from '../src/portal/router.ts'
import { staffRouter } from '../src/staff/router.ts'
import { everything, HERE, type House, house, type Person, raised, THERE } from './house.ts'
import { aFile, type Cast, inputFor, type World } from './inputs.ts'

const built: House = house()

type Procedure = { _def: { type: 'query' | 'mutation'; meta?: { who: unknown; audit: string } } }
const proceduresOf = (router: { _def: { procedures: object } }): [string, Procedure][] =>
  Object.entries(router._def.procedures as Record<string, Procedure>)
const ALL: readonly (readonly [World, string, Procedure])[] = [
  ...proceduresOf(portalRouter).map(([path, procedure]) => ['portal', path, procedure] as const),
  ...proceduresOf(staffRouter).map(([path, procedure]) => ['staff', path, procedure] as const),
]

describe('every procedure', () => {
  test.each(ALL)('%s %s says who may call it and what the audit calls it', (_world, _path, procedure) => {
    expect(procedure._def.meta).toMatchObject({
      audit: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/),
      who: expect.anything(),
    })
  })

  /** Procedures that need no session. Drafts without an account are opened by a secret or a code alone. */
  test('the public ones are these and no others', () => {
    const open = ALL.filter(([, , procedure]) => procedure._def.meta?.who === 'public').map(
      ([world, path]) => `${world} ${path}`,
    )
    expect(open.toSorted()).toEqual([
      'portal account.confirm',
      'portal account.confirmNewEmail',
      'portal account.create',
      'portal account.me',
      'portal account.peek',
      'portal account.requestReset',
      'portal account.resend',
      'portal account.reset',
      'portal account.signIn',
      'portal account.signOut',
      'portal authority.show',
      'portal drafts.discard',
      'portal drafts.keep',
      'portal drafts.list',
      'portal drafts.resume',
      'portal drafts.save',
      'portal drafts.show',
      'portal drafts.start',
      'portal invitations.show',
      'portal letterCodes.open',
      'portal outbox.list',
      'portal outbox.show',
      'staff account.confirmNewEmail',
      'staff account.me',
      'staff account.peek',
      'staff account.requestReset',
      'staff account.reset',
      'staff account.signIn',
      'staff account.signOut',
      'staff authority.show',
      'staff outbox.list',
      'staff outbox.show',
    ])
  })
})

/** Calls a procedure by its path. */
function call(
  world: World,
  path: string,
  who: Person | null,
  input: unknown,
  authorityId?: string,
): Promise<unknown> {
  const caller: unknown = world === 'portal' ? built.portal(who, authorityId) : built.staff(who, authorityId)
  const procedure = path.split('.').reduce<unknown>((at, name) => Reflect.get(at as object, name), caller)
  return (procedure as (input: unknown) => Promise<unknown>)(input)
}
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'answered',
    (error: unknown) => (error instanceof TRPCError ? error.code : `threw ${error}`),
  )

/** The roles that a guarded procedure is for. */
const rolesOf = (procedure: Procedure): readonly Role[] => {
  const who = procedure._def.meta?.who
  return Array.isArray(who) ? who : []
}

const GUARDED = ALL.filter(([, , procedure]) => procedure._def.meta?.who !== 'public')
/** Those about one thing that belongs to somebody: a stranger must not learn that it exists. */
const ABOUT_ONE = GUARDED.filter(([world, path]) =>
  world === 'portal'
    ? path.startsWith('step.') ||
      [
        'disagreements.show',
        'disagreements.whatIf',
        'disagreements.saveContact',
        'disagreements.preparation',
        'disagreements.savePreparation',
        'ownWords.save',
        'ownWords.remove',
        'papers.everything',
        'papers.zip',
        'documents.receive',
        'documents.begin',
        'documents.stands',
        'documents.piece',
        'raise.send',
      ].includes(path)
    : path.startsWith('step.') ||
      ['cases.show', 'cases.version', 'cases.whatIf', 'documents.receive'].includes(path),
)

async function castFor(): Promise<Cast> {
  const owner = await built.person('family')
  const reference = await raised(built, owner)
  const { id: draft } = await built.portal(owner).drafts.start()
  const [officer, decider, manager] = [
    await built.person('officer'),
    await built.person('decisionMaker'),
    await built.person('manager'),
  ]
  await built.portal(owner).ownWords.save({ reference, want: 'To be asked', sharedWith: 'nobody' })
  const sent = { reference, fileName: 'letter.txt', source: aFile() }
  const [portal, staff] = [
    await built.portal(owner).documents.receive(sent),
    await built.staff(officer).documents.receive({ ...sent, source: aFile() }),
  ]
  const upload = await built.portal(owner).documents.begin({ reference, fileName: 'long.txt', bytes: 100 })
  if (!portal.ok || !staff.ok || !upload.ok) throw new Error('A good file was not taken')
  const files = { portal: portal.documentId, staff: staff.documentId }
  const { people } = await built.staff(officer).cases.show({ reference })
  const row = people.find(({ userId }) => userId === owner.id)?.id ?? ''
  return { reference, draft, owner, officer, decider, manager, files, upload: upload.id, row }
}

/** Somebody for whom the procedure is meant. */
function rightful(world: World, procedure: Procedure, cast: Cast): Person {
  if (world === 'portal') return cast.owner
  // Only officers record that somebody acts for a young person; the officer sent the file.
  const roles = rolesOf(procedure)
  if (roles.includes('officer')) return cast.officer
  return roles.includes('manager') ? cast.manager : cast.decider
}

describe('whoever may not', () => {
  test.each(GUARDED)(
    '%s %s: nobody signed in is asked to sign in, and nothing changes',
    async (world, path) => {
      const cast = await castFor()
      const before = await everything(built.owner)
      expect(await codeOf(call(world, path, null, inputFor(world, path, cast)))).toBe('UNAUTHORIZED')
      expect(await everything(built.owner)).toEqual(before)
    },
  )

  test.each(GUARDED)('%s %s: a session of the other app is none here', async (world, path) => {
    const cast = await castFor()
    const other = world === 'portal' ? cast.manager : cast.owner
    expect(await codeOf(call(world, path, other, inputFor(world, path, cast)))).toBe('UNAUTHORIZED')
  })

  test.each(GUARDED)('%s %s: a session of another authority is none here', async (world, path, procedure) => {
    const cast = await castFor()
    const abroad = await built.person(rolesOf(procedure)[0] ?? 'officer', THERE)
    expect(await codeOf(call(world, path, abroad, inputFor(world, path, cast), HERE))).toBe('UNAUTHORIZED')
  })

  test.each(ABOUT_ONE)(
    '%s %s: another family, or another authority, finds nothing and changes nothing',
    async (world, path, procedure) => {
      const cast = await castFor()
      const input = inputFor(world, path, cast)
      const stranger =
        world === 'portal'
          ? await built.person('family')
          : await built.person(rolesOf(procedure)[0] ?? 'officer', THERE)
      // Those whom a form names work in the stranger's own authority, so that nothing else stops the call.
      const named =
        world === 'staff' && path.startsWith('step.')
          ? { ...(input as object), ...(await peopleThere(path)) }
          : input
      const before = await everything(built.owner)
      expect(await codeOf(call(world, path, stranger, named))).toBe('NOT_FOUND')
      expect(await everything(built.owner)).toEqual(before)
      // The same call by whoever it is for is answered: the refusal above was not for want of a good call.
      expect(
        await codeOf(call(world, path, rightful(world, procedure, cast), inputFor(world, path, cast))),
      ).toBe('answered')
    },
  )

  test('a role that a procedure is not for finds nothing there', async () => {
    const cast = await castFor()
    expect(await codeOf(call('staff', 'dashboard.show', cast.officer, undefined))).toBe('NOT_FOUND')
    expect(
      await codeOf(
        call(
          'staff',
          'step.decideReconsideration',
          cast.officer,
          inputFor('staff', 'step.decideReconsideration', cast),
        ),
      ),
    ).toBe('NOT_FOUND')
    expect(
      await codeOf(call('staff', 'step.closeCase', cast.decider, inputFor('staff', 'step.closeCase', cast))),
    ).toBe('NOT_FOUND')
  })

  test('a case that never existed looks the same as one that is not yours', async () => {
    const cast = await castFor()
    const stranger = await built.person('family')
    const message = (reference: string) =>
      built
        .portal(stranger)
        .disagreements.show({ reference })
        .catch((error: unknown) => JSON.stringify(error))
    expect(await message(cast.reference)).toBe(await message('BBB-BBB-BBB'))
  })
})

async function peopleThere(path: string): Promise<Record<string, string>> {
  if (path === 'step.assignCase') return { officerId: (await built.person('officer', THERE)).id }
  if (path === 'step.openReconsideration')
    return { decisionMakerId: (await built.person('decisionMaker', THERE)).id }
  return {}
}
