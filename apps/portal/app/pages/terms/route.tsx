import { answering } from '@common-ground/web'
import { HelpLink, Part, Points, ReadingPage, Said } from '../../layout/reading-page.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Terms' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.authority.show())

export default function Terms({ loaderData: authority }: Route.ComponentProps) {
  return (
    <ReadingPage heading="Terms">
      <Said>{authority.name} runs this service. These terms say what you and we can expect.</Said>
      <Part id="who" title="Who can use it">
        <Said>
          Parents, carers with parental responsibility, young people who have left compulsory school age, and
          people they have asked to help. It is free.
        </Said>
      </Part>
      <Part id="you" title="What we ask of you">
        <Points>
          <li>tell us what you believe to be true</li>
          <li>keep your password to yourself</li>
          <li>send only papers that are about the disagreement</li>
          <li>do not share what others wrote here with people it is not for</li>
        </Points>
      </Part>
      <Part id="we" title="What you can expect of us">
        <Points>
          <li>what you send is kept, and you can see it and take a copy at any time</li>
          <li>we tell you what we do with it, and when you hear from us</li>
          <li>nothing you write or do here takes away a right the law gives you</li>
        </Points>
      </Part>
      <Part id="dates" title="Dates">
        <Said>
          We work out last days from what you and the council wrote here, and show how. If a date in your
          letter is another one, tell us, and keep to the earlier one until you know.
        </Said>
      </Part>
      <Part id="advice" title="This is not legal advice">
        <Said>
          This service explains the ways open to you. It does not say which is best. {authority.iass.name} can
          advise you. <HelpLink>How to reach them</HelpLink>.
        </Said>
      </Part>
      <Part id="away" title="When the service does not work">
        <Said>
          Sometimes it does not answer, as when it is repaired. Do not let a last day pass because of that:
          ring us, the mediation adviser or the tribunal.
        </Said>
      </Part>
      <Part id="emergency" title="Emergencies">
        <Said>Nobody reads messages here at night or at weekends. If somebody is in danger, ring 999.</Said>
      </Part>
      <Part id="law" title="Law">
        <Said>The law of England and Wales applies.</Said>
        <Said>
          <a className="govuk-link" href={paths.privacy}>
            How we look after your information
          </a>
        </Said>
      </Part>
    </ReadingPage>
  )
}
