import { NEW_PASSWORD, newEmail } from '../../support/account.ts'
import { measured } from '../../support/budgets.ts'
import { byKeyboard } from '../../support/by-keyboard.ts'
import { confirm, newPerson, sends } from '../../support/keyboard-raise.ts'
import { eventsOf, messagesOf } from '../../support/record.ts'
import { dayFromNow, expect, PEOPLE } from '../../support/test.ts'

const BORN = '2017-05-14'

byKeyboard(
  'a letter with a code, at night: a refusal to assess is changed when somebody else looks again',
  'screen',
  async ({ keys, another, officer, decider, worlds, sql, portal }) => {
    const email = newEmail('night')
    const sent = dayFromNow(-12)
    const council = await worlds.council(PEOPLE.officer)
    const made = await council.letterCodes.make({
      childName: 'Wren Journey',
      dateOfBirth: BORN,
      decision: 'RTA',
      sections: [],
      dateOnLetter: sent,
      dateSent: sent,
    })
    const code = made.ok ? made.code : ''
    const entersCode = async () => {
      await keys.open(`${portal}/raise/letter-code`)
      await keys.type('Code on your letter', code)
      await keys.date('Date of birth of the child or young person', BORN)
    }

    // First the question that somebody comes with: until when?
    await measured(keys, 'Find my last date, with the code on the letter', 'with the answer', async () => {
      await entersCode()
      await keys.press('See my last dates first')
    })
    await keys.isAt('What you can do, and until when')
    await keys.sees('Last day to appeal to the SEND Tribunal')

    // Raised without an account: the letter has said which decision it is, so that nobody types it.
    let reference = ''
    await measured(keys, 'Raise a disagreement, with the code on the letter', 'with being done', async () => {
      await entersCode()
      await keys.press('Continue')
      await keys.freely(() =>
        keys.type(/^What do you disagree with, and why/, 'The letter says school meets every need.'),
      )
      await keys.press('Continue')
      await keys.choose('A parent')
      await newPerson(keys, 'Ms Test O’Parent-Ñandú', email)
      await keys.tick('Do not leave a voicemail')
      await keys.press('Continue')
      await confirm(keys, sql, email)
      await keys.sees('Wren Journey')
      await keys.sees('The letter says school meets every need.')
      reference = await sends(keys)
    })
    await keys.follow('See every way open to you and follow what happens')
    await keys.sees('A case officer gets in touch with you to talk.')
    await keys.sees('Last day to appeal to the SEND Tribunal')

    // An officer takes it, knows what must not be done, arranges a talk, and writes.
    await officer.takes(reference)
    expect(JSON.stringify(await officer.sees(reference))).toContain('"voicemail":false')
    await officer.does(reference, 'recordDecision', {
      dateOnLetter: sent,
      dateSent: sent,
      decidedBy: await officer.idOf(PEOPLE.glenys),
    })
    await officer.does(reference, 'arrangeConversation', { meetingOn: dayFromNow(3), mode: 'telephone' })
    await officer.does(reference, 'sendMessage', { text: 'Would ten o’clock suit you?' })

    // The message about it leads to what happens now, and by when, without scrolling.
    const phone = await another()
    await phone.page.setViewportSize({ width: 375, height: 667 })
    await measured(phone, 'See what happens now, from a message', 'with the answer', async () => {
      const [mail] = await sql<{ body: string }[]>`
      select o.body from outbox o join users u on u.id = o.to_user_id
      where u.email = ${email} and o.body like ${`%${reference}%`} order by o.created_at desc limit 1`
      await phone.open(/https?:\S+\/disagreements\/\S+/.exec(mail?.body ?? '')?.[0] ?? '')
      await phone.type('Email address', email)
      await phone.type('Password', NEW_PASSWORD)
      await phone.press('Sign in')
    })
    await expect(phone.page).toHaveURL(new RegExp(`/disagreements/${reference}`))
    const answer = await phone.page.getByText('By when', { exact: true }).boundingBox()
    expect(answer && answer.y + answer.height, 'where the answer ends').toBeLessThanOrEqual(667)

    await keys.follow('Messages')
    const thread = keys.page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first()
    const topic = (await thread.textContent()) ?? ''
    await measured(keys, 'Reply to my case officer', 'with being done', async () => {
      await keys.follow(topic)
      await keys.sees('Would ten o’clock suit you?')
      await keys.type('Your message', 'Yes, it would.')
      await keys.press('Send message')
    })
    await officer.talks(reference, 'asksReconsideration', 'We went through the letter.')

    // The parent reads what was said, and asks for it to be looked at again.
    await keys.follow('Overview')
    await keys.sees('We went through the letter.')
    await keys.follow('Ask us to look at the decision again')
    await keys.follow('Ask us to look again')
    await keys.type(/^Is there anything new/, 'A report of 3 November.')
    await keys.press('Ask us to look again')
    await keys.sees('You have asked us to look at the decision again.')

    await officer.does(reference, 'openReconsideration', {
      decisionMakerId: await officer.idOf(PEOPLE.harvey),
    })
    await officer.recommends(reference, 'kept', 'The reports were read again.')
    await decider(PEOPLE.harvey).decides(reference, 'changed', 'It answers this point.')
    await officer.closes(reference, 'resolvedByReconsideration')

    // Changed and closed, and every way is still on the page.
    await keys.open(`${portal}/disagreements/${reference}`)
    await keys.sees('We have changed the decision')
    await keys.sees('It answers this point.')
    await keys.sees('This disagreement was closed on')
    await keys.follow('Appeal to the SEND Tribunal')

    expect(await eventsOf(sql, reference)).toEqual([
      'caseRaised',
      'conversationRequested',
      'caseAssigned',
      'decisionRecorded',
      'conversationArranged',
      'messageSent',
      'messageSent',
      'conversationHeld',
      'reconsiderationRequested',
      'reconsiderationOpened',
      'reconsiderationRecommended',
      'documentAdded',
      'reconsiderationDecided',
      'caseClosed',
    ])
    const messages = await messagesOf(sql, reference)
    expect(messages.filter((message) => message.world === 'portal').length).toBeGreaterThanOrEqual(6)
    for (const message of messages) {
      expect(`${message.subject} ${message.body}`).not.toContain('Wren')
      expect(message.body).toContain(reference)
    }
  },
)
