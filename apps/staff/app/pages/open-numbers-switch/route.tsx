import { SwitchOpenNumbers } from '@common-ground/api/contracts'
import { Button, HiddenFields, TwoThirds } from '@common-ground/ui'
import { answering, readForm } from '@common-ground/web'
import { data, redirect } from 'react-router'
import { ProblemSummary } from '../../layout/problem-summary.tsx'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { aftermathContext, visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

const titleOf = (begins: boolean): string =>
  begins ? 'Show these numbers to everybody' : 'Stop showing these numbers'

export async function loader({ request, context }: Route.LoaderArgs) {
  // What could not be saved is said from the form alone: nothing can be read either.
  if (context.get(aftermathContext) === 'unread')
    return { title: 'Numbers for everybody', begins: null, address: '' }
  const { isOpen, address } = await answering(request, visit(context).api.openNumbers.show())
  return { title: titleOf(!isOpen), begins: !isOpen, address }
}

export async function action({ request, context }: Route.ActionArgs) {
  const begins = (await readForm(request)).get('begins')
  const input = SwitchOpenNumbers.safeParse({
    isOpen: begins === 'yes' ? true : begins === 'no' ? false : null,
  })
  if (!input.success) throw data(null, 400)
  const done = await orUnsaved(request, context, { begins: String(begins) }, async () => {
    await visit(context).api.openNumbers.set(input.data)
    return redirect(paths.openNumbersAfter)
  })
  if (done instanceof Response) return done
  return data({ errors: done.data.errors, begins: input.data.isOpen }, done.init ?? 503)
}

export default function SwitchNumbers({ loaderData, actionData }: Route.ComponentProps) {
  const begins = actionData?.begins ?? loaderData.begins ?? false
  return (
    <StaffFrame back={{ href: paths.openNumbers, text: 'Back to numbers for everybody' }}>
      <TwoThirds>
        <ProblemSummary errors={actionData?.errors ?? []} />
        <h1 className="govuk-heading-l">{titleOf(begins)}</h1>
        {begins ? (
          <>
            <p className="govuk-body">
              Anybody will be able to read them{loaderData.address ? ` at ${loaderData.address}` : ''},
              without signing in. The families’ site links to them at the bottom of each page.
            </p>
            <p className="govuk-body">Before you do this:</p>
            <ul className="govuk-list govuk-list--bullet">
              <li>look at every number on the page before</li>
              <li>
                ask whoever publishes statistics for the council whether the rules for small numbers fit yours
                and those of the Department for Education
              </li>
              <li>
                think of what the council publishes elsewhere: two tables together can give away what each one
                hides
              </li>
            </ul>
          </>
        ) : (
          <p className="govuk-body">
            The page goes within a few minutes. What somebody has saved or copied stays with them.
          </p>
        )}
        <form method="post" noValidate>
          <HiddenFields values={{ begins: begins ? 'yes' : 'no' }} />
          <div className="govuk-button-group">
            <Button preventDoubleClick>{begins ? 'Show them to everybody' : 'Stop showing them'}</Button>
            <a className="govuk-link" href={paths.openNumbers}>
              Cancel
            </a>
          </div>
        </form>
      </TwoThirds>
    </StaffFrame>
  )
}
