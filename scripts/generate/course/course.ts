import type {
  Actor,
  Case,
  CaseCommand,
  LocalDate,
  PlanSection,
  RaiseCase,
  TextRef,
} from '@common-ground/domain'
import { workingFrom } from '../days.ts'
import type { Lots } from '../lots.ts'

/** Who takes a step. Where the family has no sign-in, its officer writes down what it says. */
export type By = 'family' | 'officer' | 'decisionMaker' | 'manager'

/** The people of one case, and who provides meetings for it. */
export type Cast = {
  readonly family: Actor | null
  readonly officer: Actor
  readonly manager: Actor
  readonly decisionMaker: Actor
  /** Who took the decision that is disagreed with: somebody else. */
  readonly decidedBy: string
  readonly teamId: string
  readonly providerId: string
  /** The council's number, which the tribunal's begins with. */
  readonly laNumber: string
}

/** A step when its day has come. */
export type Scene = {
  readonly kase: Case
  readonly day: number
  readonly today: LocalDate
  readonly lots: Lots
  readonly cast: Cast
  readonly write: (words: string) => TextRef
}

/** A step that is meant to be taken: when, by whom and what. Null where it has no longer any point. */
export type Step = {
  readonly day: number
  readonly by: By
  readonly what: (scene: Scene) => CaseCommand | null
}

/** What a disagreement is about, as it is drawn before it begins. */
export type Matter = Pick<RaiseCase['decision'], 'type' | 'matter'> & {
  readonly sections: readonly PlanSection[]
  readonly channel: RaiseCase['channel']
  /** The day on the letter, where there is one. */
  readonly letterOn: number | null
}

/** What is meant to become of a disagreement, step by step, as it is drawn. `day` is where the drawing has come to. */
export class Course {
  readonly steps: Step[] = []
  readonly lots: Lots
  readonly matter: Matter
  day: number

  constructor(lots: Lots, matter: Matter, raisedOn: number) {
    this.lots = lots
    this.matter = matter
    this.day = raisedOn
  }

  /** A step so many days on. The council's fall on a working day; a family's on any. */
  next(by: By, least: number, most: number, what: Step['what']): this {
    const day = this.day + this.lots.between(least, most)
    this.day = by === 'family' ? day : workingFrom(day)
    this.steps.push({ day: this.day, by, what })
    return this
  }

  /** A step on a day of its own, beside what is drawn one after the other. */
  beside(by: By, day: number, what: Step['what']): void {
    this.steps.push({ day: by === 'family' ? day : workingFrom(day), by, what })
  }

  /** The steps in the order of their days; those of one day as they were drawn. */
  inOrder(): readonly Step[] {
    return this.steps.toSorted((a, b) => a.day - b.day)
  }
}
