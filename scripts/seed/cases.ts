import { randomUUID } from 'node:crypto'
import { type Db, execute, newReference, newText, raiseCase, type Texts } from '@common-ground/db'
import {
  addDays,
  type Case,
  type CaseCommand,
  compare,
  DECISIONS,
  type DecisionType,
  decide,
  evolve,
  fold,
  type LocalDate,
  localDate,
  type PlanSection,
  type RaiseCase,
  raise,
} from '@common-ground/domain'
import { messagesFor } from '@common-ground/messages'
import { AUTHORITY_ID } from './authority.ts'
import type { Lots } from './lots.ts'
import { type Everyone, inventedName, type Officer, type SeededPerson } from './people.ts'
import type { Scene, Step, Story } from './stories.ts'
import { SAID, SETTINGS } from './words.ts'

export type World = {
  readonly db: Db
  readonly lots: Lots
  readonly everyone: Everyone
  /** When the demonstration is made: nothing of it has happened later. */
  readonly now: Date
  readonly today: LocalDate
  readonly origins: { readonly portalOrigin: string; readonly staffOrigin: string }
}

const APPEALABLE: readonly [DecisionType, ...DecisionType[]] = [
  'RTA',
  'RTA',
  'RTA',
  'RTA',
  'RTI',
  'CON',
  'CON',
  'CON',
  'CON',
  'RAM',
  'RRA',
  'CEASE',
]
const ANY: readonly [DecisionType, ...DecisionType[]] = [...APPEALABLE, 'SUP', 'SUP', 'SUP', 'OTH']
const CONTENTS: readonly [PlanSection[], ...PlanSection[][]] = [
  ['F'],
  ['B', 'F'],
  ['I'],
  ['B', 'F', 'I'],
  ['F', 'I'],
]

/** A working hour of a day that has come already, so that a demonstration does not show officers at midnight. */
function during(day: LocalDate, { lots, now }: World): Date {
  const two = (number: number): string => String(number).padStart(2, '0')
  const at = new Date(`${day}T${two(lots.between(9, 16))}:${two(lots.between(0, 59))}:00Z`)
  return at < now ? at : now
}

/** Raises one case and lives its story, every step a command through the same door as anybody's. */
export async function liveStory(
  world: World,
  story: Story,
  family: SeededPerson,
  officer: Officer,
): Promise<Case> {
  const { lots, today } = world
  const length = story.steps.reduce((total, step) => total + step.days, 0)
  const raisedOn = addDays(today, -(length + lots.between(0, story.slack)))
  let kase = await raiseOne(world, story, family, raisedOn)
  let on = raisedOn
  for (const step of story.steps) {
    on = addDays(on, step.days)
    if (compare(on, today) > 0) return kase
    kase = await take(world, kase, step, family, officer, on)
  }
  return kase
}

/** An adviser whom the family invited comes to its case, by the same steps as anybody's. */
export async function invite(
  world: World,
  kase: Case,
  family: SeededPerson,
  adviser: SeededPerson,
): Promise<void> {
  const on = world.today
  const invitationId = randomUUID()
  const steps = [
    {
      by: family,
      command: { type: 'invitePerson', invitationId, relation: 'adviser', scope: 'actFor', until: null },
    },
    { by: adviser, command: { type: 'joinCase', invitationId } },
  ] as const
  let version = kase.version
  for (const { by, command } of steps) {
    const done = await execute(world.db, {
      ...request(world, by, on, `demonstration.${command.type}`),
      invited: command.type === 'joinCase',
      reference: kase.reference,
      expectedVersion: version,
      command,
      texts: [],
    })
    if (!done.ok) throw new Error(`The demonstration was refused ${command.type}: ${JSON.stringify(done)}`)
    version = done.version
  }
}

