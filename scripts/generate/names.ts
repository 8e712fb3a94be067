import type { Lots } from './lots.ts'

const parts = (text: string): readonly string[] => text.split(' ')
const FIRST = [
  parts(
    'Al Bel Cor Da El Fa Gwen Hal Is Jo Ka Lu Mar Ner Or Pel Quin Ro Sa Tam Ul Ver Wil Yas Zel Bri Cla Dor Fen Lin',
  ),
  parts('a an ara as by ena eth ia ian ick ina is na nel on ora ric ra us wyn'),
] as const
const LAST = [
  parts(
    'Alder Apple Ash Barley Beck Birch Black Bram Brook Cherry Clay Copper Cross Dove Eld Elm Fair Fal Fern Fox Glen Gold Green Hare Hart Haw Hazel Heath Holl Jack King Lark Lind Lock Mead Merle Mill Moor Night Oak Old Oxen Penn Pine Prim Quince Red Rook Row Rush Sand Sedge Silver Sky Sorrel Stone Swan Thorn Under Vetch Wheat White Wild Winter Wood Wren Yarrow Yellow',
  ),
  parts(
    'bank beck bell brook bury combe cote croft dale den field ford gate grove hall ham hurst land leigh low mere more moss pool ridge rick sett shaw side stead stow thwaite ton tree wade wall water well wick wood worth',
  ),
] as const

const put = (lots: Lots, [front, back]: readonly [readonly string[], readonly string[]]): string =>
  lots.of(front) + lots.of(back)

/** One of six hundred first names that nobody bears, or hardly. */
export const firstName = (lots: Lots): string => put(lots, FIRST)

/** One of two thousand eight hundred last names, put together from the countryside. */
export const lastName = (lots: Lots): string => put(lots, LAST)

/** The name of an authority that is not there. Each number gives another, up to 2,800. */
export function placeName(number: number): string {
  const [fronts, backs] = LAST
  // A prime that is longer than either list, so that none comes twice and neighbours differ in both parts.
  const at = (number * 1_009) % (fronts.length * backs.length)
  return `${fronts[at % fronts.length]}${backs[Math.floor(at / fronts.length)]}shire`
}
