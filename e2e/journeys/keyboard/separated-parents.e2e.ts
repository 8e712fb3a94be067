import { newEmail, openInvitation } from '../../support/account.ts'
import { measured } from '../../support/budgets.ts'
import { byKeyboard } from '../../support/by-keyboard.ts'
import type { Keyboard } from '../../support/keyboard.ts'
import { begins, letterOf, sends, signsIn } from '../../support/keyboard-raise.ts'
import { eventsOf } from '../../support/record.ts'
import { dayFromNow, expect, PASSWORD, PEOPLE } from '../../support/test.ts'

const HIDDEN = 'Canary House, 7 Hidden Lane'
const ADVISER = 'adviser@example.org'

async function invites(keys: Keyboard, name: string, email: string, relation: string, scope: string) {
  await keys.type('Their full name', name)
  await keys.type('Their email address', email)
  await keys.choose(relation)
  await keys.choose(scope)
  await keys.press('Send the invitation')
  await keys.sees('We have sent the invitation.')
}

byKeyboard(
  'separated parents: an address stays hidden, an adviser acts, and the school says no',
  'screen',
  async ({ keys, another, officer, worlds, sql, portal }) => {
    const others = newEmail('separated')
    await worlds.newFamily('Other Parent', others)
    await signsIn(keys, portal, PEOPLE.parent, PASSWORD)
    await begins(keys, portal, {
      who: 'A carer with parental responsibility',
      name: 'Heath Journey',
      born: '2015-01-19',
      decision: 'What the plan says',
    })
    await keys.tick('The school or college (I)')
    await keys.press('Continue')
    await letterOf(keys, dayFromNow(-5))
    await keys.type(/^What do you disagree with, and why/, 'The school named is forty minutes away.')
    await keys.press('Continue')
    await keys.type(/^What would you like instead/, 'The school we visited.')
    await keys.press('Continue')
    await keys.choose('By letter')
    await keys.type('Address', HIDDEN)
    for (let page = 0; page < 4; page += 1) await keys.press('Continue')
    const reference = await sends(keys)
    const at = (place: string): string => `${portal}/disagreements/${reference}${place}`

    // Only the school is in dispute, so no certificate is needed before an appeal.
    await keys.follow('See every way open to you and follow what happens')
    await keys.follow('Appeal to the SEND Tribunal')
    await keys.sees('You do not need a mediation certificate for this.')
    await keys.back()

    // Nobody here may know the address. That is how it is until somebody says otherwise.
    await measured(keys, 'Hide my address', 'with being done', async () => {
      await keys.follow('Your details and what you need')
      await keys.choose('Only the council')
      await keys.press('Save')
    })
    await keys.sees('Your details have been saved.')

    await keys.follow('People')
    await measured(keys, 'Ask an adviser to help', 'with being done', async () => {
      await keys.press('Invite somebody')
      await invites(
        keys,
        'Jo Larch',
        ADVISER,
        'An adviser from the SEND information and advice service',
        'See and act for you',
      )
    })
    await keys.press('Invite somebody')
    await invites(keys, 'Other Parent', others, 'Another parent or carer', 'See')

    // The other parent comes, and never meets the address.
    const other = await another()
    await other.page
      .context()
      .addCookies([{ name: 'common-ground', value: await worlds.session('portal', others), url: portal }])
    await openInvitation(other.page, sql, reference, others)
    await other.press('Yes, I will')
    for (const place of ['', '/people', '/both-sides', '/your-details']) {
      await other.open(at(place))
      expect(await other.page.content(), place).not.toContain('Canary')
    }

    // An adviser writes for the family, as themselves.
    const adviser = await another()
    await signsIn(adviser, portal, ADVISER, PASSWORD)
    await openInvitation(adviser.page, sql, reference, ADVISER)
    await adviser.press('Yes, I will')
    await adviser.sees('What you do is shown as done by you, for them.')
    await adviser.follow('Messages')
    await adviser.press('Write a new message')
    await adviser.type('What is it about?', 'A visit')
    await adviser.type('Your message', 'Can we visit the other school together?')
    await adviser.press('Send message')
    await officer.takes(reference)
    expect(JSON.stringify(await officer.sees(reference))).toContain('Can we visit the other school together?')

    // What both sides say stands beside each other.
    const { points } = await officer.sees(reference)
    await officer.does(reference, 'statePosition', {
      pointId: points[0]?.id,
      text: 'The school named has a place now.',
    })
    await keys.open(at('/both-sides'))
    await keys.sees('The school named has a place now.')
    await keys.follow(/^Change what you say/)
    await keys.type('What you say about it', 'The journey takes forty minutes each way.')
    await keys.press('Save')
    await keys.sees('The journey takes forty minutes each way.')
    await other.open(at('/both-sides'))
    await other.sees('The school named has a place now.')

    // Everyone has to agree, and the school does not.
    await keys.follow('Overview')
    await keys.follow('Disagreement resolution')
    await keys.follow('Ask for disagreement resolution')
    await keys.tick('The school')
    await keys.press('Ask for it')
    await keys.sees('The school has not answered yet')
    await officer.does(reference, 'answerForParty', {
      party: 'school',
      agrees: 'no',
      answeredOn: dayFromNow(0),
      reason: 'We would rather meet the family ourselves.',
    })
    await keys.open(at(''))
    await keys.sees('Not everyone agreed')
    await keys.sees('Last day to appeal to the SEND Tribunal')

    // Access that is ended is gone at once.
    await keys.follow('People')
    await keys.follow(/^End their access.*Jo Larch/)
    await keys.press('End their access')
    await keys.sees('Their access has ended.')
    expect((await adviser.page.goto(at('')))?.status()).toBe(404)
    expect(await eventsOf(sql, reference)).toEqual([
      'caseRaised',
      'conversationRequested',
      'personInvited',
      'personInvited',
      'personJoined',
      'personJoined',
      'messageSent',
      'caseAssigned',
      'positionStated',
      'positionStated',
      'disagreementResolutionRequested',
      'partyAnswered',
      'partyAnswered',
      'accessEnded',
    ])
  },
)
