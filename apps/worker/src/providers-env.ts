import { z } from 'zod'

/** A setting that is left empty is one that is not set. */
const unset = (value: unknown): unknown => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unset, schema.optional())

const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/
const NAMED = /^[^<>\r\n]*<([^\s@<>]+@[^\s@<>]+\.[^\s@<>]+)>$/

/** An address that stands on a message, with or without a name. */
const mailAddress = z.string().refine((value) => ADDRESS.test(value) || NAMED.test(value), {
  error: 'must be an address such as SEND appeals <send@council.gov.uk>',
})
const bareAddress = z.string().regex(ADDRESS, 'must be an address such as returned@send.council.gov.uk')
const template = z.uuid({ error: 'must be the id of a template, as Notify shows it' })

const isMailServer = (value: string): boolean => {
  const url = URL.parse(value)
  return url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== ''
}

/** The settings of those who carry messages. Each is off unless it is set. */
export const ProvidersEnv = z.object({
  /** The council's mail server: `smtp://` or `smtps://`, with user and password where it asks for them. */
  SMTP_URL: optional(
    z.string().refine(isMailServer, {
      error: 'must be an address such as smtps://user:password@mail.council.gov.uk',
    }),
  ),
  /** Whether a mail server without encryption is refused: yes, unless it is on this machine. */
  SMTP_REQUIRE_TLS: optional(z.stringbool({ error: 'must be true or false' })),
  MAIL_FROM: optional(mailAddress),
  MAIL_REPLY_TO: optional(mailAddress),
  /** Where mail that cannot be delivered comes back to; each message has its own id in it. */
  MAIL_RETURN_TO: optional(bareAddress),
  /** The port at which this worker listens for mail that came back. */
  BOUNCE_PORT: optional(z.coerce.number({ error: 'must be a port' }).int().min(1).max(65_535)),
  BOUNCE_HOST: z.preprocess(unset, z.string().default('127.0.0.1')),
  NOTIFY_API_KEY: optional(
    z
      .string()
      .regex(
        /^.+-[0-9a-f-]{36}-[0-9a-f-]{36}$/i,
        'must be a key as Notify shows it once: its name and two ids',
      ),
  ),
  NOTIFY_URL: z.preprocess(
    unset,
    z
      .url({
        protocol: /^https?$/,
        error: 'must be an address such as https://api.notifications.service.gov.uk',
      })
      .default('https://api.notifications.service.gov.uk'),
  ),
  NOTIFY_EMAIL_TEMPLATE: optional(template),
  NOTIFY_TEXT_TEMPLATE: optional(template),
  NOTIFY_LETTERS: z.preprocess(unset, z.stringbool({ error: 'must be true or false' }).default(false)),
  NOTIFY_POSTAGE: z.preprocess(
    unset,
    z.enum(['first', 'second', 'economy'], { error: 'must be first, second or economy' }).default('second'),
  ),
})
export type ProvidersSettings = z.output<typeof ProvidersEnv>

/** What is wrong with settings that are each right: those that only make sense together. */
export function faultsBetween(env: ProvidersSettings): readonly string[] {
  const { SMTP_URL, NOTIFY_API_KEY } = env
  const offered = env.NOTIFY_EMAIL_TEMPLATE || env.NOTIFY_TEXT_TEMPLATE || env.NOTIFY_LETTERS
  return [
    SMTP_URL && !env.MAIL_FROM && 'MAIL_FROM: must be set where SMTP_URL is',
    env.MAIL_FROM && !SMTP_URL && 'SMTP_URL: must be set where MAIL_FROM is',
    env.BOUNCE_PORT && !env.MAIL_RETURN_TO && 'MAIL_RETURN_TO: must be set where BOUNCE_PORT is',
    NOTIFY_API_KEY &&
      !offered &&
      'NOTIFY_API_KEY: nothing goes by it until NOTIFY_EMAIL_TEMPLATE, NOTIFY_TEXT_TEMPLATE or NOTIFY_LETTERS is set',
    offered &&
      !NOTIFY_API_KEY &&
      'NOTIFY_API_KEY: must be set where a template of Notify’s or NOTIFY_LETTERS is',
  ].filter((fault) => typeof fault === 'string' && fault !== '') as string[]
}
