import { dictionary } from '@zxcvbn-ts/language-common'
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
  '123qweasdzxc',
  '12345678987654321',
  'asdfgh123456!',
  '111222333444555',
  'justinbieber',
  'FinalFantasy7',
  'leavemealone',
  'Counterstrike1!',
  '!!!!!!!!!!!!!!',
])('%j is guessed first', (password) => expect(refusalOf(password)).toBe('tooCommon'))

test('no password of twelve or more that leaked often will do', () => {
  const leaked = dictionary['passwords-common'].filter((each) => each.length >= 12)
  expect(leaked.length).toBeGreaterThan(200)
  for (const each of leaked) {
    for (const typed of [each, each.toUpperCase()]) expect(refusalOf(typed), typed).toBe('tooCommon')
  }
})

test('three words drawn at random will do, nearly always', () => {
  const words = dictionary['diceware-common'].filter((word) => /^[a-z]{4,}$/.test(word))
  let refused = 0
  for (let n = 0; n < 2_000; n += 1) {
    const at = (k: number): string => words[(n * 7_919 + k * 104_729) % words.length] ?? ''
    if (passwordRefusal(`${at(1)} ${at(2)} ${at(3)}`)) refused += 1
  }
  expect(refused).toBe(0)
})

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
