import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mailbox } from '@common-ground/channels'
import { formatDate, localDate } from '@common-ground/domain'
import {
  CATALOGUE,
  SAMPLE_PEOPLE,
  sampleMessage,
  TEMPLATE_IDS,
  type TemplateId,
  textOf,
} from '@common-ground/messages'
import { messageLetter, type PrintSize, paper } from '@common-ground/papers'
import type { Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, test } from '../support/test.ts'

/** Every message as its reader gets it, kept in docs/screens/messages: about a case that nobody has, on one day. */
const FOLDER = path.join(import.meta.dirname, '..', '..', 'docs', 'screens', 'messages')
const TODAY = localDate('2026-11-27')
const MADE_ON = '2026-11-27T10:00:00Z'
const COUNCIL = 'Shropshire Council'
const NAMES = {
  authorityName: COUNCIL,
  portalOrigin: 'https://disagreements.example.gov.uk',
  staffOrigin: 'https://cases.example.gov.uk',
}
const TEAM = { name: 'SEN Team', phone: '01632 960 001', email: 'sen@council.example' }

/** Letters that are kept as a file and as pictures: what differs most from each other. */
const LETTERS: readonly (readonly [TemplateId, PrintSize])[] = [
  ['messageFromCouncil', 'standard'],
  ['reconsiderationDecided', 'standard'],
  ['reconsiderationDecided', 'large'],
  ['mediationArranged', 'standard'],
  ['disagreementClosed', 'standard'],
]

const fileOf = (name: string): string => path.join(FOLDER, name)

test.describe.configure({ mode: 'serial' })
test.beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
})

test('every message as an email and as a text message', () => {
  for (const id of TEMPLATE_IDS) {
    const sample = sampleMessage(id, NAMES, TODAY)
    const { name, to } = CATALOGUE[id]
    const lines = [
      `${name}. To: ${to.join(', ')}`,
      `Subject: ${sample.subject}`,
      sample.body,
      `As a text message: ${textOf(sample).text}`,
    ]
    writeFileSync(fileOf(`${id}.txt`), `${lines.join('\n\n')}\n`)
  }
})

test('one as the file that a mail program gets', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'common-ground-mail-'))
  const carrier = mailbox(folder)
  const { subject, body } = sampleMessage('mediationArranged', NAMES, TODAY)
  const reference = '00000000-0000-4000-8000-000000000001'
  const handed = await carrier.hand({
    reference,
    channel: 'email',
    to: 'amara.sample@example.org',
    toName: SAMPLE_PEOPLE.parent,
    subject,
    body,
    pdf: null,
    attachments: [],
  })
  expect(handed.kind).toBe('taken')
  const made = readFileSync(path.join(folder, `${reference}.eml`), 'utf8')
  writeFileSync(
    fileOf('mediationArranged.eml'),
    made.replace(/^Date: .*$/m, `Date: ${new Date(MADE_ON).toUTCString()}`),
  )
  await carrier.close()
})

/** The pages of a PDF as pictures, drawn by the reader that browsers use. */
async function pagesOf(page: Page, bytes: Uint8Array): Promise<readonly Buffer[]> {
  const reader = path.join(path.dirname(createRequire(import.meta.url).resolve('unpdf')), 'pdfjs.mjs')
  await page.route('https://reader.example/**', (route) =>
    route.request().url().endsWith('.mjs')
      ? route.fulfill({ contentType: 'text/javascript', body: readFileSync(reader, 'utf8') })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Letter</title>' }),
  )
  await page.goto('https://reader.example/')
  const drawn = await page.evaluate(async (content) => {
    const address = 'https://reader.example/reader.mjs'
    const { getDocument } = await import(address)
    const data = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
    const pdf = await getDocument({ data }).promise
    const pictures: string[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const one = await pdf.getPage(number)
      const viewport = one.getViewport({ scale: 1.4 })
      const canvas = document.createElement('canvas')
      canvas.width = viewport.width
      canvas.height = viewport.height
      await one.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise
      pictures.push(canvas.toDataURL('image/png').split(',')[1] ?? '')
    }
    return pictures
  }, Buffer.from(bytes).toString('base64'))
  return drawn.map((picture) => Buffer.from(picture, 'base64'))
}

for (const [id, size] of LETTERS) {
  test(`${id} as a letter in ${size} print`, async ({ page }) => {
    const { subject, body, dates } = sampleMessage(id, NAMES, TODAY)
    const bytes = await paper(
      messageLetter({
        subject,
        paragraphs: body.split('\n\n'),
        to: [SAMPLE_PEOPLE.parent, ...SAMPLE_PEOPLE.address],
        day: formatDate(TODAY),
        madeOn: MADE_ON,
        from: COUNCIL,
        reference: 'SMP-LEC-ASE',
        officer: SAMPLE_PEOPLE.officer,
        team: TEAM,
        hours: 'Monday to Friday, 9am to 5pm',
        dates,
        size,
      }),
    )
    const name = size === 'large' ? `${id}-large` : id
    writeFileSync(fileOf(`${name}.pdf`), bytes)
    for (const [at, picture] of (await pagesOf(page, bytes)).entries()) {
      const small = await sharp(picture).png({ palette: true, colours: 16 }).toBuffer()
      writeFileSync(fileOf(`${name}-page-${at + 1}.png`), small)
    }
  })
}
