import { type LocalDate, parseParts, type Refusal } from '@common-ground/domain'
import { type FieldError, hrefOf, type Value, type Values } from '@common-ground/web'
import type { StepField } from '../../steps/field.ts'

type Test = (field: StepField, typed: Value | undefined, today: LocalDate) => boolean

function dateOf(typed: Value | undefined): LocalDate | undefined {
  return typeof typed === 'object' && 'day' in typed
    ? parseParts(typed.day, typed.month, typed.year)
    : undefined
}

const named =
  (...names: readonly string[]): Test =>
  (field) =>
    names.includes(field.name)

/** Which field of a form a refusal is about, where it is about one. */
const ABOUT: Partial<Record<Refusal['code'], Test>> = {
  inTheFuture: (_, typed, today) => (dateOf(typed) ?? '') > today,
  inThePast: (_, typed, today) => (dateOf(typed) ?? today) < today,
  dayDoesNotSuit: named('meetingOn'),
  mustDecide: named('canDecide'),
  shortNotice: named('meetingOn'),
  causeMissing: named('causedBy'),
  certificateTooEarly: named('issuedOn'),
  receivedTooEarly: named('receivedOn'),
  wordsMissing: (field) => field.kind === 'textarea',
  sentBeforeDated: named('dateSent'),
  unusualNumber: named('tribunalReference'),
  registeredBeforeSent: named('registeredOn'),
  dayBeforeDirections: named('madeOn'),
  concededWhat: named('pointIds'),
  unopposedWhat: named('unopposed'),
  noRecommendations: named('recommended'),
  reasonOfEnd: named('reason'),
  noReasonOfEnd: named('reason'),
  sameDecisionMaker: named('decisionMakerId'),
  overrideByManager: named('decisionMakerId'),
  answerMissing: named('answer'),
  partiesDoNotFit: named('parties'),
  notAParty: named('party'),
  alreadyAnswered: named('party'),
  groundDoesNotFit: named('ground'),
  nothingChanges: named('officerId', 'dateOnLetter'),
}

/** A refusal as something to put right, at its field where it has one. */
export function errorOf(
  refusal: Refusal,
  text: string,
  fields: readonly StepField[],
  values: Values,
  today: LocalDate,
): FieldError {
  const test = ABOUT[refusal.code]
  const field = test && fields.find((each) => test(each, values[each.name], today))
  return field
    ? { field: field.name, href: hrefOf(field), message: text }
    : { field: '', href: '#main-content', message: text }
}
