import { Button, HiddenFields, Section } from '@common-ground/ui'
import type { Typed } from '@common-ground/web'

/** What somebody wrote, rather than what a form carries or what was chosen from a list. */
const isWritten = (value: string): boolean => /\s/.test(value.trim())

/** A form that could not be taken, with everything it held: to be sent again as it is, or copied to a safe place. */
export const SendAgain = ({ typed: { fields, multipart } }: { typed: Typed }) => {
  const written = fields.filter(([, value]) => isWritten(value))
  return (
    <Section id="typed" title="What you typed is still here">
      {written.map(([name, value]) => (
        <div key={name} className="app-written">
          {value}
        </div>
      ))}
      <p className="govuk-body">
        Leave this page open and send it again in a few minutes. You can also copy your words to keep them. If
        you added a file, or a password, you need to give it again.
      </p>
      <form method="post" encType={multipart ? 'multipart/form-data' : undefined} noValidate>
        {fields.map(([name, value], at) => (
          // A list of choices has one name several times.
          <HiddenFields key={`${name}-${at}`} values={{ [name]: value }} />
        ))}
        <Button preventDoubleClick>Send it again</Button>
      </form>
    </Section>
  )
}
