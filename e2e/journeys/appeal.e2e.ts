import { deadlines, formatWithWeekday, localDate } from '@common-ground/domain'
import { byKeyboard } from '../support/by-keyboard.ts'
import { eventsOf, messagesOf } from '../support/record.ts'
import { dayFromNow, expect, looksRight, PEOPLE, signIn } from '../support/test.ts'
import type { Worlds } from '../support/worlds.ts'

const NUMBER = 'EH893/26/00567'
const CHILD = 'Fern Tribunal'
const REASON = 'The school you asked for has a place after all.'
const ASKS = 'A list of the reports it has not seen. Zq words of a direction.'

/** A family that disagrees with two parts of a plan, and has appealed. */
async function appealed({ family }: Worlds): Promise<string> {
  const parent = await family(PEOPLE.parent)
  const { id } = await parent.drafts.start()
  const point = { wrong: 'It is not in there.', wanted: null }
  await parent.drafts.save({
    id,
    answers: {
      who: 'parent',
      childName: CHILD,
      dateOfBirth: '2012-09-30',
      decision: 'CON',
      sections: ['B', 'F'],
      knowsDate: 'yes',
      dateOnLetter: dayFromNow(-20),
      points: { B: point, F: point },
      contactBy: 'email',
    },
  })
  const made = await parent.raise.send({ draftId: id, asked: [] })
  return made.ok ? made.reference : ''
}

