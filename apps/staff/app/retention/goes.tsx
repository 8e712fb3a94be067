type Gone = { readonly what: string; readonly many: number }

/** How many of what goes, or went. */
export const Goes = ({ goes }: { goes: readonly Gone[] }) => (
  <ul className="govuk-list govuk-list--bullet">
    {goes.map(({ what, many }) => (
      <li key={what}>
        {what}: {many.toLocaleString('en-GB')}
      </li>
    ))}
  </ul>
)
