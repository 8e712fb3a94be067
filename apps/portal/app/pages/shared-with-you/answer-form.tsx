import { Button, type Field, FormFields, InsetText } from '@common-ground/ui'
import type { FieldError, Values } from '@common-ground/web'

/** What a party is asked: whether it takes part, who says so, and why not. */
export const FIELDS: readonly Field[] = [
  {
    name: 'agrees',
    kind: 'radios',
    label: 'Will you take part?',
    options: [
      { value: 'yes', text: 'Yes' },
      { value: 'no', text: 'No' },
    ],
    inline: true,
    labelSize: 'm',
  },
  {
    name: 'reason',
    kind: 'textarea',
    label: 'If not, why? (optional)',
    hint: 'The family and the council read this. Do not write anything that they should not',
    maxlength: 2_000,
    rows: 4,
  },
  {
    name: 'by',
    kind: 'text',
    label: 'Your name, and what you do there',
    hint: 'For example, Jo Birch, head teacher. The family and the council read this',
    maxlength: 200,
    autocomplete: 'off',
    spellcheck: false,
  },
]

/** The form that a link to a party opens. It can be sent once. */
export const AnswerForm = ({ values, errors }: { values: Values; errors: readonly FieldError[] }) => (
  <form method="post" noValidate aria-labelledby="answer">
    <h2 className="govuk-heading-m" id="answer">
      Your answer
    </h2>
    <p className="govuk-body">You can answer once. To change it afterwards, tell us.</p>
    <FormFields fields={FIELDS} values={values} errors={errors} />
    <Button preventDoubleClick>Send my answer</Button>
  </form>
)

/** What was answered by this link, in the place of its form. */
export const Answered = ({ agreed, on }: { agreed: boolean; on: string }) => (
  <InsetText>
    {agreed
      ? `You said yes on ${on}. If everybody agrees, the independent service gets in touch to arrange a meeting.`
      : `You said no on ${on}. Disagreement resolution does not go ahead, and you need do nothing more.`}
  </InsetText>
)
