import { Button, InsetText } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { HelpLink, Part, Points, ReadingPage, Said } from '../../layout/reading-page.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'What happens' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.authority.show())

const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`

export default function WhatHappens({ loaderData: authority }: Route.ComponentProps) {
  const { senTeam, iass, promises, name } = authority
  return (
    <ReadingPage heading="What happens">
      <p className="govuk-body-l">
        This is the whole way, from the council’s letter to the last promise kept. Most people need only part
        of it.
      </p>
      <InsetText>
        You never have to talk to us first. You can ask for mediation or appeal at any time the law allows,
        whatever we are doing.
      </InsetText>
      <Part id="letter" title="1. The letter">
        <Said>
          {name} writes to you with a decision. The letter says why, and what you can do. If you disagree,
          look for the date on the letter: your last days are counted from it.
        </Said>
        <Said>
          <a className="govuk-link" href={paths.findOut}>
            Find out what you can do and by when
          </a>
          . You do not need an account.
        </Said>
      </Part>
      <Part id="advice" title="2. Advice, whenever you want it">
        <Said>
          {iass.name} is free and impartial. You can ask them before you tell us anything, and at any time
          after. <HelpLink>How to reach them</HelpLink>.
        </Said>
      </Part>
      <Part id="tell" title="3. You tell us what you disagree with">
        <Said>
          It takes about 10 minutes, in your own words. You get a reference. A case officer of the{' '}
          {senTeam.name} gets in touch within {days(promises.firstContact)}.
        </Said>
      </Part>
      <Part id="sort" title="4. Ways to sort it out">
        <Said>You choose. You can use one way, or several at the same time.</Said>
        <Points>
          <li>
            <strong>Talk to your case officer.</strong> They explain the decision and listen.
          </li>
          <li>
            <strong>Ask us to look again.</strong> Somebody who did not take the first decision looks at it
            within {days(promises.reconsideration)}.
          </li>
          <li>
            <strong>Disagreement resolution.</strong> An independent person helps everyone agree. Everyone has
            to want it.
          </li>
          <li>
            <strong>Mediation.</strong> An independent mediator meets you and the council. It is free, and the
            council must come.
          </li>
        </Points>
        <Said>Asking for any of these does not harm your appeal.</Said>
      </Part>
      <Part id="certificate" title="5. The mediation certificate">
        <Said>
          Before most appeals you need a mediation certificate. It is a paper from the mediation adviser that
          says you have thought about mediation. You get one whether you want mediation or not.
        </Said>
      </Part>
      <Part id="appeal" title="6. The SEND Tribunal">
        <Said>
          You can ask the tribunal to decide. It is independent of the council. An appeal has a last day, and
          nothing you do here moves it unless we say so. Your page shows the date as soon as we know when your
          letter was sent.
        </Said>
      </Part>
      <Part id="agreed" title="7. What was agreed is written down">
        <Said>
          When you and the council agree, every promise is written down with a name and a date. You sign it,
          and so does the council. If the tribunal decides, what it orders is written down the same way.
        </Said>
      </Part>
      <Part id="kept" title="8. The last promise kept">
        <Said>
          Your page shows each promise and whether it was kept. If one was not, say so there. Your
          disagreement ends when the last promise is kept.
        </Said>
        <Said>
          If you still disagree, the page says what is open to you. You can stop at any time. You need not say
          why.
        </Said>
      </Part>
      <Button href={paths.raise} isStartButton>
        Start now
      </Button>
    </ReadingPage>
  )
}
