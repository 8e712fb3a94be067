import { expect, test } from 'vitest'
import { paths } from './paths.ts'

test('every address of the app', () => {
  expect({
    ...paths,
    signIn: [paths.signIn(), paths.signIn('/cases?view=team&page=2')],
    newList: paths.newList('?view=team'),
    exportCases: paths.exportCases('view=team'),
    cases: [paths.cases(), paths.cases('view=team')],
    case: paths.case('BCDF-GHJK'),
    hostile: paths.case('../outbox?x=1'),
    caseAfter: paths.caseAfter('BCDF-GHJK', 'sendMessage'),
    step: paths.step('BCDF-GHJK', 'recordDecision'),
    stepOn: paths.stepOn('BCDF-GHJK', 'proposeDate', 'appeal'),
    whatIf: paths.whatIf('BCDF-GHJK'),
    message: paths.message('a b'),
  }).toMatchInlineSnapshot(`
    {
      "accessibility": "/accessibility",
      "case": "/cases/BCDF-GHJK",
      "caseAfter": "/cases/BCDF-GHJK?done=sendMessage",
      "cases": [
        "/cases",
        "/cases?view=team",
      ],
      "cookies": "/cookies",
      "cover": "/work/cover",
      "dashboard": "/dashboard",
      "document": [Function],
      "exportCases": "/cases/export?view=team",
      "handOver": "/cases/hand-over",
      "help": "/help",
      "home": "/",
      "hostile": "/cases/..%2Foutbox%3Fx%3D1",
      "letterCode": "/letter-code",
      "lists": "/lists",
      "message": "/outbox/a%20b",
      "newList": "/lists/new?view=team",
      "outbox": "/outbox",
      "privacy": "/privacy",
      "signIn": [
        "/sign-in",
        "/sign-in?next=%2Fcases%3Fview%3Dteam%26page%3D2",
      ],
      "signOut": "/sign-out",
      "step": "/cases/BCDF-GHJK/steps/recordDecision",
      "stepOn": "/cases/BCDF-GHJK/steps/proposeDate?deadline=appeal",
      "waiting": "/work#messages",
      "whatIf": "/cases/BCDF-GHJK/what-if",
      "work": "/work",
    }
  `)
})
