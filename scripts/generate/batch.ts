import { numberOf } from './days.ts'
import { COMES_AGAIN, drawPerson, familyOf, type Person } from './family.ts'
import { castFor, type House, houseOf } from './house.ts'
import { type Life, live } from './live.ts'
import { Lots } from './lots.ts'
import { type Batch, raisedOn, type Wish } from './plan.ts'
import { addCase, newSheets, type Sheets } from './sheets.ts'
import { toldOf } from './told.ts'

/** A batch as it is written: its rows, and what was counted. */
export type Made = {
  readonly sheets: Sheets
  readonly cases: number
  readonly events: number
  readonly refused: number
}

/** A family with an account, and when it last came. */
type Came = { readonly person: Person; readonly raisedOn: number }

/** Makes the batches of a wish, each the same whoever makes it and in whatever order. */
export function makerOf(wish: Wish): (batch: Batch, onLife?: (life: Life) => void) => Made {
  const until = numberOf(wish.until)
  const dayFor = raisedOn(wish.until)
  let ready: {
    rank: number
    house: House
    cast: ReturnType<typeof castFor>
    staff: Map<string, string>
  } | null = null
  const houseFor = (rank: number) => {
    if (ready?.rank !== rank) {
      const house = houseOf(wish, rank)
      const staff = new Map(house.staff.map(({ id, email }) => [id, email]))
      ready = { rank, house, cast: castFor(house), staff }
    }
    return ready
  }
  return (batch, onLife) => {
    const { house, cast, staff } = houseFor(batch.authority)
    const { authorityId } = house
    const sheets = newSheets()
    const counted = { events: 0, refused: 0 }
    // A family that comes again is one of this batch, so that its account is written with it.
    let before: Came | null = null
    for (let number = batch.from; number < batch.to; number += 1) {
      const lots = new Lots(wish.seed, batch.authority, number)
      const drawn = drawPerson(lots, authorityId, number)
      const again: Came | null = before && lots.happens(COMES_AGAIN) ? before : null
      const person: Person = again?.person ?? drawn
      const on = Math.max(dayFor(lots.next()), again?.raisedOn ?? 0)
      const place = { authorityId, lots, number, raisedOn: on, until }
      const life = live({ ...place, cast: (channel) => cast(lots, person.id, channel) })
      const family = familyOf(lots, person, life, on, authorityId, again !== null)
      const emailOf = (id: string) => (id === person.id ? person.email : staff.get(id))
      addCase(sheets, house, life, family, toldOf(lots, house, emailOf, life, until), wish.until)
      if (family.account) before = { person, raisedOn: on }
      counted.events += life.events.length
      counted.refused += life.refused
      onLife?.(life)
    }
    return { sheets, cases: batch.to - batch.from, ...counted }
  }
}
