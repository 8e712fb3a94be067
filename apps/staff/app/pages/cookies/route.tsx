import { Section, SummaryList } from '@common-ground/ui'
import { ReadingPage } from '../../layout/reading-page.tsx'

export const handle = { title: 'Cookies' }

export default function CookiesRoute() {
  return (
    <ReadingPage heading="Cookies">
      <p className="govuk-body">
        A cookie is a small file that a website keeps in your browser. This service sets one, and only to keep
        you signed in.
      </p>
      <Section id="ours" title="The cookie this service sets">
        <SummaryList
          rows={[
            {
              key: 'Name',
              value: 'common-ground-staff (where the service is secure, its name begins with __Host-)',
            },
            { key: 'What it is for', value: 'It shows that it is you, after you sign in' },
            {
              key: 'How long it stays',
              value: 'Until you sign out, close your browser or do nothing for an hour',
            },
          ]}
        />
        <p className="govuk-body">
          There are no others, and nothing that follows you to other websites. So there is nothing to choose.
        </p>
      </Section>
    </ReadingPage>
  )
}
