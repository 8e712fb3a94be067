import { Section, Written } from '@common-ground/ui'
import type { Values } from '@common-ground/web'
import { fieldsOf, type Part } from '../../steps/step.ts'

/** What somebody wrote in a form that is no longer open, so that they can still copy it. */
export function TypedWords({ parts, values }: { parts: readonly Part[]; values: Values }) {
  const written = fieldsOf(parts).flatMap(({ name, kind, label }) => {
    const typed = values[name]
    return kind === 'textarea' && typeof typed === 'string' && typed ? [{ name, label, typed }] : []
  })
  if (written.length === 0) return null
  return (
    <Section id="typed" title="What you wrote" size="s">
      <p className="govuk-body">It was not saved. You can copy it from here.</p>
      {written.map(({ name, label, typed }) => (
        <div key={name}>
          <p className="govuk-body">
            <strong>{label}</strong>
          </p>
          <Written>{typed}</Written>
        </div>
      ))}
    </Section>
  )
}