async function raiseOne(world: World, story: Story, family: SeededPerson, on: LocalDate): Promise<Case> {
  const { db, lots, everyone } = world
  const type = lots.of(story.appealable ? APPEALABLE : ANY)
  const sections = type === 'CON' ? lots.of(CONTENTS) : []
  const letter = DECISIONS[type].appealable ? addDays(on, -lots.between(2, 18)) : null
  const said = lots.of(SAID[type])
  const wrong = newText(said.wrong)
  const wanted = newText(said.wanted)
  const setting = type === 'SUP' ? newText(lots.of(SETTINGS)) : null
  const command: RaiseCase = {
    type: 'raiseCase',
    caseId: randomUUID(),
    reference: newReference(),
    channel: 'portal',
    decision: {
      type,
      ...(type === 'OTH' && { matter: 'reviewNotHeld' }),
      sections,
      dateOnLetter: letter,
      dateSent: letter,
      decidedBy: letter ? lots.of(everyone.decisionMakers).id : null,
    },
    points: (sections.length > 0 ? sections : [null]).map((section) => ({
      id: randomUUID(),
      section,
      wrong: wrong.ref,
      wanted: wanted.ref,
    })),
    setting: setting?.ref ?? null,
    teamId: null,
  }
  const child = inventedName(lots)
  const birth = localDate(
    `${lots.between(2011, 2021)}-${String(lots.between(1, 12)).padStart(2, '0')}-${String(lots.between(1, 28)).padStart(2, '0')}`,
  )
  const texts = [wrong, wanted, ...(setting ? [setting] : [])]
  const done = await raiseCase(db, {
    ...request(world, family, on, 'disagreement.raise'),
    command,
    texts,
    belongings: {
      people: [
        { kind: 'child', fullName: `${child.first} ${child.last}`, dateOfBirth: birth },
        {
          kind: 'parent',
          userId: family.id,
          fullName: family.name,
          relationship: 'Parent',
          contactBy: 'email',
        },
      ],
      answers: [
        { slug: 'wrong', asked: 'What do you disagree with?', answered: said.wrong },
        { slug: 'wanted', asked: 'What would be right?', answered: said.wanted },
      ],
    },
  })
  if (!done.ok) throw new Error(`The demonstration could not raise a case: ${JSON.stringify(done)}`)
  const decided = raise(command, { actor: family.actor, today: on })
  if (!decided.ok) throw new Error('unreachable: the store has just accepted it')
  return fold(decided.events)
}

const request = (world: World, person: SeededPerson, on: LocalDate, action: string) => ({
  authorityId: AUTHORITY_ID,
  actor: person.actor,
  idempotencyKey: randomUUID(),
  requestId: 'demonstration',
  now: during(on, world),
  today: on,
  action,
  messagesFor: (events: Parameters<typeof messagesFor>[0], kase: Case) =>
    messagesFor(events, kase, { authorityName: 'Shropshire Council', ...world.origins }),
})

async function take(
  world: World,
  kase: Case,
  step: Step,
  family: SeededPerson,
  officer: Officer,
  on: LocalDate,
): Promise<Case> {
  const { everyone } = world
  const texts: Texts[number][] = []
  const scene: Scene = {
    kase,
    on,
    later: (days) => addDays(on, days),
    officer,
    everyone,
    write: (words) => {
      const text = newText(words)
      texts.push(text)
      return text.ref
    },
  }
  const { reconsideration } = kase.stages
  const reviewer = everyone.decisionMakers.find(
    (each) => reconsideration.state === 'underReview' && each.id === reconsideration.decisionMakerId,
  )
  const person = {
    family,
    officer,
    manager: everyone.manager,
    decisionMaker: reviewer ?? everyone.decisionMakers[0],
  }[step.who]
  const command: CaseCommand = step.command(scene)
  const done = await execute(world.db, {
    ...request(world, person, on, `demonstration.${command.type}`),
    reference: kase.reference,
    expectedVersion: kase.version,
    command,
    texts,
  })
  if (!done.ok) throw new Error(`The demonstration was refused ${command.type}: ${JSON.stringify(done)}`)
  const decided = decide(kase, command, { actor: person.actor, today: on })
  if (!decided.ok) throw new Error('unreachable: the store has just accepted it')
  return decided.events.reduce<Case>(evolve, kase)
}
