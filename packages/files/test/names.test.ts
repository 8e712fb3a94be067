import { describe, expect, test } from 'vitest'
import { cleanName } from '../src/names.ts'

describe('a name is fit to show', () => {
  test.each([
    ['letter.pdf', 'letter.pdf'],
    ['LETTER.PDF', 'LETTER.pdf'],
    ['C:\\Users\\Ann\\letter.pdf', 'letter.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['letter.pdf/', 'file.pdf'],
    ['Letter 12.05', 'Letter 12.05.pdf'],
    ['letter.exe.pdf', 'letter.exe.pdf'],
    ['invoice\u202ecod.pdf', 'invoicecod.pdf'],
    ['a\u0000b\u0007c\r\nd.pdf', 'abcd.pdf'],
    ['a\u200bb\ufeffc\u2028d.pdf', 'abcd.pdf'],
    ['half \ud800 a sign.pdf', 'half a sign.pdf'],
    ['"<img src=x>".pdf', '--img src=x--.pdf'],
    ['  .htaccess', 'htaccess.pdf'],
    ['...', 'file.pdf'],
    ['', 'file.pdf'],
    ['.pdf', 'pdf.pdf'],
    ['letter. . .pdf', 'letter.pdf'],
    ['Müller’s 子ども.pdf', 'Müller’s 子ども.pdf'],
    ['cafe\u0301.pdf', 'caf\u00e9.pdf'],
  ])('%j becomes %j', (fileName, expected) => expect(cleanName(fileName, 'application/pdf')).toBe(expected))

  test('the ending is of the content', () => {
    expect(cleanName('IMG_1.jpg', 'image/heic')).toBe('IMG_1.heic')
    expect(cleanName('views.doc', 'application/rtf')).toBe('views.rtf')
  })

  test.each(['a', '👩‍👧', 'e\u0301\u0323', '.', 'ab '])(
    'a thousand of %j are at most 120 characters',
    (sign) => {
      const name = cleanName(`${sign.repeat(1_000)}.docx`, 'text/plain')
      expect(name.length).toBeLessThanOrEqual(120)
      expect(name.isWellFormed()).toBe(true)
      expect(name).toMatch(/[^. ]\.txt$/)
    },
  )

  test('a name of a million characters is no work', () => {
    const started = performance.now()
    cleanName(`${' .'.repeat(500_000)}x`, 'text/plain')
    expect(performance.now() - started).toBeLessThan(500)
  })
})
