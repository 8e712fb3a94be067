import { byKeyboard } from '../../support/by-keyboard.ts'
import { begins, sends, signsIn } from '../../support/keyboard-raise.ts'
import { eventsOf } from '../../support/record.ts'
import { dayFromNow, expect, PASSWORD, PEOPLE } from '../../support/test.ts'

byKeyboard(
  'support at a school without a plan: everyone agrees to meet, it is settled, closed and opened again',
  'screen',
  async ({ keys, officer, sql, portal }) => {
    await signsIn(keys, portal, PEOPLE.parent, PASSWORD)
    await begins(keys, portal, {
      who: 'A parent',
      name: 'Sage Journey',
      born: '2018-11-02',
      decision: 'Support without a plan',
    })
    await keys.type('Which school, college or setting is it about?', 'Invented Hill Primary School')
    await keys.press('Continue')
    await keys.type(/^What do you disagree with, and why/, 'The reading sessions were stopped at half term.')
    await keys.press('Continue')
    await keys.type(/^What would you like instead/, 'The sessions back.')
    await keys.press('Continue')
    await keys.choose('By email')
    // What leaving a page at once does, nothing that must not be done, and nothing that is needed.
    for (let page = 0; page < 4; page += 1) await keys.press('Continue')
    const reference = await sends(keys)
    const here = `${portal}/disagreements/${reference}`

    // No council decision, so no mediation and no appeal; and the page says so instead of staying silent.
    await keys.follow('See every way open to you and follow what happens')
    await keys.sees('Invented Hill Primary School')
    await keys.unfold('Ways that are not for this, and why')
    await keys.follow('Mediation')
    await keys.sees('Not for this')
    await keys.back()

    await keys.follow('Disagreement resolution')
    await keys.follow('Ask for disagreement resolution')
    await keys.press('Ask for it')
    await keys.sees('The school has not answered yet')
    await officer.takes(reference)
    await officer.does(reference, 'answerForParty', {
      party: 'school',
      agrees: 'yes',
      answeredOn: dayFromNow(0),
      reason: null,
    })
    await keys.open(here)
    await keys.sees('Everyone has agreed to disagreement resolution.')
    await officer.does(reference, 'arrangeDisagreementResolution', {
      meetingOn: dayFromNow(0),
      mode: 'inPerson',
    })
    await officer.does(reference, 'concludeDisagreementResolution', {
      heldOn: dayFromNow(0),
      outcome: 'part',
      summary: 'Two sessions of three come back.',
    })

    // The rest is settled by talking.
    await keys.open(here)
    await keys.sees('Some things were agreed')
    await keys.follow('Talk to your case officer')
    await keys.follow('Write to your case officer')
    await keys.type('Your message', 'Could the third session be on Fridays?')
    await keys.press('Send message')
    await officer.does(reference, 'sendMessage', { text: 'Yes. The school has put it on Fridays.' })
    await officer.talks(reference, 'settled', 'The third session is on Fridays.')
    await keys.open(here)
    await keys.sees('Yes. The school has put it on Fridays.')
    await officer.closes(reference, 'resolvedByTalking')
    await keys.open(here)
    await keys.sees('Sorted out by talking')

    // It is not done, and the family opens it again.
    await keys.press('Open this disagreement again')
    await keys.press('Open it again')
    await keys.sees('This disagreement is open again.')
    await officer.closes(reference, 'resolvedByDisagreementResolution')
    await keys.open(here)
    await keys.sees('Sorted out through disagreement resolution')
    expect(await eventsOf(sql, reference)).toEqual([
      'caseRaised',
      'conversationRequested',
      'disagreementResolutionRequested',
      'partyAnswered',
      'caseAssigned',
      'partyAnswered',
      'disagreementResolutionArranged',
      'disagreementResolutionConcluded',
      'messageSent',
      'messageSent',
      'conversationHeld',
      'caseClosed',
      'caseReopened',
      'caseClosed',
    ])
  },
)
