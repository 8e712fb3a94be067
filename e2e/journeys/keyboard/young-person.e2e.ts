import { TOTP } from 'otpauth'
import { NEW_PASSWORD, newEmail } from '../../support/account.ts'
import { measured } from '../../support/budgets.ts'
import { byKeyboard } from '../../support/by-keyboard.ts'
import { begins, confirm, letterOf, newPerson, sends, signsIn } from '../../support/keyboard-raise.ts'
import { eventsOf } from '../../support/record.ts'
import { dayFromNow, expect } from '../../support/test.ts'

byKeyboard(
  'a young person raises for themselves, appeals, changes their mind, and leaves',
  'phone',
  async ({ keys, another, officer, sql, portal }) => {
    const email = newEmail('young')
    let reference = ''
    await measured(keys, 'Raise a disagreement, without a code', 'with being done', async () => {
      await begins(keys, portal, {
        who: 'A young person, asking for yourself',
        name: 'Robin Journey',
        born: '2008-02-03',
        decision: 'The plan is to end',
      })
      await letterOf(keys, dayFromNow(-20))
      await keys.freely(() => keys.type(/^What do you disagree with, and why/, 'College is not over.'))
      await keys.press('Continue')
      await keys.press('Continue')
      await keys.choose('By email')
      // What leaving a page at once does, nothing that must not be done, and nothing that is needed.
      for (let page = 0; page < 5; page += 1) await keys.press('Continue')
      await newPerson(keys, 'Robin Journey', email)
      await keys.press('Continue')
      await confirm(keys, sql, email)
      reference = await sends(keys)
    })
    const at = (place: string): string => `${portal}/disagreements/${reference}${place}`

    // A second step when signing in: a code from an app, and codes for when it is lost.
    await keys.go('Your account')
    await keys.follow('Add an authenticator app')
    await keys.type('Your password', NEW_PASSWORD)
    await keys.press('Continue')
    const secret = ((await keys.page.locator('.app-codes').last().textContent()) ?? '').replace(/\s/g, '')
    await keys.type('Code from the app', new TOTP({ secret }).generate())
    await keys.press('Continue')
    await keys.isAt('Your authenticator app is set up')
    const [spare = ''] = await keys.page.locator('.app-codes li').allTextContents()
    const phone = await another()
    await signsIn(phone, portal, email, NEW_PASSWORD)
    await phone.isAt('One more step')
    await phone.type(/^Code from your authenticator app/, spare.trim())
    await phone.press('Continue')
    await phone.isAt('Your disagreements')
    await phone.follow(/^Robin Journey/)

    // No mediation, a certificate, and the appeal that is sent to the tribunal.
    await officer.takes(reference)
    await phone.follow('Mediation')
    await phone.follow('Tell us you do not want mediation')
    await phone.press('Save')
    await phone.follow('Mediation')
    await phone.follow('Tell us about your certificate')
    await phone.date('What is the date on the certificate?', dayFromNow(0))
    await phone.press('Save')
    await phone.follow('Appeal to the SEND Tribunal')
    await phone.follow('Tell us you have appealed')
    await phone.type(/^Tribunal reference/, 'EH893/26/00999')
    await phone.press('Save')
    await phone.sees('You told us you have appealed to the SEND Tribunal.')
    expect(JSON.stringify(await officer.sees(reference))).toContain('EH893/26/00999')
    await officer.does(reference, 'endAppeal', {
      endedOn: dayFromNow(0),
      outcome: 'allowedInPart',
      ordered: [],
    })
    await phone.open(at(''))
    await phone.sees('The tribunal agreed with you in part')

    // Withdrawn, and taken back; everything is theirs to keep; then the account goes.
    await phone.follow('Download, leave or withdraw')
    await phone.press('Withdraw this disagreement')
    await phone.press('Yes, withdraw it')
    await phone.sees('You have withdrawn this. Until')
    await phone.follow('take that back')
    await phone.press('Take it back')
    await phone.sees('Everything goes on where it stood.')
    await phone.follow('Download, leave or withdraw')
    expect(await phone.download('Everything in one document (PDF)')).toMatchObject({ begins: '%PDF' })
    await phone.follow('Delete your account')
    await phone.type('Your password', NEW_PASSWORD)
    await phone.press('Delete my account')
    await signsIn(phone, portal, email, NEW_PASSWORD)
    await phone.sees('not right')

    // Somebody else without an account and without a code, who wants to know one thing.
    const visitor = await another()
    await measured(visitor, 'Find my last date, without a code', 'with the answer', async () => {
      await visitor.open(`${portal}/find-out`)
      await visitor.press('Start now')
      await visitor.choose('No assessment')
      await visitor.press('Continue')
      await visitor.choose('Yes')
      await visitor.date('Date on the letter', dayFromNow(-20))
      await visitor.press('Continue')
      await visitor.press('Continue')
      await visitor.choose('Not yet')
      await visitor.press('Continue')
    })
    await visitor.sees('Last day to appeal to the SEND Tribunal')

    expect(await eventsOf(sql, reference)).toEqual([
      'caseRaised',
      'conversationRequested',
      'caseAssigned',
      'mediationDeclined',
      'certificateRecorded',
      'appealNoted',
      'appealEnded',
      'conversationWithdrawn',
      'caseClosed',
      'withdrawalUndone',
    ])
  },
)
