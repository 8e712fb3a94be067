import {
  type LocalDate,
  ORGANISATIONS,
  PACK_EXTRAS,
  type PackExtra,
  type PackRecipient,
} from '@common-ground/domain'
import { z } from 'zod'
import { onCase } from './fields.ts'

/** Whom a pack is for, as an address or a form says it: "family", "school", or the id of a person. */
export const PackFor = z
  .union([z.enum(['family', ...ORGANISATIONS]), z.uuid()], { error: 'Choose who it is for' })
  .transform((said): PackRecipient => {
    if (said === 'family') return { kind: 'family' }
    const organisation = ORGANISATIONS.find((each) => each === said)
    return organisation ? { kind: organisation } : { kind: 'person', personId: said }
  })

/** The same the other way round. */
export const packForIn = (recipient: PackRecipient): string =>
  recipient.kind === 'person' ? recipient.personId : recipient.kind

export const ChoosePack = z.strictObject({
  reference: onCase.reference,
  /** What no form of ours says is nobody. */
  recipient: PackFor.nullable().catch(null),
})

/** Pages that somebody says they have looked at: their paper, the first and the last. */
const Looked = z.string().regex(/^[0-9a-f-]{36}\.\d{1,4}-\d{1,4}$/)

export const OrderPack = z
  .strictObject({
    ...onCase,
    idempotencyKey: z.uuid(),
    recipient: PackFor,
    papers: z
      .array(z.uuid('Choose papers from the list'))
      .max(500)
      .nullish()
      .transform((ids) => [...new Set(ids ?? [])]),
    extras: z
      .array(z.enum(PACK_EXTRAS))
      .max(PACK_EXTRAS.length)
      .nullish()
      .transform((extras) => PACK_EXTRAS.filter((each) => extras?.includes(each))),
    /** Whether the child's or young person's own views are in it; null where nobody says. */
    views: z
      .union([z.boolean(), z.enum(['yes', 'no']).transform((said) => said === 'yes'), z.literal('')], {
        error: 'Choose yes or no',
      })
      .nullish()
      .transform((said) => (typeof said === 'boolean' ? said : null)),
    looked: z
      .array(Looked)
      .max(1_000)
      .nullish()
      .transform((pages) => pages ?? []),
  })
  .refine(({ papers, extras }) => papers.length + extras.length > 0, {
    path: ['papers'],
    message: 'Choose at least one paper',
  })

/** A paper that can be put into a pack, or why it cannot. */
export type PackPaper = {
  readonly id: string
  readonly fileName: string
  readonly kindLabel: string
  /** Who wrote it, as whoever added it says. */
  readonly source: string | null
  readonly addedBy: string
  readonly addedOn: LocalDate
  readonly datedOn: LocalDate | null
  readonly bytes: number
  /** `separately`: it is in the index, and has to be sent by itself. */
  readonly goes: 'inside' | 'separately' | 'no'
  readonly why: string | null
  readonly ticked: boolean
}

/** A pack that went out. */
export type PackView = {
  readonly packId: string
  readonly forWhom: string
  readonly on: LocalDate
  readonly by: string
  readonly pages: number
  readonly sha256: string
  readonly papers: readonly string[]
}

export type PackChoice = {
  readonly reference: string
  readonly version: number
  readonly recipients: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: null | {
    readonly value: string
    readonly label: string
    readonly isOrganisation: boolean
    readonly papers: readonly PackPaper[]
    readonly extras: readonly {
      readonly value: PackExtra
      readonly label: string
      readonly ticked: boolean
    }[]
  }
  readonly released: readonly PackView[]
}

/** Why a pack was not made. `look` names a page that no computer can read: `key` says that somebody has looked at it. */
export type PackStop = {
  readonly why: 'withheld' | 'look' | 'paper' | 'size'
  readonly paperId: string | null
  readonly key: string | null
  readonly text: string
}

export type PackReleased =
  | { readonly ok: true; readonly packId: string }
  | { readonly ok: false; readonly text: string | null; readonly stops: readonly PackStop[] }

/** One pack of a case, or one order of it: by its name, which is the key of the form that ordered it. */
export const OfPack = z.strictObject({ reference: onCase.reference, id: z.uuid() })

/** How far a pack that somebody ordered has got: it waits, it is made, it broke, or it may not go out so. */
export type PackAsked =
  | { readonly state: 'waiting' | 'made' | 'failed' }
  | {
      readonly state: 'stopped'
      readonly text: string | null
      readonly stops: readonly PackStop[]
      /** What was chosen, so that it stands in the form again. */
      readonly papers: readonly string[]
      readonly extras: readonly PackExtra[]
      readonly looked: readonly string[]
      readonly views: boolean | null
    }