byKeyboard(
  'an appeal is registered, directed, not opposed before the response, kept to, closed and opened again',
  'screen',
  async ({ keys, window, officer, worlds, sql, portal, staff }) => {
    const reference = await appealed(worlds)
    const { page } = keys
    const show = () => keys.open(`${staff}/cases/${reference}`)
    await officer.takes(reference)
    await officer.does(reference, 'noteAppeal', { lodgedOn: dayFromNow(-9), tribunalReference: null })

    // The tribunal's number. One that looks odd is asked about, and nothing typed is lost.
    await signIn(page, staff, PEOPLE.officer)
    await show()
    await keys.follow('Record that the tribunal registered the appeal')
    await keys.date('When did the tribunal register it?', dayFromNow(-4))
    await keys.type('The tribunal’s number', 'EH893-567')
    await keys.press('Save the number')
    await expect(page.getByRole('alert')).toContainText('does not look like a number')
    await keys.sees('Is the number right?')
    await keys.type('The tribunal’s number', NUMBER.toLowerCase())
    await keys.press('Save the number')
    await keys.sees(NUMBER)
    await keys.sees('Begin the subject of every e-mail to the tribunal with')

    // Our time to answer: August and Christmas are left out of it, and the page says so.
    const sent = dayFromNow(-4)
    await keys.follow('Record the tribunal’s papers')
    await keys.date('When did the tribunal send the papers?', sent)
    await keys.press('Save')
    const [answer] = deadlines({ sections: [], appealPapersSentOn: localDate(sent) }, localDate(sent))
    const answerBy = formatWithWeekday(answer?.due ?? localDate(sent))
    const ours = page.locator('#we-owe, [aria-labelledby="we-owe"]').locator('..')
    await expect(ours.getByText(answerBy).first()).toBeVisible()
    await keys.unfold(/^How we worked this out: Response/)
    await keys.sees(/August and 25 December to 1 January are not counted/)

    // The directions: nothing at all is asked about, and then all that the letter sets.
    await keys.follow('Record the tribunal’s directions')
    await keys.press('Save the directions')
    await expect(page.getByRole('alert')).toContainText('Enter at least one day that it sets')
    await keys.date('What is the date on the tribunal’s letter?', dayFromNow(-4))
    await keys.date('Our response', dayFromNow(12))
    await keys.date('Further evidence from us', dayFromNow(20))
    await keys.date('Further evidence from the family', dayFromNow(21))
    await keys.date('Hearing', dayFromNow(90))
    await keys.type('What else does it ask for? (optional)', ASKS)
    await keys.pick('Who does it?', 'For the family to do')
    await keys.date('By which day?', dayFromNow(14))
    await keys.press('Save the directions')
    await keys.sees('The directions are recorded.')
    await expect(ours.getByText(formatWithWeekday(localDate(dayFromNow(12)))).first()).toBeVisible()
    await expect(ours.getByText(answerBy, { exact: true })).toHaveCount(0)
    await keys.sees(`${NUMBER}, hearing on`)

    // What the family reads: the number, what comes next, what is theirs, and no messages that say any of it.
    const family = await window()
    await signIn(family, portal, PEOPLE.parent)
    const home = `${portal}/disagreements/${reference}`
    await family.goto(home)
    await looksRight(family)
    await expect(family.getByText(`Its number is ${NUMBER}`)).toBeVisible()
    await expect(family.getByText('We must answer your appeal.').first()).toBeVisible()
    await expect(family.getByText('You must send further evidence by').first()).toBeVisible()
    await expect(family.getByText(ASKS).first()).toBeVisible()

    // The tribunal moves the hearing; evidence goes in.
    await keys.follow('Record that the tribunal changed a direction')
    await keys.pick('What has changed?', `Hearing: ${formatWithWeekday(localDate(dayFromNow(90)))}`)
    await keys.date('The new day', dayFromNow(100))
    await keys.press('Save the change')
    await keys.sees(formatWithWeekday(localDate(dayFromNow(100))))
    await keys.follow(/^Record as done\s*: Further evidence$/)
    await keys.press('Save that it is done')
    await keys.sees(/Further evidence. For us to do. Done on/)

    // Not opposed, before the response: it ends for the family, and the law says what we do by when.
    await keys.follow('Record that we no longer oppose the appeal')
    await keys.sees('Our response is not recorded as sent.')
    await keys.choose('The whole appeal')
    await expect(page.getByRole('checkbox', { name: 'To amend the contents of the plan' })).toBeChecked()
    await keys.press('Save what we told the tribunal')
    const keepBy = formatWithWeekday(localDate(dayFromNow(28)))
    await expect(ours.getByText(keepBy).first()).toBeVisible()
    await expect(ours.getByText('Amended plan issued (contents)').first()).toBeVisible()
    await expect(page.getByText('At the tribunal: For the family')).toHaveCount(2)
    await family.goto(home)
    await looksRight(family)
    await expect(family.getByText('We must send you the changed plan by').first()).toBeVisible()
    await expect(family.getByText('At the tribunal: decided for you.')).toHaveCount(2)
    await keys.open(`${staff}/work`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()

    // Closing says why, and says what still runs; done first, it does not.
    await show()
    await keys.follow('Close this case')
    await keys.sees(/These dates still run, .*Amended plan issued \(contents\)/)
    await show()
    await keys.follow(/^Record as done\s*: Amended plan issued/)
    await keys.press('Save that it is done')
    await keys.sees('It is recorded as done.')
    await keys.follow('Close this case')
    await expect(page.getByText('These dates still run')).toHaveCount(0)
    await keys.choose('Ended by the tribunal')
    await keys.type('What you tell the family', 'The changed plan is with you.')
    await keys.press('Close the case')
    await expect(page.getByRole('alert')).toContainText('Choose a reason that fits')
    await keys.pick('Why?', 'Ended by the tribunal: conceded before the response (reg 45)')
    await keys.press('Close the case')
    await keys.sees(/Ended by the tribunal. Conceded before the response/)
    await family.goto(home)
    await looksRight(family)
    await expect(family.getByText('We stopped opposing your appeal').first()).toBeVisible()

    // Opened again, with a reason that the family reads.
    await keys.follow('Open this case again')
    await keys.press('Open the case again')
    await expect(page.getByRole('alert')).toContainText('Write what happened before you save')
    await keys.type('Why do you open it again?', REASON)
    await keys.press('Open the case again')
    await keys.sees('The case is open again.')
    await family.goto(home)
    await looksRight(family)
    await expect(family.getByText(REASON).first()).toBeVisible()

    expect(
      (await eventsOf(sql, reference)).filter((type) => /ppeal|irection|Closed|Reopened/.test(type)),
    ).toEqual([
      'appealNoted',
      'appealRegistered',
      'appealPapersRecorded',
      'directionsRecorded',
      'directionChanged',
      'directionDone',
      'appealConceded',
      'caseClosed',
      'caseReopened',
    ])
    const told = (await messagesOf(sql, reference)).map(({ subject, body }) => subject + body).join('\n')
    for (const kept of [NUMBER, CHILD, ASKS, REASON, 'oppose', 'evidence']) expect(told).not.toContain(kept)
  },
)
