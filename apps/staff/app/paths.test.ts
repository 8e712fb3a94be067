import { expect, test } from 'vitest'
import { paths } from './paths.ts'

test('every address of the app', () => {
  expect({
    ...paths,
    signIn: [paths.signIn(), paths.signIn('/cases?view=team&page=2')],
    cases: [paths.cases(), paths.cases('view=team')],
    case: paths.case('BCDF-GHJK'),
    hostile: paths.case('../outbox?x=1'),
    caseAfter: paths.caseAfter('BCDF-GHJK', 'sendMessage'),
    step: paths.step('BCDF-GHJK', 'recordDecision'),
    stepOn: paths.stepOn('BCDF-GHJK', 'proposeDate', 'appeal'),
    call: paths.call('a b', 'who'),
    letter: paths.letter('BCDF-GHJK'),
    notes: paths.notes('BCDF-GHJK'),
    whatIf: paths.whatIf('BCDF-GHJK'),
    message: paths.message('a b'),
  }).toMatchInlineSnapshot(`
    {
      "accessibility": "/accessibility",
      "call": "/raise/a%20b/who",
      "calls": "/raise",
      "case": "/cases/BCDF-GHJK",
      "caseAfter": "/cases/BCDF-GHJK?done=sendMessage",
      "cases": [
        "/cases",
        "/cases?view=team",
      ],
      "cookies": "/cookies",
      "dashboard": "/dashboard",
      "document": [Function],
      "help": "/help",
      "home": "/",
      "hostile": "/cases/..%2Foutbox%3Fx%3D1",
      "letter": "/cases/BCDF-GHJK/letter",
      "letterCode": "/letter-code",
      "message": "/outbox/a%20b",
      "notes": "/cases/BCDF-GHJK/notes",
      "outbox": "/outbox",
      "privacy": "/privacy",
      "reconsiderations": "/reconsiderations",
      "signIn": [
        "/sign-in",
        "/sign-in?next=%2Fcases%3Fview%3Dteam%26page%3D2",
      ],
      "signOut": "/sign-out",
      "step": "/cases/BCDF-GHJK/steps/recordDecision",
      "stepOn": "/cases/BCDF-GHJK/steps/proposeDate?deadline=appeal",
      "whatIf": "/cases/BCDF-GHJK/what-if",
    }
  `)
})
