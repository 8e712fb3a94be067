import { randomUUID } from 'node:crypto'
import { CORPUS } from '../../packages/files/test/corpus.ts'
import { read } from '../hostile/html.ts'
import { newAccount, newEmail } from '../support/account.ts'
import { raised } from '../support/raised.ts'
import { dayFromNow, expect, looksRight, test } from '../support/test.ts'

/** What the page says, by the verdict of the corpus. */
const SAYS: Readonly<Record<string, RegExp>> = {
  empty: /^Choose a file that is not empty$/,
  tooBig: /^Choose a file smaller than 100 MB$/,
  wrongType: /^The file must be a PDF/,
  passwordProtected: /^Remove the password from the file/,
  damaged: /^Open the file to check that it works/,
}

test('every file of the corpus gets its verdict from the page, and what was refused is nowhere', async ({
  page,
  portal,
  sql,
  worlds,
}) => {
  const sender = newEmail('sends')
  await newAccount(page, portal, sql, 'A Sender', sender)
  const reference = await raised(worlds, sender, {
    childName: 'Child Corpus',
    dateOfBirth: '2015-05-05',
    decision: 'RTA',
    dateOnLetter: dayFromNow(-5),
    wrong: 'Files of every kind are sent.',
  })
  const address = `${portal}/disagreements/${reference}/documents/add`
  const faults: string[] = []
  const taken: string[] = []
  for (const [what, name, make, verdict] of CORPUS) {
    const { forms } = read(await (await page.request.get(address)).text(), address)
    const hidden = forms.find(({ multipart }) => multipart)?.inputs.filter(({ kind }) => kind === 'hidden')
    const answer = await page.request.post(address, {
      headers: { origin: portal },
      multipart: {
        ...Object.fromEntries((hidden ?? []).map((each) => [each.name, each.value])),
        idempotencyKey: randomUUID(),
        kind: 'report',
        source: `Says ${what}`,
        sharedWith: 'council',
        file: { name, mimeType: 'application/pdf', buffer: await make() },
      },
    })
    const said = read(await answer.text(), address)
    const problem = SAYS[verdict]
    if (problem) {
      const [first] = said.problems
      const isRight =
        answer.status() === 422 && first?.to === 'file' && problem.test(first.text) && said.ids.has('file')
      if (!isRight) faults.push(`${what}: ${answer.status()} ${first?.text ?? 'was taken'}`)
      const kept = said.forms.flatMap((form) => form.inputs).find((each) => each.name === 'source')
      if (kept?.value !== `Says ${what}`) faults.push(`${what}: who wrote it is lost`)
      continue
    }
    taken.push(verdict)
    if (!answer.url().endsWith('done=addDocument')) faults.push(`${what}: ${said.problems[0]?.text}`)
  }
  expect(faults).toEqual([])
  // The corpus holds something of each.
  expect(taken.length).toBeGreaterThan(15)
  expect(CORPUS.length - taken.length).toBeGreaterThan(40)
  const rows = await sql<{ name: string }[]>`
    select d.file_name as name from documents d join cases c on c.authority_id = d.authority_id and c.id = d.case_id
    where c.reference = ${reference}`
  expect(rows.map(({ name }) => name.split('.').at(-1) ?? '').toSorted()).toEqual(taken.toSorted())
  await page.goto(`${portal}/disagreements/${reference}/documents`)
  await looksRight(page)
})
