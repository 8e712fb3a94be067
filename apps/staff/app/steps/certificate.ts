import { CERTIFICATE_GROUND_WORDS, CERTIFICATE_GROUNDS } from '@common-ground/domain'
import { choicesOf, date, radios } from './field.ts'
import { step } from './step.ts'

export const recordCertificate = step({
  command: 'recordCertificate',
  heading: 'Record a mediation certificate',
  happens: [
    'The mediation adviser issues the certificate, not the council. The last day to appeal is worked out again from its date.',
  ],
  button: 'Save the certificate',
  done: 'The certificate is recorded, and the last day to appeal follows it.',
  parts: () => [
    {
      fields: [
        radios('ground', 'Why was it issued?', choicesOf(CERTIFICATE_GROUNDS, CERTIFICATE_GROUND_WORDS)),
        date('issuedOn', 'What is the date on the certificate?', 'The date on the certificate'),
        {
          name: 'number',
          kind: 'text',
          label: 'What is its number? (optional)',
          hint: 'As the provider wrote it',
          width: 20,
        },
        date('receivedOn', 'When did it come? (optional)', 'The date it came'),
      ],
    },
  ],
  send: (steps, input) => steps.recordCertificate(input),
})
