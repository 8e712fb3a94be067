import { type Change, numberedReference, type Signed, textAs } from '@common-ground/db'
import {
  type Actor,
  type Case,
  type CaseCommand,
  type CaseEvent,
  decide,
  evolve,
  fold,
  type RaiseCase,
  raise,
} from '@common-ground/domain'
import type { By, Cast, Matter, Scene, Step } from './course/course.ts'
import { drawCourse, drawMatter } from './course/draw.ts'
import { dayOf, workingFrom } from './days.ts'
import type { Lots } from './lots.ts'
import * as say from './words.ts'

/** One step as it was taken: who, when, and everything that it changed. */
export type Taken = { readonly signed: Signed; readonly change: Omit<Change, 'before'> }

/** A case with its whole record, and what was drawn for it. */
export type Life = {
  readonly kase: Case
  readonly events: readonly CaseEvent[]
  readonly taken: readonly Taken[]
  readonly matter: Matter
  /** How many steps the domain refused; each was drawn again. */
  readonly refused: number
}

/** Where and as whom a case is lived. */
export type Place = {
  readonly authorityId: string
  readonly lots: Lots
  readonly cast: (channel: Matter['channel']) => Cast
  /** The number of the case within its authority. */
  readonly number: number
  readonly raisedOn: number
  /** The first day of which nothing has happened yet. */
  readonly until: number
}

type Words = Change['texts'][number]

/** How often a step that was refused is drawn again, each time for the next working day. */
const DRAWN_AGAIN = 3

/** Steps that only a family with a sign-in takes. */
const THEIRS: ReadonlySet<CaseCommand['type']> = new Set(['withdrawCase'])

/**
 * Lives one case by the domain's own commands: raised, and then every step of its course that comes before the end, each
 * through `decide` and `evolve`. What the domain refuses is drawn again for a later day, or dropped.
 */
export function live(place: Place): Life {
  const { lots, until } = place
  const matter = drawMatter(lots, place.raisedOn)
  const cast = place.cast(matter.channel)
  const clock = clockOf(lots)
  const taken: Taken[] = []
  let texts: Words[] = []
  const write = (words: string) => {
    const text = textAs(lots.uuid(), lots.hex(16), words)
    texts.push(text)
    return text.ref
  }
  const sign = (actor: Actor, day: number, action: string): Signed => ({
    authorityId: place.authorityId,
    actor,
    now: clock(day),
    requestId: 'generated',
    action: `generated.${action}`,
  })

  const raisedBy = cast.family ?? cast.officer
  const command = raising(place, matter, write)
  const born = raise(command, { actor: raisedBy, today: dayOf(place.raisedOn) })
  if (!born.ok) throw new Error(`A case that was drawn could not be raised: ${born.refusal.code}`)
  let kase = fold(born.events)
  const events = [...born.events]
  taken.push({
    signed: sign(raisedBy, place.raisedOn, 'raiseCase'),
    change: { after: kase, events: born.events, texts },
  })

  let refused = 0
  let lastDay = place.raisedOn
  const take = (step: Step): void => {
    const actor = actorOf(cast, step.by)
    // What was drawn again for a later day pushes back what comes after it.
    let day = Math.max(step.day, lastDay)
    for (let tries = 0; tries <= DRAWN_AGAIN && day < until; tries += 1) {
      texts = []
      const today = dayOf(day)
      const scene: Scene = { kase, day, today, lots, cast, write }
      const command = step.what(scene)
      if (!command || (!cast.family && step.by === 'family' && THEIRS.has(command.type))) return
      const decided = decide(kase, command, { actor, today })
      if (decided.ok) {
        kase = decided.events.reduce<Case>(evolve, kase)
        events.push(...decided.events)
        taken.push({
          signed: sign(actor, day, command.type),
          change: { after: kase, events: decided.events, texts },
        })
        lastDay = day
        return
      }
      refused += 1
      day = workingFrom(day + 1)
    }
  }
  for (const step of drawCourse(lots, matter, place.raisedOn).inOrder()) {
    if (step.day >= until) break
    take(step)
  }
  return { kase, events, taken, matter, refused }
}

function actorOf(cast: Cast, by: By): Actor {
  if (by === 'family') return cast.family ?? cast.officer
  return cast[by]
}

/** The command that raises a case, as the pages make it: what is on the letter, and a point for each section. */
function raising(
  { lots, number, raisedOn }: Place,
  { type, matter, sections, channel, letterOn }: Matter,
  write: Scene['write'],
): RaiseCase {
  const isKnown = letterOn !== null && letterOn <= raisedOn && lots.happens(0.85)
  const disputed = sections.length > 0 ? sections : [null]
  return {
    type: 'raiseCase',
    caseId: lots.uuid(),
    reference: numberedReference(number),
    channel,
    decision: {
      type,
      ...(matter && { matter }),
      sections,
      dateOnLetter: isKnown ? dayOf(letterOn) : null,
      dateSent: null,
      decidedBy: null,
    },
    points: disputed.map((section) => ({
      id: lots.uuid(),
      section,
      wrong: write(say.wrong(lots)),
      wanted: lots.happens(0.8) ? write(say.wanted(lots)) : null,
    })),
    setting: type === 'SUP' ? write(say.setting(lots)) : null,
    teamId: null,
  }
}

/** Times of day that never run backwards: the first of a day in the morning, each later one after the one before. */
function clockOf(lots: Lots): (day: number) => Date {
  let last = 0
  return (day) => {
    const morning = Date.parse(`${dayOf(day)}T08:00:00Z`)
    const from = Math.max(morning, last)
    // Within seven hours of the morning, or a few minutes after what came before.
    last = from === morning ? from + lots.between(0, 420) * 60_000 : from + lots.between(1, 12) * 60_000
    return new Date(last)
  }
}
