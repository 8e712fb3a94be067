import {
  APPEAL_OUTCOME_WORDS,
  DIRECTED_WORDS,
  DIRECTION_WORDS,
  ORDERED_WORDS,
  RECOMMENDED_WORDS,
} from '@common-ground/domain'
import { day, forFamily, lower, type Teller } from './told.ts'

type Told =
  | 'appealNoted'
  | 'appealRegistered'
  | 'appealPapersRecorded'
  | 'directionsRecorded'
  | 'directionChanged'
  | 'directionDone'
  | 'appealConceded'
  | 'appealEnded'
  | 'appealWithdrawn'

/** What happens with an appeal to the SEND Tribunal, in words. */
export const APPEAL_TELLERS: { readonly [T in Told]: Teller<T> } = {
  appealNoted: (event, to) => ({
    title: forFamily(to, 'You told us you have appealed', 'Appeal noted'),
    details: [
      `Sent to the tribunal on ${day(event.lodgedOn)}`,
      ...(event.tribunalReference ? [`Tribunal reference ${event.tribunalReference}`] : []),
    ],
  }),
  appealRegistered: (event, to) => ({
    title: forFamily(to, 'The tribunal registered your appeal', 'Appeal registered'),
    details: [`Registered on ${day(event.registeredOn)}`, `Tribunal reference ${event.tribunalReference}`],
  }),
  appealPapersRecorded: (event) => ({
    title: 'The tribunal sent the council the papers of the appeal',
    details: [`Sent on ${day(event.sentOn)}`],
  }),
  directionsRecorded: (event, to) => ({
    title: 'The tribunal said what it needs, and by when',
    details: [
      `The tribunal’s letter is of ${day(event.madeOn)}`,
      ...event.directions.map(
        ({ kind, who, day: on }) =>
          `${DIRECTION_WORDS[kind].name}, ${lower(DIRECTED_WORDS[who][to])}: ${day(on)}`,
      ),
    ],
    text: event.directions[0]?.what,
    more: event.directions.slice(1).map(({ what }) => what),
  }),
  directionChanged: ({ kind, from, to: now }) => ({
    title: now ? 'The tribunal set another day' : 'The tribunal no longer asks for something',
    details: [
      now
        ? `${DIRECTION_WORDS[kind].name}: from ${day(from)} to ${day(now)}`
        : `${DIRECTION_WORDS[kind].name}: it was for ${day(from)}`,
    ],
  }),
  directionDone: (event) => ({
    title: 'Something the tribunal asked for was done',
    details: [`${DIRECTION_WORDS[event.kind].name}: done on ${day(event.doneOn)}`],
  }),
  appealConceded: ({ toldOn, whole, unopposed, pointIds }, to) => ({
    title: forFamily(
      to,
      whole ? 'We no longer oppose your appeal' : 'We no longer oppose part of your appeal',
      whole ? 'Appeal conceded' : `Part of the appeal conceded: ${countOf(pointIds.length)}`,
    ),
    details: [
      `The tribunal was told on ${day(toldOn)}`,
      ...(unopposed === null
        ? ['The appeal goes on to an order that everyone agrees, or the tribunal’s decision']
        : [
            forFamily(
              to,
              'This counts as decided for you, without an order',
              'Before the response: treated as decided for the family (SEND Regs 2014, reg 45)',
            ),
            ...unopposed.map((item) => `To be done: ${lower(ORDERED_WORDS[item][to])}`),
          ]),
    ],
  }),
  appealEnded: (event, to) => ({
    title: 'The appeal ended',
    details: [
      APPEAL_OUTCOME_WORDS[event.outcome][to],
      day(event.endedOn),
      ...(event.points ? ['What came of each point stands beside it'] : []),
      ...(event.ordered ?? []).map((item) => `To be done: ${lower(ORDERED_WORDS[item][to])}`),
      ...(event.recommended ?? []).map(
        (about) => `The tribunal recommended: ${lower(RECOMMENDED_WORDS[about][to])}`,
      ),
    ],
  }),
  appealWithdrawn: (_event, to) => ({ title: forFamily(to, 'You withdrew the appeal', 'Appeal withdrawn') }),
}

const countOf = (points: number): string => (points === 1 ? '1 point' : `${points} points`)
