/**
 * Finding what somebody keeps to themselves in a text: what an officer writes, or a page that a computer has read, where
 * lines are broken anywhere, letters joined or spread out, and nothing is spelled with the same spaces or signs. A street,
 * a postcode or two lines of an address together give it away; its town alone does not, because the family's own school
 * and the council stand in it too.
 */

/** Letters and figures alone, small, without accents and joined forms: "Café ﬂat" is "cafeflat". */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** Figures alone, of every script that computers count in. */
const figures = (text: string): string => text.normalize('NFKD').replace(/[^0-9]+/g, '')

/** A telephone number is known by its last figures: +44 7700 900982 is 07700 900982. */
const NUMBER = 9
/** A telephone number inside other words. */
const NUMBERS = /\+?\d[\d\s()./-]{7,}\d/g
const EMAIL = /[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;]+/g
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/gi
const HOUSE = /\b\d+[a-z]?\s+\p{L}[\p{L}'’-]*\s+\p{L}[\p{L}'’-]*/giu
/** The kinds of a street that tell a street from a town. */
const STREET =
  /\b(avenue|close|court|crescent|drive|gardens|green|grove|hill|lane|mews|park|place|rise|road|row|square|street|terrace|view|walk|way|yard|ave|cl|ct|cres|dr|gdns|ln|pl|rd|sq|st|terr?)\.?$/i

/** Streets that nearly every town has: nobody is found by one of these without the number of a house. */
const EVERYWHERE = new Set(
  [
    'High Street',
    'Station Road',
    'Main Street',
    'Main Road',
    'Park Road',
    'Park Avenue',
    'Park Lane',
    'Church Road',
    'Church Street',
    'Church Lane',
    'London Road',
    'Victoria Road',
    'Victoria Street',
    'Green Lane',
    'Manor Road',
    'Mill Lane',
    'Mill Road',
    'School Lane',
    'School Road',
    'New Road',
    'New Street',
    'Queens Road',
    'Queen Street',
    'Kings Road',
    'King Street',
    'West Street',
    'North Street',
    'South Street',
    'North Road',
    'Grange Road',
    'Grove Road',
    'York Road',
    'Albert Road',
    'Richmond Road',
    'Windsor Road',
    'Springfield Road',
    'Stanley Road',
    'George Street',
    'Bridge Street',
    'Market Street',
    'Castle Street',
  ].map(bare),
)

/** Counties and countries: a town with one of these after it says no more than the town. */
const BEYOND_TOWN = new Set(
  [
    ...['Bedfordshire', 'Berkshire', 'Bristol', 'Buckinghamshire', 'Cambridgeshire', 'Cheshire', 'Cornwall'],
    ...['Cumbria', 'Derbyshire', 'Devon', 'Dorset', 'County Durham', 'Co. Durham', 'Durham', 'East Sussex'],
    ...['East Yorkshire', 'Essex', 'Gloucestershire', 'Greater London', 'Greater Manchester', 'Hampshire'],
    ...[
      'Herefordshire',
      'Hertfordshire',
      'Isle of Wight',
      'Kent',
      'Lancashire',
      'Leicestershire',
      'Lincolnshire',
    ],
    ...[
      'London',
      'Merseyside',
      'Middlesex',
      'Norfolk',
      'North Yorkshire',
      'Northamptonshire',
      'Northumberland',
    ],
    ...[
      'Nottinghamshire',
      'Oxfordshire',
      'Rutland',
      'Shropshire',
      'Somerset',
      'South Yorkshire',
      'Staffordshire',
    ],
    ...[
      'Suffolk',
      'Surrey',
      'Tyne and Wear',
      'Warwickshire',
      'West Midlands',
      'West Sussex',
      'West Yorkshire',
    ],
    ...['Wiltshire', 'Worcestershire', 'Yorkshire', 'England', 'United Kingdom', 'UK'],
  ].map(bare),
)

/** Shorter words occur by chance. */
const LEAST = 5
const LEAST_STREET = 8

/**
 * Something by which a place or a person is found: letters and figures alone, or the last figures of a number. `said` is
 * the same as its owner wrote it.
 */
