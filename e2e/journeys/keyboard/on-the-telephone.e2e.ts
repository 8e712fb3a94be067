import { measured } from '../../support/budgets.ts'
import { byKeyboard } from '../../support/by-keyboard.ts'
import { dayFromNow } from '../../support/days.ts'
import { Officer } from '../../support/officer.ts'
import { readFile } from '../../support/reading.ts'
import { expect, PEOPLE, signIn } from '../../support/test.ts'

const CHILD = 'Tansy Telephone'
const WRONG = 'School cannot meet her need without an assessment.'
const STREET = '4 Dovecote Row'

byKeyboard(
  'a parent rings: it is written down, read back, posted, talked about, looked at again and changed',
  'screen',
  async ({ keys, window, staff, portal, sql, worlds }) => {
    await signIn(keys.page, staff, PEOPLE.officer)
    await keys.open(`${staff}/raise`)
    await keys.press('Start')
    const letter = dayFromNow(-6)

    // Nothing is lost by a page that is not complete.
    await keys.type('Their full name', 'Sage Telephone')
    await keys.press('Save and continue')
    await expect(keys.page.getByRole('alert')).toContainText('Choose who is asking')
    await expect(keys.page.getByRole('alert')).toContainText('Enter the date of birth')
    await expect(keys.page.locator('#callerName')).toHaveValue('Sage Telephone')
    await keys.back()

    await measured(keys, 'Raise for somebody who rings', 'with being done', async () => {
      await keys.press('Start')
      await keys.choose('A parent')
      await keys.type('Their full name', 'Sage Telephone')
      await keys.type('Child’s or young person’s full name', CHILD)
      await keys.date('Date of birth', '2016-04-05')
      await keys.press('Save and continue')
      await keys.choose('Refusal to assess')
      await keys.freely(() => keys.date('Date on the letter (optional)', letter))
      await keys.type('What do they disagree with?', WRONG)
      await keys.press('Save and continue')
      await keys.choose('By telephone')
      await keys.type('Telephone number', '01632 960 777')
      await keys.freely(async () => {
        await keys.type('Address for letters (optional)', `${STREET}\nSY99 9ZZ`)
        await keys.tick('Do not leave a voicemail')
        await keys.tick('Large print')
      })
      await keys.press('Save and continue')
      await keys.isAt('Read it back to them')
      await keys.sees(WRONG)
      await keys.press('They agree: raise it')
    })
    await keys.sees('The disagreement is raised.')
    const reference = /cases\/([^?]+)/.exec(keys.page.url())?.[1] ?? ''
    await keys.sees('Telephone')
    await keys.sees(STREET)

    // The record, the letter to post, and nobody's mailbox: there is no account.
    const [kase] = await sql<{ channel: string; officer: string | null }[]>`
      select state ->> 'channel' as channel, officer_id as officer from cases where reference = ${reference}`
    expect(kase?.channel).toBe('telephone')
    expect(kase?.officer).toBeTruthy()
    const posted = await sql<{ to: string; template: string; text: string }[]>`
      select to_address as to, template, subject || body as text from outbox o join cases c
      on c.authority_id = o.authority_id and c.id = o.case_id where c.reference = ${reference}`
    expect(posted.map(({ to, template }) => [to, template])).toEqual([['By post', 'letterToPost']])
    expect(posted[0]?.text).not.toMatch(/Tansy|Sage|Dovecote/)
    const paper = await keys.page.request.get(`${staff}/cases/${reference}/letter`)
    expect(paper.headers()['content-type']).toContain('application/pdf')
    const words = (await readFile(await paper.body())).replace(/\s+/g, ' ')
    for (const said of ['Sage Telephone', STREET, CHILD, WRONG, reference, 'Last day to appeal']) {
      expect(words).toContain(said)
    }

    // The same child again: warned of, never in the way.
    await keys.open(`${staff}/raise`)
    await keys.press('Start')
    await keys.choose('A parent')
    await keys.type('Their full name', 'Sage Telephone')
    await keys.type('Child’s or young person’s full name', 'Tansy May Telephone')
    await keys.date('Date of birth', '2016-04-05')
    await keys.press('Save and continue')
    await keys.choose('Refusal to assess')
    await keys.type('What do they disagree with?', WRONG)
    await keys.press('Save and continue')
    await keys.choose('By letter')
    await keys.press('Save and continue')
    await expect(keys.page.getByRole('alert')).toContainText('Enter the address for letters')
    await keys.type('Address for letters (optional)', STREET)
    await keys.press('Save and continue')
    await keys.sees('There may be a case about the same child already.')
    await expect(keys.page.getByRole('link', { name: reference })).toBeVisible()
    await keys.open(`${staff}/raise`)
    await keys.press(/^Delete/)

    // Four fields: they talked, and the parent asks for another look.
    await measured(keys, 'Log a call', 'with being done', async () => {
      await keys.open(`${staff}/cases/${reference}/steps/logConversation`)
      await keys.choose('By telephone')
      await keys.choose('Asks for reconsideration')
      await keys.type('What was said', 'We explained the reasons. They ask for another look.')
      await keys.press('Log the conversation')
    })
    const officer = new Officer(worlds, sql, PEOPLE.officer)
    await officer.does(reference, 'recordDecision', {
      dateOnLetter: letter,
      dateSent: letter,
      decidedBy: await officer.idOf(PEOPLE.glenys),
    })
    await officer.does(reference, 'openReconsideration', {
      decisionMakerId: await officer.idOf(PEOPLE.harvey),
    })
    await officer.recommends(reference, 'changed', 'The newer report answers this.')
    const decider = new Officer(worlds, sql, PEOPLE.harvey)
    await decider.decides(reference, 'changed', 'The newer report was read.')
    await officer.closes(reference, 'resolvedByReconsideration')
    await keys.open(`${staff}/cases/${reference}`)
    await keys.sees('The newer report was read.')

    // Nobody's account came of it, and a family's app knows nothing of it.
    const stranger = await window()
    await signIn(stranger, portal, PEOPLE.parent)
    expect((await stranger.request.get(`${portal}/disagreements/${reference}`)).status()).toBe(404)
  },
)
