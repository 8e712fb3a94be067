import { addWorkingDays, formatWhen, formatWithWeekday, type LocalDate } from '../calendar/index.ts'
import type { Appeal, MeetingTime } from '../stages/index.ts'
import type { Case } from './case.ts'
import { caseDeadlines, openDeadlines } from './next-date.ts'
import type { Promises } from './promises.ts'

/** What stands on top of a family's page: what happened, what happens next, and by when where there is a day. */
export type ThreeLines = { readonly happened: string; readonly next: string; readonly byWhen: string | null }

const by = (date: LocalDate): string => `By ${formatWithWeekday(date)}`
const on = ({ meetingOn, at }: MeetingTime): string => `On ${formatWhen(meetingOn, at)}`

/**
 * The three lines for a family, most formal step first, because that is what they are waiting for.
 *
 * @param promises in working days, from the authority's settings; days in law come from the rules.
 */
export function threeLines(kase: Case, today: LocalDate, promises: Promises): ThreeLines {
  const lines = formal(kase, today) ?? informal(kase, promises)
  if (kase.familyWaitingSince && !kase.closed && lines.byWhen === null) {
    return {
      ...lines,
      next: `${lines.next} We also owe you an answer to your message.`,
      byWhen: by(addWorkingDays(kase.familyWaitingSince, promises.reply)),
    }
  }
  return lines
}

/** Closed, or with people outside the council. */
function formal(kase: Case, today: LocalDate): ThreeLines | null {
  const { appeal, mediation, disagreementResolution } = kase.stages
  if (kase.closed) {
    return {
      happened: `This disagreement was closed on ${formatWithWeekday(kase.closed.on)}.`,
      next: 'Nothing more unless you want it. Every way still open to you is on this page, and you can open this again.',
      byWhen: null,
    }
  }
  if (appeal.state === 'lodged') return atTheTribunal(kase, appeal, today)
  if (mediation.state === 'arranged') {
    return {
      happened: 'Mediation has been arranged.',
      next: 'You, the council and an independent mediator meet. You can bring one supporter.',
      byWhen: on(mediation),
    }
  }
  if (mediation.state === 'requested' && mediation.cannotArrangeSince) {
    return withoutMeeting(mediation.certificate?.ground === 'couldNotArrange', kase, today)
  }
  if (mediation.state === 'requested') {
    const limit = openDeadlines(kase, today).find(
      (each) => each.id === 'arrange-mediation' || each.id === 'icb-arrange-mediation',
    )
    return {
      happened: 'Mediation has been asked for.',
      next:
        limit?.id === 'icb-arrange-mediation'
          ? 'It is about health alone: the NHS must arrange it, and send someone who can decide.'
          : 'We must arrange it with the mediation service, and send someone who can decide.',
      byWhen: limit ? by(limit.due) : null,
    }
  }
  if (disagreementResolution.state === 'arranged') {
    return {
      happened: 'A disagreement resolution meeting has been arranged.',
      next: 'Everyone who agreed to take part meets with an independent person.',
      byWhen: on(disagreementResolution),
    }
  }
  if (disagreementResolution.state === 'agreed') {
    return {
      happened: 'Everyone has agreed to disagreement resolution.',
      next: disagreementResolution.referredOn
        ? 'The service has our referral, and agrees a day with you.'
        : 'We send the service what it is about. It then agrees a day with you.',
      byWhen: null,
    }
  }
  if (disagreementResolution.state === 'seekingAgreement') {
    return {
      happened: 'Disagreement resolution has been asked for.',
      next: 'It goes ahead when everyone agrees. This page shows who has not answered yet.',
      byWhen: null,
    }
  }
  return null
}

