import { answering } from '@common-ground/web'
import { HelpLink, Part, Points, ReadingPage, Said } from '../../layout/reading-page.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export const handle = { title: 'Privacy for children and young people' }

export const loader = ({ request, context }: Route.LoaderArgs) =>
  answering(request, visit(context).api.authority.show())

export default function PrivacyForChildren({ loaderData: authority }: Route.ComponentProps) {
  return (
    <ReadingPage heading="Privacy for children and young people">
      <Said>
        {authority.name} helps with what you need to learn. Sometimes your family, or you, do not agree with
        what it decides. This is where that gets sorted out.
      </Said>
      <Part id="what" title="What is kept here">
        <Points>
          <li>your name and your birthday</li>
          <li>what you need help with</li>
          <li>what people write to each other about it</li>
        </Points>
      </Part>
      <Part id="who" title="Who can see it">
        <Points>
          <li>your parent or carer, if it is theirs</li>
          <li>the people at the council who work on it</li>
          <li>people your family, or you, ask to help</li>
        </Points>
        <Said>If somebody might be hurt, we may have to tell people who can keep them safe.</Said>
      </Part>
      <Part id="you" title="What you can do">
        <Points>
          <li>ask what is written about you</li>
          <li>say if something is wrong</li>
          <li>say what you want yourself. When you leave school at 16, it can be yours to decide</li>
          <li>change your mind</li>
        </Points>
        <Said>
          Ask somebody you trust to help you, or <HelpLink>ask us</HelpLink>.
        </Said>
      </Part>
      <Part id="more" title="More">
        <Said>
          <a className="govuk-link" href={paths.privacy}>
            The whole privacy notice
          </a>
        </Said>
      </Part>
    </ReadingPage>
  )
}
