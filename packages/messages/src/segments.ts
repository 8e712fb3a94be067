/** Signs of the alphabet that every telephone knows (3GPP TS 23.038, 6.2.1), but for letters and digits. */
const BASIC = '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà'
/** Those that count twice. */
const EXTENDED = '^{}\\[~]|€'

const weight = (sign: string): number | null => {
  if (/^[A-Za-z0-9]$/.test(sign) || BASIC.includes(sign)) return 1
  return EXTENDED.includes(sign) ? 2 : null
}

/**
 * In how many parts a network sends a text: 160 signs in one or 153 in each of several; where one sign is outside the
 * alphabet of telephones, 70 or 67.
 */
export function segmentsOf(text: string): number {
  const weights = [...text].map(weight)
  const isBasic = weights.every((each) => each !== null)
  const length = isBasic ? weights.reduce<number>((sum, each) => sum + (each ?? 0), 0) : text.length
  const [one, more] = isBasic ? [160, 153] : [70, 67]
  return length <= one ? 1 : Math.ceil(length / more)
}