export type Mark = { readonly said: string } & ({ readonly bare: string } | { readonly figures: string })

const isNumber = (line: string): boolean => figures(line).length >= NUMBER && /^[\d\s()+./-]+$/.test(line)

const maybeTown = (line: string): boolean => !/\d/.test(line) && !STREET.test(line)

/** Lines of an address that find somebody by themselves. The town and the county after the street do not. */
function tellingLines(lines: readonly string[]): readonly string[] {
  let hasStreet = false
  return lines.filter((line, at) => {
    const isTown = maybeTown(line)
    const beforePostcode = isTown && at > 0 && (lines[at + 1]?.match(POSTCODE) ?? null) !== null
    const telling = isTown ? !hasStreet && !beforePostcode : true
    if (!isTown) hasStreet = true
    return telling
  })
}

/** Two lines that find somebody together though neither does alone: a street that every town has, or a village, in its town. */
const linesTogether = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((line, at) => {
    const next = lines[at + 1]
    if (next === undefined || !maybeTown(next) || BEYOND_TOWN.has(bare(next))) return []
    return [`${withoutHouse(line)}, ${next}`]
  })

const withoutHouse = (line: string): string => line.replace(/^.*\d+[a-z]?\s+(?=\p{L})/iu, '').trim()

/** The street of a line without the number of the house, unless every town has one of that name. */
function streetOf(line: string): readonly string[] {
  const street = withoutHouse(line)
  const isStreet = STREET.test(street) && /\s/.test(street)
  return isStreet && bare(street).length >= LEAST_STREET && !EVERYWHERE.has(bare(street)) ? [street] : []
}

/**
 * By what somebody could be found, in what they wrote of themselves: each line of an address but its town, the house in
 * its street, the street, two lines together, the postcode, a telephone number's last figures, an email address.
 */
export function marksOf(secret: string): readonly Mark[] {
  const lines = secret
    .split(/\n|,|;/)
    .map((line) => line.trim())
    .filter(Boolean)
  const marks = new Map<string, Mark>()
  for (const number of secret.match(NUMBERS) ?? []) {
    if (figures(number).length < NUMBER) continue
    const last = figures(number).slice(-NUMBER)
    marks.set(last, { said: number.trim(), figures: last })
  }
  const written = lines.filter((line) => !isNumber(line))
  const parts = written.flatMap((line) => [
    ...(line.match(EMAIL) ?? []),
    ...(line.match(POSTCODE) ?? []),
    ...(line.match(HOUSE) ?? []),
    ...streetOf(line),
  ])
  for (const part of [...tellingLines(written), ...parts, ...linesTogether(written)]) {
    const known = bare(part)
    const least = EVERYWHERE.has(known) ? Number.POSITIVE_INFINITY : LEAST
    if (known.length >= least && !marks.has(known)) marks.set(known, { said: part, bare: known })
  }
  return [...marks.values()]
}

/** How a text is looked through for marks: letters and figures of it, without anything between them. */
function findIn(text: string): (mark: Mark) => boolean {
  const letters = bare(text)
  const digits = figures(text)
  return (mark) => ('bare' in mark ? letters.includes(mark.bare) : digits.includes(mark.figures))
}

/**
 * Whether any of these marks stands in a text, however it is spaced, broken, joined or punctuated. It finds too much
 * rather than too little: figures of a number are found even where a computer read them as several.
 */
export const holdsAny = (text: string, marks: readonly Mark[]): boolean =>
  marks.length > 0 && marks.some(findIn(text))

/**
 * The withheld particulars that a text would give away, as their owner wrote them: found by the same marks as in a pack of
 * papers. What is part of a longer one that is found too is not named again.
 *
 * @param secrets what is withheld, as the person wrote it.
 */
export function givesAway(text: string, secrets: readonly (string | null)[]): readonly string[] {
  const found = secrets.flatMap((secret) => marksOf(secret ?? '')).filter(findIn(text))
  const isPart = (mark: Mark): boolean =>
    'bare' in mark &&
    found.some((other) => 'bare' in other && other.bare !== mark.bare && other.bare.includes(mark.bare))
  return found.filter((mark) => !isPart(mark)).map(({ said }) => said)
}
