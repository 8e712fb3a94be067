import type { CaseFile } from '@common-ground/db'
import {
  type Agreement,
  type Audience,
  formatDate,
  type LocalDate,
  PARTY_WORDS,
  type PersonId,
} from '@common-ground/domain'
import type { AgreementView } from '../contracts/index.ts'
import type { Names } from './case.ts'
import { namedTo } from './names.ts'

const FROM: Record<Agreement['from'], string> = {
  conversation: 'When we talked',
  disagreementResolution: 'In disagreement resolution',
  mediation: 'In mediation',
}

/** What was agreed, with what became of each action, the newest first. */
export function agreementViews(
  file: CaseFile,
  to: Audience,
  readerId: PersonId,
  names: Names,
  today: LocalDate,
): AgreementView[] {
  const words = (id: string): string => file.texts.get(id) ?? ''
  const signer = (by: PersonId): string => {
    const member = file.kase.people.find(({ personId }) => personId === by)
    if (!member) return names.get(by) ?? 'The council'
    if (by === readerId) return 'You'
    return to === 'family'
      ? namedTo(file, member, readerId)
      : (file.people.find((each) => each.userId === by)?.fullName ?? 'The family')
  }
  return file.kase.agreements
    .map(
      (agreement): AgreementView => ({
        id: agreement.id,
        on: agreement.on,
        fromLabel: FROM[agreement.from],
        actions: agreement.actions.map((action) => ({
          id: action.id,
          what: words(action.what.id),
          ownerLabel: PARTY_WORDS[action.owner],
          dueOn: action.dueOn,
          dueLabel: action.dueOn
            ? action.dueBy === 'regulation'
              ? `By ${formatDate(action.dueOn)}. The law sets this (SEND Regulations 2014, regulation 42)`
              : `By ${formatDate(action.dueOn)}, as was agreed in writing`
            : 'No day was agreed',
          appealable: action.item && action.item !== 'other',
          doneOn: action.doneOn,
          evidence: action.evidence ? (file.texts.get(action.evidence.id) ?? null) : null,
          notDone: action.notDone && { on: action.notDone.on, text: words(action.notDone.text.id) },
          late: action.doneOn === null && action.dueOn !== null && action.dueOn < today,
        })),
        signatures: agreement.signatures.map(({ by, how, on }) => ({ who: signer(by), how, on })),
        signedByMe: agreement.signatures.some(({ by }) => by === readerId),
      }),
    )
    .toReversed()
}