/** What of an appeal comes next, ours or the family's, by the tribunal's own days. */
function atTheTribunal(
  kase: Case,
  { registeredOn, tribunalReference }: Extract<Appeal, { state: 'lodged' }>,
  today: LocalDate,
): ThreeLines {
  const happened = registeredOn
    ? `The SEND Tribunal has registered your appeal. Its number is ${tribunalReference}.`
    : 'You told us you have appealed to the SEND Tribunal.'
  const next = openDeadlines(kase, today).find(
    (date) =>
      !date.passed && ('direction' in date || date.id === 'council-response' || date.id === 'hearing-bundle'),
  )
  if (!next) {
    return {
      happened,
      next: 'The tribunal writes to you with its dates. We can still sort this out with you meanwhile.',
      byWhen: null,
    }
  }
  // "We must answer your appeal by": the day stands in the line below.
  const what = next.title.family.replace(/ (by|on)$/, '').replace(/ is$/, '')
  return {
    happened,
    next: `${what}. The tribunal’s letters count before this page.`,
    byWhen: /on$/.test(next.title.family) ? `On ${formatWithWeekday(next.due)}` : by(next.due),
  }
}

/** Mediation could not be arranged in time: the family chooses between an appeal now and waiting (SEND Regs 2014, reg 39). */
function withoutMeeting(isCertified: boolean, kase: Case, today: LocalDate): ThreeLines {
  const day = (id: string) => caseDeadlines(kase, today).find((each) => each.id === id)
  if (!isCertified) {
    const certificate = day('certificate')
    return {
      happened: 'We could not arrange your mediation in time, and have told the mediation adviser.',
      next: 'The adviser sends you a certificate. With it you can appeal at once, or still wait for the meeting.',
      byWhen: certificate ? by(certificate.due) : null,
    }
  }
  const appeal = day('appeal')
  return {
    happened: 'We could not arrange your mediation in time. You have a mediation certificate.',
    next: 'You choose: appeal now, or still wait for the meeting. Waiting does not move your last day to appeal.',
    byWhen: appeal && !appeal.passed ? by(appeal.safeBy ?? appeal.due) : null,
  }
}

/** Between the family and the council. */
function informal(kase: Case, promises: Promises): ThreeLines {
  const { reconsideration, conversation } = kase.stages
  if (reconsideration.state === 'underReview') {
    return {
      happened: reconsideration.sameDecider
        ? 'The decision is being looked at again by whoever took it. The page says why.'
        : 'Somebody who did not take the first decision is looking at it again.',
      next: 'They decide each point, with reasons, and we tell you.',
      byWhen: by(addWorkingDays(reconsideration.openedOn, promises.reconsideration)),
    }
  }
  if (reconsideration.state === 'requested') {
    return {
      happened: 'The decision is to be looked at again.',
      next: 'Your case officer gives it to somebody who did not take the first decision.',
      byWhen: by(addWorkingDays(reconsideration.on, promises.reply)),
    }
  }
  if (reconsideration.state === 'decided') {
    return {
      happened: `We looked at the decision again on ${formatWithWeekday(reconsideration.on)}. The answer to each point is below.${reconsideration.noticeId ? ' The letter is among your documents.' : ''}`,
      next: 'You choose what to do next. Every way open to you is on this page, with its last day.',
      byWhen: null,
    }
  }
  if (conversation.state === 'arranged') {
    return {
      happened: 'A conversation with your case officer has been arranged.',
      next: 'They explain the decision, and you can ask for it to be looked at again.',
      byWhen: on(conversation),
    }
  }
  if (conversation.state === 'requested') {
    return {
      happened: `We received your disagreement on ${formatWithWeekday(kase.raisedOn)}.`,
      next: 'A case officer gets in touch with you to talk. You need not wait for that to use any other way.',
      byWhen: by(addWorkingDays(conversation.on, promises.firstContact)),
    }
  }
  if (conversation.state === 'held') {
    return {
      happened: `We talked on ${formatWithWeekday(conversation.heldOn)}.`,
      next: 'You choose what to do next. You can ask for the decision to be looked at again, or use any other way here.',
      byWhen: null,
    }
  }
  return {
    happened: `We received your disagreement on ${formatWithWeekday(kase.raisedOn)}.`,
    next: 'You choose what to do next. Every way open to you is on this page, with its last day.',
    byWhen: null,
  }
}
