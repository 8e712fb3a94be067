import { newEmail } from '../../support/account.ts'
import { measured } from '../../support/budgets.ts'
import { byKeyboard } from '../../support/by-keyboard.ts'
import { begins, confirm, letterOf, newPerson, sends } from '../../support/keyboard-raise.ts'
import { eventsOf } from '../../support/record.ts'
import { dayFromNow, expect, PEOPLE } from '../../support/test.ts'

const REPORT = { name: 'report.txt', mimeType: 'text/plain', buffer: Buffer.from('What the report says') }

byKeyboard(
  'several points of a plan, begun and come back to, go through mediation to what was agreed',
  'phone',
  async ({ keys, another, officer, decider, sql, portal }) => {
    const email = newEmail('plan')
    const sent = dayFromNow(-12)
    await begins(keys, portal, {
      who: 'A parent',
      name: 'Lark Journey',
      born: '2012-09-30',
      decision: 'What the plan says',
    })
    for (const part of ['Special educational needs (B)', 'Help with learning (F)', 'Help with health (G)'])
      await keys.tick(part)
    await keys.press('Continue')
    await letterOf(keys, sent)
    for (const wrong of ['It leaves out the diagnosis.', 'It says “as appropriate”.']) {
      await keys.type('What is wrong, and why?', wrong)
      await keys.press('Continue')
    }

    // Half way is enough for today; it goes on from anywhere with a code.
    await keys.follow('Stop and come back later')
    await keys.press('Get a code')
    const code = (await keys.page.locator('.govuk-panel__body strong').textContent()) ?? ''
    const later = await another()
    await later.open(`${portal}/raise/come-back`)
    await later.type('Your code', code)
    await later.press('Continue')
    await later.type('What is wrong, and why?', 'Nobody gives the therapy.')
    await later.type(/^What would you like instead/, 'Hours, written down.')
    await later.press('Continue')
    await later.choose('By telephone')
    await later.type('Telephone number', '01632 960 001')
    await later.press('Continue')
    await later.isAt('If somebody must not see this')
    await later.press('Continue')
    await later.tick('Do not leave a voicemail')
    await later.type(/^Anything else we should know/, 'Not before nine.')
    await later.press('Continue')
    await later.tick('An interpreter')
    await later.type('Which language?', 'Dari')
    await later.press('Continue')
    await later.sees('It leaves out the diagnosis.')
    await later.press('Continue')
    await newPerson(later, 'Lark’s Parent', email)
    await later.press('Continue')
    await confirm(later, sql, email)
    const reference = await sends(later)
    const at = (place: string): string => `${portal}/disagreements/${reference}${place}`

    // The council knows how to reach them safely, and answers each point: kept, and every right is still there.
    await officer.takes(reference)
    const known = JSON.stringify(await officer.sees(reference))
    for (const words of ['"voicemail":false', 'Not before nine.', 'Dari']) expect(known).toContain(words)
    await officer.does(reference, 'recordDecision', {
      dateOnLetter: sent,
      dateSent: sent,
      decidedBy: await officer.idOf(PEOPLE.harvey),
    })
    await officer.does(reference, 'openReconsideration', {
      decisionMakerId: await officer.idOf(PEOPLE.glenys),
    })
    await officer.recommends(reference, 'kept', 'The reports were read again.')
    await decider(PEOPLE.glenys).decides(reference, 'kept', 'The newer report was read.')
    await later.open(at(''))
    await expect(later.page.getByText('We have kept the decision.')).toHaveCount(3)

    // Evidence, and mediation with health in it.
    await later.follow('Documents')
    await later.press('Add a document')
    await later.attach('Choose a file', REPORT)
    await later.choose('Report by a professional')
    await later.press('Add it')
    await later.sees('The document has been added.')
    await later.sees('Checked')
    await later.follow('Overview')
    await later.follow('Mediation')
    await later.follow('Ask for mediation')
    await later.choose('Yes')
    await later.type(/^Which help from health services/, 'The therapy in the plan.')
    await later.press('Ask for mediation')
    await later.sees('We must arrange it with the mediation service')
    await measured(later, 'Say which days do not suit me', 'with being done', async () => {
      await later.follow('Say which days do not suit you for a meeting')
      const day = later.page.locator('.app-days label').first()
      await later.tick(((await day.textContent()) ?? '').trim())
      await later.press('Save')
    })
    await later.sees('We have noted the days')

    await officer.does(reference, 'arrangeMediation', {
      meetingOn: dayFromNow(0),
      mode: 'video',
      noticeWho: 'The parent',
      noticeOn: dayFromNow(0),
    })
    await officer.does(reference, 'concludeMediation', {
      heldOn: dayFromNow(0),
      outcome: 'full',
      couldDecide: true,
      summary: 'What was agreed is in the outcome statement.',
    })
    await later.open(at(''))
    await later.sees('Everything was agreed')
    await later.follow('Mediation')
    await later.follow('Tell us about your certificate')
    await later.date('What is the date on the certificate?', dayFromNow(0))
    await later.press('Save')
    await later.sees('We have noted your certificate')

    // What was agreed is signed; something of it is not done, and a letter is ready.
    await officer.does(reference, 'recordAgreement', {
      from: 'mediation',
      agreedOn: dayFromNow(0),
      actions: [{ what: 'Begin the therapy', owner: 'council', item: null, dueOn: dayFromNow(-1) }],
    })
    await later.open(at(''))
    await measured(later, 'Sign what was agreed', 'with being done', async () => {
      await later.follow(/^Agreed on/)
      await later.press('Sign it')
      await later.choose('Here: I agree to what is written down')
      await later.press('Sign')
    })
    await later.sees('You have signed what was agreed.')
    await later.follow('Overview')
    await measured(later, 'Chase something that is late', 'with being done', async () => {
      await later.follow(/^Agreed on/)
      await later.follow(/^This was not done/)
      await later.type('What was not done?', 'Nothing has begun.')
      await later.press('Tell the council')
    })
    await later.sees('Reported as not done')
    const letter = await later.download('Download the complaint letter (PDF)')
    expect(letter.begins).toBe('%PDF')

    await later.follow('Overview')
    await later.follow('Download, leave or withdraw')
    expect(await later.download('Everything in one document (PDF)')).toMatchObject({ begins: '%PDF' })
    expect(await later.download('The same with every document (ZIP)')).toMatchObject({
      begins: 'PK\u0003\u0004',
    })

    await officer.closes(reference, 'resolvedByMediation')
    await later.open(at(''))
    await later.sees('Sorted out through mediation')
    expect(await eventsOf(sql, reference)).toEqual([
      'caseRaised',
      'conversationRequested',
      'caseAssigned',
      'decisionRecorded',
      'reconsiderationOpened',
      'reconsiderationRecommended',
      'documentAdded',
      'reconsiderationDecided',
      'documentAdded',
      'mediationRequested',
      'unavailableSaid',
      'mediationArranged',
      'mediationConcluded',
      'certificateRecorded',
      'agreementRecorded',
      'agreementSigned',
      'actionNotDone',
      'caseClosed',
    ])
  },
)
