import licence from '../../../../../LICENSE?raw'
import { Part, Points, ReadingPage, Said } from '../../layout/reading-page.tsx'

export const handle = { title: 'Open-source licence' }

/** The text of the licence without the ends of its lines, which belong to a file. */
const PARAGRAPHS = licence.trim().replace(/(?<!\n)\n(?!\n)/g, ' ')

export default function Licence() {
  return (
    <ReadingPage heading="Open-source licence">
      <Said>
        This service is made with Common Ground, which is open source. Anybody may read how it works, use it
        and change it.
      </Said>
      <Part id="licence" title="The licence">
        <div className="app-written">{PARAGRAPHS}</div>
      </Part>
      <Part id="others" title="What it is built on">
        <Points>
          <li>GOV.UK Frontend, by the Government Digital Service, under the MIT licence</li>
          <li>React and React Router, under the MIT licence</li>
          <li>PostgreSQL, under the PostgreSQL licence</li>
          <li>Node.js, under the MIT licence</li>
        </Points>
        <Said>This is not a service of GOV.UK.</Said>
      </Part>
    </ReadingPage>
  )
}
