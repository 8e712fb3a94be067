import { Button } from '@common-ground/ui'

type Props = {
  readonly next: string
  readonly canAddApp: boolean
  readonly paths: {
    readonly addApp: string
    readonly addPasskey: string
    readonly onTheWay: (place: string, next: string) => string
  }
}

/** The second steps that can be added, on the way to somewhere. */
export function WaysToAdd({ next, canAddApp, paths }: Props) {
  const passkey = paths.onTheWay(paths.addPasskey, next)
  if (!canAddApp) return <Button href={passkey}>Add a passkey</Button>
  return (
    <>
      <Button href={paths.onTheWay(paths.addApp, next)}>Add an authenticator app</Button>
      <p className="govuk-body">
        Or{' '}
        <a className="govuk-link" href={passkey}>
          add a passkey: your fingerprint, face or screen lock
        </a>
        .
      </p>
    </>
  )
}
