import { Button, Section, SummaryList } from '@common-ground/ui'

type Step = {
  readonly id: string
  readonly kind: 'app' | 'passkey'
  readonly name: string
  readonly added: string
}
type StepsProps = {
  readonly steps: readonly Step[]
  readonly canAddApp: boolean
  readonly why: string
  readonly paths: {
    readonly addApp: string
    readonly addPasskey: string
    readonly recoveryCodes: string
    readonly removeStep: (id: string) => string
  }
}

/** The second steps somebody has, and those they can add. */
export const SecondSteps = ({ steps, canAddApp, why, paths }: StepsProps) => (
  <Section id="second" title="Second step when you sign in">
    <p className="govuk-body">{why}</p>
    <SummaryList
      rows={steps.map((step) => ({
        key: step.kind === 'app' ? 'Authenticator app' : 'Passkey',
        value: `${step.name}, added on ${step.added}`,
        actions: [
          {
            href: paths.removeStep(step.id),
            text: 'Remove',
            visuallyHiddenText: `the second step ${step.name}`,
          },
        ],
      }))}
    />
    <ul className="govuk-list">
      {canAddApp ? (
        <li>
          <a className="govuk-link" href={paths.addApp}>
            Add an authenticator app
          </a>
        </li>
      ) : null}
      <li>
        <a className="govuk-link" href={paths.addPasskey}>
          Add a passkey: your fingerprint, face or screen lock
        </a>
      </li>
      {steps.length > 0 ? (
        <li>
          <a className="govuk-link" href={paths.recoveryCodes}>
            Get new codes for when you have lost it
          </a>
        </li>
      ) : null}
    </ul>
  </Section>
)

type Device = {
  readonly publicId: string
  readonly device: string
  readonly current: boolean
  readonly lastSeen: string
}

/** Where somebody is signed in, with a button to end each but this one. */
export const Devices = ({ devices }: { devices: readonly Device[] }) => (
  <Section id="devices" title="Where you are signed in">
    <ul className="app-ways">
      {devices.map((device) => (
        <li key={device.publicId} className="app-ways__way">
          <div className="app-ways__head">
            <h3 className="app-ways__title">{device.device || 'A device that did not say what it is'}</h3>
            {device.current ? <span>This one</span> : null}
          </div>
          <p className="govuk-body app-ways__what">Last used on {device.lastSeen}.</p>
          {device.current ? null : (
            <form method="post" noValidate>
              <Button
                kind="secondary"
                name="device"
                value={device.publicId}
                classes="govuk-!-margin-bottom-0"
              >
                Sign it out<span className="govuk-visually-hidden">: {device.device}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  </Section>
)
