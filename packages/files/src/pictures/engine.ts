import sharp from 'sharp'

/** The most dots a picture may have, width times height: 100 million, twice what a good phone takes. */
export const MAX_PIXELS = 100_000_000

// Only what we take is ever opened, so that a picture cannot wake the reader of some rare format.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
})
// No picture is opened twice, and what a family sent should not linger in memory.
sharp.cache(false)

/** How every picture is opened: not above the limit, and not when part of it is missing. */
export const OPENING = { limitInputPixels: MAX_PIXELS, failOn: 'error' } as const

export { sharp }
