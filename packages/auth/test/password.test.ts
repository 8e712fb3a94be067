import { describe, expect, test } from 'vitest'
import { passwordRefusal } from '../src/index.ts'

const refusalOf = (password: string, about = {}): string | undefined => passwordRefusal(password, about)?.code

describe('length, in characters as people count them', () => {
  test.each([
    ['', 'empty'],
    ['elevenchars', 'tooShort'],
    ['teapotgalaxy', undefined],
    [`${'plum teapot galaxy '.repeat(6)}fourteen chars`, undefined],
    [`${'plum teapot galaxy '.repeat(6)}fifteen charsss`, 'tooLong'],
    // Eleven faces are eleven characters, though twenty-two units of UTF-16.
    ['😀😁😂😃😄😅😆😇😈😉😊', 'tooShort'],
    ['😀😁😂😃😄😅😆😇😈😉😊😋', undefined],
    // Twelve letters in one form, thirteen marks in the other.
    ['é teapotgala'.normalize('NFD'), undefined],
    ['é teapotgal'.normalize('NFD'), 'tooShort'],
  ])('%j', (password, expected) => expect(refusalOf(password)).toBe(expected))
})

test.each([
  'plum teapot galaxy',
  'velvet-harbour-comet',
  '  spaces count too  ',
  'лодка чайник луна',
  '茶壶 银河 天鹅绒 港湾 彗星 李子',
  '83726194058273',
  'xQ7#mB2$vN9!',
  'my aunt keeps seven bees',
  'grandadoakridgecanal',
  '\0\u202eteapotgalaxy',
])('%j will do: any characters, no rules of composition', (password) =>
  expect(passwordRefusal(password)).toBeNull(),
)

test.each([
  'password1234',
  'Password1234!',
  'P4ssw0rd2026!!',
  'passwordpassword',
  'password123456789',
  'iloveyou12345',
  'liverpool2026',
  'Shropshire2026',
  'CommonGround1!',
  'commonground2026',
  'sunshine!!!!!!',
  'welcome welcome',
  'letmeinplease1',
  'correct horse battery staple',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '121212121212',
  'abcdefghijkl',
  '123456789012',
  '098765432109',
  'qwertyuiop12',
  'qwertyuiopas',
  '1qaz2wsx3edc',
  'poiuytrewqpoiuytrewq',
  '1q2w3e4r5t6y',
  'manchesterunited',
  '!!!!!!!!!!!!!!',
])('%j is guessed first', (password) => expect(refusalOf(password)).toBe('tooCommon'))

describe('what belongs to the person', () => {
  const about = { email: 'jo.bloggs@families.example', fullName: 'Josephine Bloggs' }
  test.each([
    'jo.bloggs@families.example',
    'jo.bloggs2026',
    'JoBloggs123456',
    'josephine1234',
    'Josephine Bloggs',
    'josephinebloggs1',
    'bloggspassword',
  ])('%j is refused', (password) => expect(refusalOf(password, about)).toBe('aboutYou'))

  test('their name beside enough else will do', () =>
    expect(passwordRefusal('bloggs teapot galaxy', about)).toBeNull())

  test('a short name is not looked for in every word', () =>
    expect(
      passwordRefusal('teapot galaxies', { email: 'tea@families.example', fullName: 'Al Ga' }),
    ).toBeNull())
})

test('every refusal is a sentence about what to do, without blame', () => {
  for (const password of ['', 'short', 'x'.repeat(200), 'password1234']) {
    const text = passwordRefusal(password)?.text ?? ''
    expect(text).toMatch(/^(Enter|Password must|Choose) /)
    expect(text).not.toMatch(/!|please|sorry|invalid|required/i)
  }
})
