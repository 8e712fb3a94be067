import { expect, test } from 'vitest'
import { paths } from './paths.ts'

test('every address of the portal, and nothing hostile gets out of its place', () => {
  const reference = 'BCD-FGH-JKL'
  expect({
    ...paths,
    confirmEmail: paths.confirmEmail('token'),
    signIn: [paths.signIn(), paths.signIn('/disagreements?x=1&y=2')],
    resetPassword: paths.resetPassword('token'),
    question: [paths.question('id', 'name'), paths.question('id', 'name', 'check')],
    checkAnswers: paths.checkAnswers('id'),
    disagreement: [paths.disagreement(reference), paths.disagreement('../outbox?x=1')],
    after: paths.after(reference, 'sendMessage'),
    sent: paths.sent(reference),
    way: paths.way(reference, 'appeal'),
    step: paths.step(reference, 'sendMessage'),
    caseWhatIf: paths.caseWhatIf(reference),
    caseCalendar: paths.caseCalendar(reference),
    findOutQuestion: paths.findOutQuestion('what-happened'),
    findOutWay: paths.findOutWay('appeal'),
    outboxMessage: paths.outboxMessage('a b'),
  }).toMatchInlineSnapshot(`
    {
      "accessibility": "/accessibility",
      "after": "/disagreements/BCD-FGH-JKL?done=sendMessage",
      "caseCalendar": "/disagreements/BCD-FGH-JKL/dates.ics",
      "caseWhatIf": "/disagreements/BCD-FGH-JKL/what-if",
      "checkAnswers": "/raise/id/check-answers",
      "checkEmail": "/create-account/check-your-email",
      "confirmEmail": "/confirm-email/token",
      "cookies": "/cookies",
      "createAccount": "/create-account",
      "disagreement": [
        "/disagreements/BCD-FGH-JKL",
        "/disagreements/..%2Foutbox%3Fx%3D1",
      ],
      "disagreements": "/disagreements",
      "findOut": "/find-out",
      "findOutAnswer": "/find-out/answer",
      "findOutCalendar": "/find-out/dates.ics",
      "findOutPrint": "/find-out/print",
      "findOutQuestion": "/find-out/what-happened",
      "findOutWay": "/find-out/ways/appeal",
      "findOutWhatIf": "/find-out/what-if",
      "forgottenPassword": "/forgotten-password",
      "help": "/help",
      "home": "/",
      "outbox": "/outbox",
      "outboxMessage": "/outbox/a%20b",
      "privacy": "/privacy",
      "question": [
        "/raise/id/name",
        "/raise/id/name?from=check",
      ],
      "raise": "/raise",
      "resetPassword": "/reset-password/token",
      "sent": "/disagreements/BCD-FGH-JKL/sent",
      "signIn": [
        "/sign-in",
        "/sign-in?next=%2Fdisagreements%3Fx%3D1%26y%3D2",
      ],
      "signOut": "/sign-out",
      "step": "/disagreements/BCD-FGH-JKL/steps/sendMessage",
      "way": "/disagreements/BCD-FGH-JKL/ways/appeal",
    }
  `)
})
