import { COMMAND_INPUTS } from '@common-ground/api/contracts'
import { addDays, formatDate, formatWithWeekday, isWorkingDay, type LocalDate } from '@common-ground/domain'
import { Button, Checkboxes, HiddenFields, InsetText, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { hiddenFor, openView } from '../../case/open.server.ts'
import { again, orAway, overall } from '../../layout/again.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { useStart } from '../../layout/kept.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** How far ahead people are asked about, in days: three months. */
const AHEAD = 91

/** The working days of the next three months, a list a month. */
function months(today: LocalDate) {
  const found = new Map<string, { value: LocalDate; text: string }[]>()
  for (let at = 1; at <= AHEAD; at += 1) {
    const day = addDays(today, at)
    if (!isWorkingDay(day)) continue
    const month = formatDate(day).replace(/^\d+ /, '')
    const text = formatWithWeekday(day).replace(/ \d{4}$/, '')
    found.set(month, [...(found.get(month) ?? []), { value: day, text }])
  }
  return [...found].map(([month, days]) => ({ month, days }))
}

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, today } = await openView(args)
  return {
    title: `Days that do not suit – ${view.reference}`,
    identity,
    months: months(today),
    chosen: view.unavailable,
    closed: view.commands.sayUnavailable,
    hidden: hiddenFor(view),
  }
}

const FIELDS = [{ name: 'days', kind: 'checkboxes', label: 'Days' }] as const

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await readForm(request)
  const { reference } = params
  const parsed = parseForm(COMMAND_INPUTS.sayUnavailable, FIELDS, form, {
    reference,
    idempotencyKey: form.get('idempotencyKey'),
    expectedVersion: form.get('expectedVersion'),
  })
  // The days stand in a list for each month: the way to them is the page itself.
  if (!parsed.ok) return again(context, 422, parsed.values, [overall('Choose days from the list')])
  return orAway(context, parsed.values, async () => {
    const done = await answering(request, visit(context).api.step.sayUnavailable(parsed.value))
    if (done.ok) return redirect(paths.after(reference, 'sayUnavailable'))
    return again(context, 409, parsed.values, [overall(done.text)])
  })
}

export default function Availability({ loaderData, actionData }: Route.ComponentProps) {
  const { identity, months: all, chosen, closed, hidden } = loaderData
  const begun = useStart([{ name: 'days', kind: 'checkboxes', label: 'Days' }], { days: chosen })
  const typed = (actionData?.values ?? begun).days
  const marked: readonly string[] = Array.isArray(typed) ? typed : chosen
  return (
    <CaseFrame identity={identity} at={null} heading="Days that do not suit">
      <TwoThirds>
        {closed ? (
          <InsetText>{closed}</InsetText>
        ) : (
          <form method="post" noValidate>
            <p className="govuk-body">
              Choose the days on which you cannot meet. Whoever arranges a meeting sees them, and keeps them
              free.
            </p>
            <HiddenFields values={hidden} />
            {all.map(({ month, days }) => (
              <Checkboxes
                key={month}
                name="days"
                idPrefix={`days-${days[0]?.value}`}
                classes="govuk-checkboxes--small app-days"
                fieldset={{ legend: { children: month, classes: 'govuk-fieldset__legend--m' } }}
                items={days.map(({ value, text }) => ({ value, text, checked: marked.includes(value) }))}
              />
            ))}
            <Button preventDoubleClick>Save</Button>
          </form>
        )}
      </TwoThirds>
    </CaseFrame>
  )
}
