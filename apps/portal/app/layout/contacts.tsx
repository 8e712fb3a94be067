/** How to reach somebody, as far as it is known; otherwise how to find out. */
type Reachable = {
  readonly phone?: string | null | undefined
  readonly email?: string | null | undefined
  readonly website?: string | null | undefined
}

/** Telephone, e-mail and website in a list. `otherwise` says how to find out, where nothing is known. */
export function Contacts({ of, otherwise }: { of: Reachable; otherwise: string }) {
  const { phone, email, website } = of
  return (
    <ul className="govuk-list">
      {phone ? <li>Telephone: {phone}</li> : null}
      {email ? (
        <li>
          Email:{' '}
          <a className="govuk-link" href={`mailto:${email}`}>
            {email}
          </a>
        </li>
      ) : null}
      {website ? <li>Website: {website}</li> : null}
      {!phone && !email && !website ? <li>{otherwise}.</li> : null}
    </ul>
  )
}
