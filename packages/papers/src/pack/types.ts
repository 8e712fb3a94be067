import type { Block } from '../types.ts'

/** What a part of a pack holds. `separate` goes by another way, and is in the index all the same. */
export type PartBody =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  /** A JPEG or a PNG, upright. `alt` says what it is to somebody who does not see it. */
  | { readonly kind: 'picture'; readonly bytes: Uint8Array; readonly alt: string }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'separate'; readonly why: string }

/** One paper of a pack: plain data, with its date already in words. */
export type PackPart = {
  readonly id: string
  readonly title: string
  /** Who it comes from, and whatever else the index says of it. */
  readonly source: string
  readonly day: string
  readonly body: PartBody
}

/** A pack to be made. */
export type Pack = {
  readonly title: string
  /** The case's reference, on every page. */
  readonly reference: string
  /** An ISO instant, the only date of the file itself. */
  readonly madeOn: string
  readonly from: string
  /** What stands on the cover under the title. */
  readonly cover: readonly Block[]
  readonly parts: readonly PackPart[]
  /** The most pages that the whole may have; absent: MAX_PACK_PAGES. */
  readonly mostPages?: number
}

/** The most pages of a pack. A tribunal asks for far fewer. */
export const MAX_PACK_PAGES = 600

/** Where a part stands in the pack, counted from 1. Null for what is sent separately. */
export type PlacedPart = {
  readonly id: string
  readonly pages: null | { readonly from: number; readonly to: number }
}

/** One page of a finished pack, as far as a computer can read it. */
export type PackPage = {
  /** The part it belongs to; null for the cover and the index. */
  readonly partId: string | null
  /** Which page of its part, from 1. */
  readonly page: number
  /** Its text in the order in which it is drawn, and from top to bottom: an address may be drawn in any order. */
  readonly text: { readonly drawn: string; readonly placed: string }
  /** Words that are in the file and not on the page: what a picture is said to show, a name of a layer. */
  readonly unseen: string
  /** Whether the text is all there is to read. A scan or a large picture may hold more, and then it is false. */
  readonly isReadable: boolean
}

/** Why a pack was not made. `partId` is the paper at fault. */
export type PackProblem =
  | { readonly problem: 'encrypted' | 'broken'; readonly partId: string }
  | { readonly problem: 'tooManyPages'; readonly pages: number; readonly most: number }

/** A finished pack. */
export type MadePack = {
  readonly bytes: Uint8Array
  readonly pages: readonly PackPage[]
  readonly parts: readonly PlacedPart[]
}
