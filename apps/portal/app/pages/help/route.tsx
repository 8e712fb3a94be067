import { answering } from '@common-ground/web'
import { Contacts } from '../../layout/contacts.tsx'
import { Part, Points, ReadingPage, Said } from '../../layout/reading-page.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Help and contacts' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.authority.show())

const Link = ({ href, children }: { href: string; children: string }) => (
  <a className="govuk-link" href={href}>
    {children}
  </a>
)

export default function Help({ loaderData: authority }: Route.ComponentProps) {
  const { senTeam, iass, providers, openingHours, promises, dataProtectionOfficer } = authority
  const ask = `Ask the ${senTeam.name} how to reach them`
  return (
    <ReadingPage heading="Help and contacts">
      <Part id="council" title={`The council’s ${senTeam.name}`}>
        <Said>Ring or write about anything here, or if you would rather not do this online.</Said>
        <Contacts of={senTeam} otherwise={`Ask ${authority.name} how to reach the ${senTeam.name}`} />
        <Said>
          {openingHours ? `Opening hours: ${openingHours}.` : 'Opening hours: ask when you ring.'} We answer a
          message within {promises.reply} working days.
        </Said>
        <Said>If your last day is today or tomorrow, ring. Do not wait for an answer to a message.</Said>
      </Part>
      <Part id="iass" title={iass.name}>
        <Said>
          Free, impartial advice, separate from the {senTeam.name}. They can come with you to meetings and
          help with an appeal.
        </Said>
        <Contacts of={iass} otherwise={ask} />
      </Part>
      <Part id="providers" title="Mediation and disagreement resolution">
        {providers.map((provider) => (
          <div key={provider.id}>
            <Said>{provider.name} is independent of the council. It is free to you.</Said>
            <Contacts of={provider} otherwise={`${ask}, or use this service to ask for mediation`} />
          </div>
        ))}
      </Part>
      <Part id="tribunal" title="The SEND Tribunal">
        <Said>
          You appeal to the tribunal, not to us. It is independent of the council. Search GOV.UK for “appeal a
          SEND decision”.
        </Said>
      </Part>
      <Part id="using" title="Using this service">
        <Points>
          <li>
            <Link href={paths.whatHappens}>What happens, from the letter to the end</Link>
          </li>
          <li>
            <Link href={paths.findOut}>Find out what you can do</Link>
          </li>
          <li>
            <Link href={paths.forgottenPassword}>Choose a new password</Link>
          </li>
          <li>
            <Link href={paths.comeBack}>Come back to something you began</Link>
          </li>
          <li>
            <Link href={paths.coverYourTracks}>How to cover your tracks</Link>
          </li>
          <li>
            <Link href={paths.accessibility}>If you cannot use part of it</Link>
          </li>
        </Points>
      </Part>
      <Part id="information" title="Your information">
        <Said>
          {dataProtectionOfficer
            ? `The council’s data protection officer is ${dataProtectionOfficer.name}.`
            : 'The council has a data protection officer, who answers for how your information is looked after.'}
        </Said>
        <Contacts of={dataProtectionOfficer ?? {}} otherwise={ask} />
      </Part>
      <Part id="others" title="If you work with families">
        <Said>
          <Link href={paths.card}>Print a card to give to a family</Link>. It holds the address of this
          service and nothing of any family.
        </Said>
      </Part>
    </ReadingPage>
  )
}
