import type { Me, StaffCaseView } from '@common-ground/api/contracts'
import { formatDate, formatWithWeekday, type LocalDate, rowOf, todayIn } from '@common-ground/domain'
import { closedDoor } from '../../case/doors.ts'
import { itemOf } from '../../case/entry.ts'
import { identityOf } from '../../case/identity.ts'
import { paths } from '../../paths.ts'
import { isStep, STEPS } from '../../steps/index.ts'
import { appealOf } from './appeal.ts'
import { datesOf } from './dates.ts'
import { decisionOf, peopleOf } from './file.ts'
import { meetingsOf } from './meetings.ts'
import { nextStepOf } from './next-step.ts'
import { notReachedOf } from './not-reached.ts'
import { outsideOf } from './outside.ts'
import { rightOf } from './right.ts'
import { stagesOf } from './stages.ts'
import { waysOf } from './ways.ts'

const RAISED =
  'The disagreement is raised. Where they gave an address, the letter to post is under “Documents”.'

/** Whether something agreed is about what can be appealed: the law then gives it another time (SEND Regs 2014, reg 42). */
const appealableWords = (appealable: boolean | null): string => {
  if (appealable === null) return ''
  return appealable ? 'It can be appealed.' : 'It cannot be appealed.'
}

/**
 * A case on one screen, ready to draw.
 *
 * @param done the step just taken, as the address says it; anything else is passed over.
 */
export function casePage(view: StaffCaseView, me: Me, today: LocalDate, done: string | null) {
  const items = view.timeline.map((entry) => ({ ...itemOf(entry), isMessage: entry.type === 'messageSent' }))
  const canTake = me.roles.includes('officer') && closedDoor(view, 'assignCase', me) === null
  return {
    title: `Case ${view.reference}`,
    reference: view.reference,
    links: view.links,
    held: view.held,
    notReached: notReachedOf(view.notReached, me),
    version: view.version,
    identity: identityOf(view),
    done: done === 'raised' ? RAISED : isStep(done) ? STEPS[done].done : null,
    safety: view.safety.map(({ on, by, said }) => ({ line: `${by}, ${formatDate(on)}`, said })),
    restricted: view.restricted && {
      named: view.restricted.named.map(({ name }) => name).join(', '),
      line: `${view.restricted.by}, ${formatDate(view.restricted.on)}`,
      said: view.restricted.said,
    },
    next: nextStepOf(view, me, today),
    take: canTake && view.officer === null ? { officerId: me.id, key: crypto.randomUUID() } : null,
    right: rightOf(view),
    ownWords: view.ownWords.map(({ writtenBy, writtenDownBy, answers, sharedLabel, updatedAt }) => ({
      id: writtenBy,
      writtenDownBy,
      answers,
      sharedLabel,
      when: formatDate(todayIn(new Date(updatedAt))),
    })),
    childName: view.childName,
    people: peopleOf(view),
    /** Whether somebody without a sign-in is written to by post. */
    isPosted: view.people.some(({ kind, userId, address }) => kind !== 'child' && !userId && address),
    decision: decisionOf(view),
    canRecord: closedDoor(view, 'recordDecision', me) === null,
    points: view.points.map(({ id, about, wrong, wanted, answer, appeal, said, settled }) => ({
      id,
      about,
      wrong,
      wanted,
      answer,
      appeal,
      said,
      settled,
    })),
    documents: view.documents.map(
      ({ id, fileName, kindLabel, source, addedBy, addedOn, state, sharedLabel }) => ({
        id,
        fileName,
        state,
        line: [kindLabel, source && `from ${source}`, `added by ${addedBy} on ${formatDate(addedOn)}`]
          .filter(Boolean)
          .join(', '),
        sharedLabel,
      }),
    ),
    canPack: rowOf('releasePack').by.some((role) => me.roles.includes(role)),
    outside: outsideOf(view),
    agreements: view.agreements.map((agreement) => ({
      id: agreement.id,
      title: `${agreement.fromLabel}, ${formatDate(agreement.on)}`,
      signed: agreement.signatures.map(
        ({ who, how, on }) => `${who}, ${how === 'paper' ? 'on paper' : 'online'}, ${formatDate(on)}`,
      ),
      actions: agreement.actions.map((action) => ({
        id: action.id,
        what: action.what,
        line: `${action.ownerLabel}. ${action.dueLabel}. ${appealableWords(action.appealable)}`.trim(),
        standing: action.doneOn
          ? `Done on ${formatDate(action.doneOn)}`
          : action.notDone
            ? 'The family says it was not done'
            : action.late
              ? 'Late'
              : 'To do',
        said: action.notDone?.text ?? action.evidence,
        late: action.late || action.notDone !== null,
      })),
    })),
    appeal: appealOf(view),
    meetings: meetingsOf(view),
    unavailable: view.unavailable.map((day) => formatDate(day)),
    ...stagesOf(view, me),
    dates: datesOf(view, me),
    whatIf: paths.whatIf(view.reference),
    ways: waysOf(view.routes),
    messages: items.filter((item) => item.isMessage).map((item) => ({ ...item, id: `message-${item.id}` })),
    waitingThreads: view.threads.flatMap(({ id, topic, withWhom, waited, answerBy }) =>
      waited && answerBy
        ? [
            {
              id,
              line: `${topic}${withWhom ? `, with ${withWhom.name}` : ''}: they wrote ${waited}. We promise to answer by ${formatWithWeekday(answerBy)}.`,
            },
          ]
        : [],
    ),
    canWrite: closedDoor(view, 'sendMessage', me) === null,
    // Messages are read in their thread: here they only have their place in what happened.
    timeline: items.map((item) => (item.isMessage ? { ...item, body: null } : item)),
  }
}
export type CasePage = ReturnType<typeof casePage>
