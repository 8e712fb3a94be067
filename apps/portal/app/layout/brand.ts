/** The colour of the portal where no stylesheet reaches: a browser's own bar, an icon on a phone. */
export const BRAND = '#0b4f4a'
