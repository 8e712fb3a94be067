import type { ProviderView } from '@common-ground/api/contracts'
import { radios, type StepField } from './field.ts'

/** Who runs it, out of the authority's own settings. */
export const providerField = (
  providers: readonly ProviderView[],
  service: ProviderView['services'][number],
): StepField =>
  radios(
    'providerId',
    'Who will run it?',
    providers
      .filter((provider) => provider.services.includes(service))
      .map(({ id, name, phone }) => ({ value: id, text: name, ...(phone && { hint: phone }) })),
  )
