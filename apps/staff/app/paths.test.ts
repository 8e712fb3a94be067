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
    whatIf: paths.whatIf('BCDF-GHJK'),
    message: paths.message('a b'),
    lookedAt: [paths.lookedAt(), paths.lookedAt(2)],
    councilSignIn: paths.councilSignIn('/cases?view=team'),
    secondStep: paths.secondStep('/cases?view=team'),
    onTheWay: paths.onTheWay(paths.addApp, '/cases'),
    removeStep: paths.removeStep('a b'),
    resetSecondStep: paths.resetSecondStep('a b'),
  }).toMatchInlineSnapshot(`
    {
      "accessibility": "/accessibility",
      "account": "/account",
      "addApp": "/account/authenticator-app",
      "addPasskey": "/account/passkey",
      "case": "/cases/BCDF-GHJK",
      "caseAfter": "/cases/BCDF-GHJK?done=sendMessage",
      "cases": [
        "/cases",
        "/cases?view=team",
      ],
      "cookies": "/cookies",
      "councilSignIn": "/sign-in/council?next=%2Fcases%3Fview%3Dteam",
      "dashboard": "/dashboard",
      "document": [Function],
      "help": "/help",
      "home": "/",
      "hostile": "/cases/..%2Foutbox%3Fx%3D1",
      "letterCode": "/letter-code",
      "lookedAt": [
        "/looked-at",
        "/looked-at?page=2",
      ],
      "message": "/outbox/a%20b",
      "onTheWay": "/account/authenticator-app?next=%2Fcases",
      "outbox": "/outbox",
      "privacy": "/privacy",
      "recoveryCodes": "/account/recovery-codes",
      "removeStep": "/account/second-steps/a%20b/remove",
      "resetSecondStep": "/staff-accounts/a%20b/second-step",
      "secondStep": "/second-step?next=%2Fcases%3Fview%3Dteam",
      "signIn": [
        "/sign-in",
        "/sign-in?next=%2Fcases%3Fview%3Dteam%26page%3D2",
      ],
      "signOut": "/sign-out",
      "staffAccounts": "/staff-accounts",
      "step": "/cases/BCDF-GHJK/steps/recordDecision",
      "stepOn": "/cases/BCDF-GHJK/steps/proposeDate?deadline=appeal",
      "whatIf": "/cases/BCDF-GHJK/what-if",
    }
  `)
})
