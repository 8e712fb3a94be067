import { Button, TwoThirds } from '@common-ground/ui'
import { PortalFrame } from '../../layout/portal-frame.tsx'
import { paths } from '../../paths.ts'
import { openDraft } from '../../raise/draft.server.ts'
import { contact, safety } from '../../raise/people-questions.ts'
import type { Route } from './+types/route'

export async function loader(args: Route.LoaderArgs) {
  await openDraft(args)
  const { draft } = args.params
  return {
    title: 'If somebody must not see this – Raise a disagreement',
    back: paths.question(draft, contact.slug),
    next: paths.question(draft, safety.slug),
  }
}

/** Stands before the first page that can be left at once: nobody should find out what a red button does by pressing it. */
export default function BeforeSafeContact({ loaderData: { back, next } }: Route.ComponentProps) {
  return (
    <PortalFrame back={{ href: back }} bare exit>
      <TwoThirds>
        <h1 className="govuk-heading-l">If somebody must not see this</h1>
        <p className="govuk-body">
          The next question is about your safety. We ask so that nothing we do puts you in danger. Only the
          council sees your answer, and you can leave it empty.
        </p>
        <p className="govuk-body">
          On that page there is a red button, “Exit this page”. Press it to leave quickly. It opens the
          weather instead. You can also press the Shift key 3 times.
        </p>
        <p className="govuk-body">
          It does not delete where you have been. Somebody could still see that in your browser.{' '}
          <a className="govuk-link" href={paths.coverYourTracks}>
            How to cover your tracks
          </a>
          .
        </p>
        <Button href={next}>Continue</Button>
      </TwoThirds>
    </PortalFrame>
  )
}
