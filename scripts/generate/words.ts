import type { Lots } from './lots.ts'

const list = (words: string): readonly string[] => words.split(', ')

/** What made-up sentences are made of, so that no two cases read alike and a search finds few of many. */
const REPORT = list(
  'speech therapist’s report, psychologist’s report, occupational therapist’s report, paediatrician’s letter, audiology report, nursery’s notes, SENCO’s record, physiotherapist’s note, teacher of the deaf’s report, vision report, attendance record, behaviour log, reading assessment, autism assessment, family support record, sleep clinic letter, dietitian’s letter, portage record, outreach teacher’s note, annual review minutes',
)
const HELP = list(
  'one to one help, a quiet place to work, speech therapy every week, a visual timetable, sensory breaks, help with handwriting, small-group reading, a laptop, support at lunch, a key worker, help with toileting, movement breaks, a radio aid, large print, a later start, help on the stairs, social stories, a sign supporter, counting in small steps, a calm corner, physiotherapy at school, help to make friends, a travel plan, a lower desk, music therapy, swimming twice a week, help with lunch, a safe way to say no, an adult at playtime, spelling practice',
)
const PLACE = list(
  'the infant school, the junior school, the nursery, the academy, the sixth form, the resource base, the special school, the college, the unit, the village school, the free school, the pupil referral unit, the after-school club, the hospital school, the faith school',
)
const NEED = list(
  'reading, writing, number, speech, hearing, sight, walking, attention, memory, anxiety, sleep, friendships, change, noise, crowds, eating, self-care, balance, sequencing, understanding instructions, coordination, fatigue, feelings, turn-taking, transitions',
)
const SINCE = list(
  'since January, since February, since March, since Easter, since May, since June, since the summer, since September, since half term, since November, since Christmas, for a year, for two years, since nursery, since Year 1, since Year 3, since Year 6, since moving school',
)
const WENT = list(
  'has got worse, has not changed, was not looked at, was left out of the letter, is not met, takes up every lesson, keeps them at home two days a week, was described by three people, needs more than the school has, was never tested',
)
const ASKED = list(
  'hours and weeks written down, an assessment, a new report, the school we visited, a named person, a meeting this month, what the review said, a plan that says who does what, a place nearer home, a second opinion, a start before the end of term, the therapy in Section F',
)
const DONE = list(
  'read the letter line by line, looked at each report, rang the school, asked the therapist, compared the dates, wrote down what was agreed, went through the plan, listened to the recording, checked the attendance, set a date to speak again',
)
const FOUND = list(
  'the report is newer than the decision, the school can give this from its own funds, the need goes beyond what the school has, the panel had not seen the letter, the hours are not specific, the wording is too loose, the placement can meet the need, the evidence does not yet show it, the review was clear, the test was applied too strictly',
)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What somebody disagrees with. */
export const wrong = (lots: Lots): string =>
  `The ${lots.of(REPORT)} says that ${lots.of(NEED)} ${lots.of(WENT)} ${lots.of(SINCE)}. ${capital(lots.of(PLACE))} cannot give ${lots.of(HELP)}.`

/** What somebody would like instead. */
export const wanted = (lots: Lots): string => `${capital(lots.of(ASKED))}, and ${lots.of(HELP)}.`

/** What came of a conversation, a meeting or a case. */
export const summary = (lots: Lots): string =>
  `We ${lots.of(DONE)}. The family asks for ${lots.of(ASKED)}; ${lots.of(FOUND)}.`

/** Why a point was decided as it was. */
export const reasons = (lots: Lots): string => `I have read the ${lots.of(REPORT)}: ${lots.of(FOUND)}.`

/** A message from a family. */
export const question = (lots: Lots): string =>
  `When will I hear about ${lots.of(HELP)}? ${capital(lots.of(NEED))} ${lots.of(WENT)}.`

/** A message from the council. */
export const reply = (lots: Lots): string =>
  `Thank you for writing. We ${lots.of(DONE)} and will write again.`

/** A few words: what was agreed, why something moved, what a meeting is about. */
export const few = (lots: Lots): string => `${capital(lots.of(ASKED))} at ${lots.of(PLACE)}`

/** A setting that nobody would look for. */
export const setting = (lots: Lots): string => `Invented ${capital(lots.of(PLACE).slice(4))}`
