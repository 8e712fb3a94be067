import { ContactDetails } from '@common-ground/api/contracts'
import { formatDate } from '@common-ground/domain'
import { everyField, type Field, Section, TwoThirds } from '@common-ground/ui'
import { answering, parseForm, readForm } from '@common-ground/web'
import { redirect } from 'react-router'
import { openView } from '../../case/open.server.ts'
import { again, orAway } from '../../layout/again.server.ts'
import { CaseFrame } from '../../layout/case-frame.tsx'
import { ExitExplained } from '../../layout/exit-explained.tsx'
import { FormPage } from '../../layout/form-page.tsx'
import { paths } from '../../paths.ts'
import { barredBy, CONTACT_WORDS, NEED_OPTIONS, NEVER_OPTIONS } from '../../raise/contact-words.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

type Args = Route.LoaderArgs | Route.ActionArgs

async function open(args: Args) {
  const opened = await openView(args)
  const others = opened.view.seers.filter(({ isMe }) => !isMe)
  const except: Field = {
    name: 'except',
    kind: 'checkboxes',
    label: 'Except (optional)',
    hint: 'They never see it, whatever you share with others',
    options: others.map(({ personId, who, relationLabel }) => ({
      value: personId,
      text:
        who === relationLabel
          ? who
          : `${who} (${relationLabel.charAt(0).toLowerCase()}${relationLabel.slice(1)})`,
    })),
  }
  const fields: readonly Field[] = [
    {
      name: 'sharedWith',
      kind: 'radios',
      label: 'Who can see how to reach you, and where you live?',
      options: [
        { value: 'council', text: 'Only the council', hint: 'Choose this if anybody here must not find you' },
        {
          value: 'everyone',
          text: 'Everyone who can see this disagreement',
          ...(others.length > 0 && { below: [except] }),
        },
      ],
    },
    {
      name: 'contactBy',
      kind: 'radios',
      label: 'How should we get in touch with you?',
      options: Object.entries(CONTACT_WORDS).map(([value, text]) => ({ value, text })),
    },
    { name: 'phone', kind: 'tel', label: 'Telephone number (optional)', autocomplete: 'tel', width: 20 },
    {
      name: 'address',
      kind: 'textarea',
      label: 'Address for letters (optional)',
      hint: 'Leave it empty to keep the one we have. You can give a refuge, or care of somebody',
      autocomplete: 'street-address',
      rows: 4,
    },
    {
      name: 'never',
      kind: 'checkboxes',
      label: 'Is there anything we must not do?',
      options: NEVER_OPTIONS,
    },
    {
      name: 'safetyNote',
      kind: 'textarea',
      label: 'When or how to reach you safely (optional)',
      maxlength: 500,
      rows: 3,
    },
    { name: 'needs', kind: 'checkboxes', label: 'Do you need anything to take part?', options: NEED_OPTIONS },
    {
      name: 'needsNote',
      kind: 'textarea',
      label: 'Anything else that would help (optional)',
      maxlength: 1000,
      rows: 3,
    },
  ]
  return { ...opened, fields }
}

export async function loader(args: Route.LoaderArgs) {
  const { view, identity, fields, done } = await open(args)
  const { contact, safety } = view
  const never = [
    ...(contact?.calls === false ? ['calls'] : []),
    ...(contact?.voicemail === false ? ['voicemail'] : []),
    ...(contact?.letters === false ? ['letters'] : []),
  ]
  return {
    title: `Your details – ${view.reference}`,
    identity,
    done,
    fields: [...fields],
    mayTell: view.commands.flagSafety === null,
    toldOn: safety && formatDate(safety.on),
    start: {
      sharedWith: contact?.shared.with ?? 'council',
      except: contact?.shared.with === 'everyone' ? contact.shared.except : [],
      contactBy: contact?.contactBy ?? '',
      phone: contact?.phone ?? '',
      address: '',
      never,
      safetyNote: contact?.contactNote ?? '',
      needs: contact?.needs ?? [],
      language: contact?.interpreter ?? '',
      needsNote: contact?.needsNote ?? '',
    },
  }
}

export async function action(args: Route.ActionArgs) {
  const { request, context, params } = args
  const { fields } = await open(args)
  const { reference } = params
  const parsed = parseForm(ContactDetails, everyField(fields), await readForm(request), { reference })
  if (!parsed.ok) return again(context, 422, parsed.values, parsed.errors)
  const { contactBy, phone, needs, language, never } = parsed.value
  const barred = barredBy(contactBy, never)
  if (barred) {
    return again(context, 422, parsed.values, [{ field: 'contactBy', href: '#contactBy', message: barred }])
  }
  if ((contactBy === 'telephone' || contactBy === 'text') && !phone) {
    return again(context, 422, parsed.values, [
      { field: 'phone', href: '#phone', message: 'Enter a telephone number' },
    ])
  }
  if (needs.includes('interpreter') && !language) {
    return again(context, 422, parsed.values, [
      { field: 'language', href: '#language', message: 'Enter the language' },
    ])
  }
  return orAway(context, parsed.values, async () => {
    await answering(request, visit(context).api.disagreements.saveContact(parsed.value))
    return redirect(`${paths.disagreement(reference)}?done=contact`)
  })
}

export default function YourDetails({ loaderData, actionData }: Route.ComponentProps) {
  const { identity, fields, start, done, mayTell, toldOn } = loaderData
  const tell = paths.step(identity.reference, 'flagSafety')
  return (
    <CaseFrame identity={identity} at="people" heading="Your details and what you need" done={done} exit>
      <TwoThirds>
        <FormPage fields={fields} state={actionData} start={start} button="Save">
          <p className="govuk-body">
            Only you and the council see this, unless you say otherwise. It takes effect as soon as you save
            it.
          </p>
          <ExitExplained />
        </FormPage>
        {mayTell ? (
          <Section id="safety" title="Could anybody be in danger if this got out?">
            <p className="govuk-body">
              {toldOn
                ? `You told us on ${toldOn} that somebody could be in danger. Nobody else here knows that you did.`
                : 'Tell us if somebody must not find you or your child. Nobody else here learns that you told us.'}
            </p>
            <p className="govuk-body">
              <a className="govuk-link" href={tell}>
                {toldOn ? 'Read or change what you told us' : 'Tell us that somebody could be in danger'}
              </a>
            </p>
          </Section>
        ) : null}
      </TwoThirds>
    </CaseFrame>
  )
}
