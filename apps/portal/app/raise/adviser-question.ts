import { formatDate } from '@common-ground/domain'
import { datePartsFor } from '../date-parts.ts'
import { adviserOptions } from '../find-out/adviser-options.ts'
import type { Question } from './question.ts'

/** Said when somebody found out what they can do, and carried in with the rest; not asked of anybody else. */
export const adviser: Question = {
  key: 'adviser',
  slug: 'mediation-adviser',
  ask: () => 'Have you talked to a mediation adviser about this decision?',
  applies: (draft) => draft.adviser !== undefined && draft.decision !== 'SUP' && draft.decision !== 'OTH',
  fields: () => [
    {
      name: 'adviser',
      kind: 'radios',
      label: 'Have you talked to a mediation adviser about this decision?',
      isPageHeading: true,
      options: adviserOptions,
    },
    {
      name: 'certificateOn',
      kind: 'date',
      label: 'Date on your mediation certificate, if you have one',
      dateName: 'Date on the certificate',
    },
  ],
  start: (draft) => ({
    adviser: draft.adviser ?? '',
    declinedOn: datePartsFor(draft.declinedOn ?? null),
    askedOn: datePartsFor(draft.askedOn ?? null),
    certificateOn: datePartsFor(draft.certificateOn ?? null),
  }),
  readBack: ({ adviser: said, declinedOn, askedOn, certificateOn }) => {
    const parts = [
      said === 'declined' &&
        `You do not want mediation${declinedOn ? `, told on ${formatDate(declinedOn)}` : ''}`,
      said === 'wants' && `You want mediation${askedOn ? `, told us on ${formatDate(askedOn)}` : ''}`,
      said === 'no' && 'Not yet',
      certificateOn && `Certificate dated ${formatDate(certificateOn)}`,
    ]
    return parts.filter(Boolean).join('. ') || null
  },
  check: ({ declinedOn, askedOn, certificateOn }, today) => {
    const future = Object.entries({ declinedOn, askedOn, certificateOn }).find(([, on]) => on && on > today)
    if (!future) return null
    const [field] = future
    return { field, href: `#${field}-day`, message: 'The date must be today or in the past' }
  },
}
