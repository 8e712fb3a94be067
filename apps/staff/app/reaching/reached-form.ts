import { REACHED_HOW, REACHED_WORDS } from '@common-ground/domain'
import { choicesOf, date, radios, type StepField, textarea } from '../steps/field.ts'

/** How somebody was reached, as a form asks it. */
export const REACHED_FIELDS: readonly StepField[] = [
  radios('how', 'How did you reach them?', choicesOf(REACHED_HOW, REACHED_WORDS)),
  date('on', 'On which day?', 'Day you reached them'),
  textarea('note', 'Note (optional)', {
    hint: 'For colleagues. The family does not see it here, and can ask for what is written about them',
    maxlength: 500,
    rows: 3,
  }),
]

/** Where a link to a field leads that the service has refused; what is of no field leads to the page. */
export const hrefOfField = (field: string | null): string =>
  field === 'on' ? '#on-day' : field ? `#${field}` : '#main-content'
