import { formatMoment } from '@common-ground/domain'
import { SummaryList, TwoThirds, Written } from '@common-ground/ui'
import { answering } from '@common-ground/web'
import { data } from 'react-router'
import { z } from 'zod'
import { StaffFrame } from '../../layout/staff-frame.tsx'
import { paths } from '../../paths.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const id = z.uuid().safeParse(params.id)
  if (!id.success) throw data(null, 404)
  const message = await answering(request, visit(context).api.outbox.show({ id: id.data }))
  return { title: message.subject, message, when: formatMoment(new Date(message.createdAt)) }
}

export default function MessageRoute({ loaderData: { message, when } }: Route.ComponentProps) {
  return (
    <StaffFrame back={{ href: paths.outbox, text: 'Back to the outbox' }}>
      <TwoThirds>
        <h1 className="govuk-heading-l">{message.subject}</h1>
        <SummaryList
          rows={[
            { key: 'To', value: message.to },
            { key: 'Written', value: when },
            { key: 'How it stands', value: message.standing },
          ]}
        />
        <Written>{message.body}</Written>
      </TwoThirds>
    </StaffFrame>
  )
}
