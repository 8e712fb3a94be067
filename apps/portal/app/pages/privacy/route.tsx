import type { AuthorityView } from '@common-ground/api/contracts'
import { answering } from '@common-ground/web'
import { Contacts } from '../../layout/contacts.tsx'
import { HelpLink, Part, Points, ReadingPage, Said } from '../../layout/reading-page.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Privacy notice' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.authority.show())

const Law = () => (
  <Part id="why" title="Why we may use it">
    <Said>
      We use it to do what the law asks of councils: to decide about special educational needs, and to help
      sort out disagreements. We use it for nothing else.
    </Said>
    <Points>
      <li>
        our lawful basis is “public task”: UK GDPR Article 6(1)(e), for the council’s duties in Part 3 of the
        Children and Families Act 2014
      </li>
      <li>
        for facts about health, disability or ethnic origin it is “substantial public interest”: UK GDPR
        Article 9(2)(g), with paragraph 6 of Schedule 1 to the Data Protection Act 2018
      </li>
    </Points>
  </Part>
)

const Sharing = ({ authority }: { authority: AuthorityView }) => (
  <Part id="who" title="Who it is shared with">
    <Points>
      <li>the council’s {authority.senTeam.name}, and whoever looks at a decision again</li>
      <li>people you invite, as far as you say</li>
      <li>
        {authority.providers.map(({ name }) => name).join(' or ') || 'a mediation service'}, if you ask for
        mediation or disagreement resolution
      </li>
      <li>a school, college or {authority.icbName}, if you ask for something that needs them</li>
      <li>the SEND Tribunal, if you appeal: the law has us send it papers</li>
      <li>the police or social care, if somebody is in danger. Where it is safe, we tell you first</li>
    </Points>
    <Said>
      Each time a member of staff opens your disagreement, that is written down. We never sell it, and no
      computer decides anything about you.
    </Said>
  </Part>
)

const UNKNOWN = [
  'a disagreement and what belongs to it: as long as the council keeps records about special educational needs. Ask us how long that is',
]

const Kept = ({ recordsKept }: Pick<AuthorityView, 'recordsKept'>) => (
  <Part id="how-long" title="How long we keep it">
    <Points>
      {(recordsKept ?? UNKNOWN).map((line) => (
        <li key={line}>{line}</li>
      ))}
      <li>what you send after you were signed out: 24 hours, so that you can send it again</li>
      <li>which devices you signed in from, in a few words: 400 days after you last used one</li>
    </Points>
    <Said>
      Before a disagreement is removed, somebody at the council looks at it and decides. After that it is gone
      for good. We keep only its reference, when it was removed, and who decided.
    </Said>
  </Part>
)

const Rights = ({ authority }: { authority: AuthorityView }) => (
  <Part id="rights" title="Your rights">
    <Said>You can ask us:</Said>
    <Points>
      <li>to see what we hold about you, and to have a copy</li>
      <li>to put a mistake right</li>
      <li>to stop using it for a while, or to stop altogether</li>
    </Points>
    <Said>
      A young person has these rights for themselves. We answer within one month. It is free. To ask, write to
      the data protection officer
      {authority.dataProtectionOfficer ? `, ${authority.dataProtectionOfficer.name}` : ''}:
    </Said>
    <Contacts
      of={authority.dataProtectionOfficer ?? {}}
      otherwise={`Ask the ${authority.senTeam.name} how to reach the data protection officer`}
    />
    <Said>
      If you are not happy with what we do, tell us. You can also complain to the{' '}
      <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
        Information Commissioner’s Office (ICO)
      </a>
      , or ring it on 0303 123 1113.
    </Said>
  </Part>
)

export default function Privacy({ loaderData: authority }: Route.ComponentProps) {
  return (
    <ReadingPage heading="Privacy notice">
      <Said>
        {authority.name} is responsible for what you tell us here (the “controller”). There is{' '}
        <a className="govuk-link" href={paths.privacyForChildren}>
          a short notice for children and young people
        </a>{' '}
        too.
      </Said>
      <Part id="what" title="What we keep">
        <Points>
          <li>your name, email address, and how to reach you</li>
          <li>a child’s or young person’s name and date of birth</li>
          <li>what you disagree with, and what you and others write and send about it</li>
          <li>what you need, such as an interpreter, and what we must not do</li>
          <li>how you say we treated you, if you choose to tell us at the end</li>
          <li>when you signed in, and from what kind of device</li>
        </Points>
        <Said>
          Most of it comes from you. Some comes from the council’s own records, and from people who take part.
          Some of it is about health or disability, so we look after it with extra care.
        </Said>
        <Said>
          You need not tell us anything. You can still ask for mediation or appeal without this service.{' '}
          <HelpLink>Other ways to reach us</HelpLink>.
        </Said>
      </Part>
      <Law />
      <Sharing authority={authority} />
      <Kept recordsKept={authority.recordsKept} />
      <Rights authority={authority} />
    </ReadingPage>
  )
}
