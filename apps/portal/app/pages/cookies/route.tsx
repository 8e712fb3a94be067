import { SummaryList } from '@common-ground/ui'
import { Part, ReadingPage, Said } from '../../layout/reading-page.tsx'
import { paths } from '../../paths.ts'
import { COOKIES } from './cookies.ts'

export const handle = { title: 'Cookies' }

export default function Cookies() {
  return (
    <ReadingPage heading="Cookies">
      <Said>
        A cookie is a small file that a website keeps on your phone or computer. We use {COOKIES.length}, and
        only for what you do here.
      </Said>
      <Said>Where the address of this service begins with https, their names begin with __Host-.</Said>
      {COOKIES.map(({ name, title, what, stays }) => (
        <Part key={name} id={name} title={title}>
          <SummaryList
            rows={[
              { key: 'Name', value: name },
              { key: 'What it is for', value: what },
              { key: 'How long it stays', value: stays },
            ]}
          />
        </Part>
      ))}
      <Part id="others" title="Nothing else">
        <Said>
          There are no other cookies, and nothing that follows you to other websites. All of them are needed
          for what you do here, so there is nothing to choose.
        </Said>
        <Said>
          <a className="govuk-link" href={paths.privacy}>
            How we look after what you tell us
          </a>
        </Said>
      </Part>
    </ReadingPage>
  )
}
