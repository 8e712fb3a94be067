import type { ProviderView } from '@common-ground/api/contracts'
import { Section, SummaryList } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { ReadingPage } from '../../layout/reading-page.tsx'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Help' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.authority.show())

type Contact = Pick<ProviderView, 'phone' | 'email'> & { readonly website?: string | null }

const contactRows = ({ phone, email, website }: Contact) =>
  [
    { key: 'Telephone', value: phone },
    { key: 'Email', value: email },
    { key: 'Website', value: website },
  ].filter(({ value }) => value)

function ContactDetails({ contact }: { contact: Contact }) {
  const rows = contactRows(contact)
  return rows.length > 0 ? (
    <SummaryList rows={rows} />
  ) : (
    <p className="govuk-body">No contact is set up yet. Ask whoever looks after this service to add it.</p>
  )
}

export default function HelpRoute({ loaderData: authority }: Route.ComponentProps) {
  return (
    <ReadingPage heading="Help">
      <Section id="questions" title="Working with cases">
        <p className="govuk-body">
          A case has five stages that stand side by side. None of them waits for another, and none takes a
          right away from a family: they can mediate or appeal whatever we are doing.
        </p>
        <p className="govuk-body">
          When a step cannot be taken, the case says why under “Steps not open now”. When somebody else
          changes a case while you work on it, you are told what changed, and what you typed is kept.
        </p>
        <p className="govuk-body">
          When a decision is looked at again, the case officer recommends on each point and somebody who did
          not take the first decision decides. “Looking again” shows what waits for whom, and how many working
          days are left. The family reads the decision and its letter, and never the recommendation.
        </p>
        <p className="govuk-body">
          The cases of your team are open to you. For a case of another team you say why first, and that lets
          you in until the end of the day. A restricted case is there for the people named on it and for
          nobody else: its officer, or a manager who is named, can end that.
        </p>
      </Section>
      <Section id="problems" title="When this service does not work">
        <p className="govuk-body">
          Tell whoever looks after it at the council. Say which page you were on, and give the number if the
          page shows one. Never send a family’s details with it.
        </p>
      </Section>
      <Section id="sen-team" title={authority.senTeam.name}>
        <ContactDetails contact={authority.senTeam} />
        {authority.openingHours ? <p className="govuk-body">{authority.openingHours}</p> : null}
      </Section>
      <Section id="iass" title={authority.iass.name}>
        <ContactDetails contact={authority.iass} />
      </Section>
      {authority.providers.map((provider) => (
        <Section key={provider.id} id={`provider-${provider.id}`} title={provider.name}>
          <ContactDetails contact={provider} />
        </Section>
      ))}
    </ReadingPage>
  )
}
