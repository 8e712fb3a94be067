import { type Db, saveFairness } from '@common-ground/db'
import { type AgreementStep, addDays, type Case, todayIn } from '@common-ground/domain'
import { AUTHORITY_ID } from './authority.ts'
import { Lots } from './lots.ts'

/** How people answer whose decision was changed or who agreed something, and how the others do. */
const GLAD: readonly [AgreementStep, ...AgreementStep[]] = [5, 5, 4, 4, 4, 3, 2]
const SORRY: readonly [AgreementStep, ...AgreementStep[]] = [5, 4, 4, 3, 2, 2, 1]

/**
 * Some of those whose disagreement is closed have said how they were treated, some days after. Whoever lost says so more
 * often, and is not always unhappy with how it was done.
 */
export async function seedHowItWas(db: Db, cases: readonly Case[], now: Date): Promise<void> {
  // Lots of its own, so that what else is drawn stays what it was.
  const lots = new Lots(20_261_110)
  for (const kase of cases) {
    const days = lots.between(0, 20)
    const isGlad = kase.closed?.outcome.startsWith('resolved') ?? false
    if (!kase.closed || lots.between(1, 5) > (isGlad ? 2 : 4)) continue
    const at = new Date(`${addDays(kase.closed.on, days)}T18:30:00Z`)
    if (at > now) continue
    const step = () => lots.of(isGlad ? GLAD : SORRY)
    const own = { authorityId: AUTHORITY_ID, caseId: kase.id, userId: kase.raisedBy }
    await saveFairness(db, own, [step(), step(), step(), step()], { now: at, today: todayIn(at) })
  }
}
