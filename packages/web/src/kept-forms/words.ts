import { readForm } from '../forms/read.ts'
import { readUpload } from '../forms/upload.ts'

/** What stood in a form, in its order. */
export type Typed = [name: string, value: string][]

/** What is never kept: secrets, and what only this sending of the form was for. */
const NEVER = /password|code|secret|token|^response$|challenge|^idempotencyKey$|^expectedVersion$/i

const isWords = (type: string): boolean => /^application\/x-www-form-urlencoded\b/i.test(type)
const isFiles = (type: string): boolean => /^multipart\/form-data\b/i.test(type)

const typeOf = (request: Request): string => request.headers.get('content-type') ?? ''

/** Whether a request sends a form, and whether with a file. */
export const formKind = (request: Request): 'words' | 'files' | null => {
  if (request.method !== 'POST') return null
  return isWords(typeOf(request)) ? 'words' : isFiles(typeOf(request)) ? 'files' : null
}

const typedIn = (form: FormData): Typed =>
  [...form].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' && !NEVER.test(name) ? [[name, value] as [string, string]] : [],
  )

/** What was typed in a form of words, leaving the request to be read again; nothing when it cannot be read. */
export const copyOf = (request: Request): Promise<Typed> =>
  readForm(request.clone() as Request).then(typedIn, () => [])

/** What was typed in a form with a file. The file is let go, and the request is used up. */
export const wordsOfUpload = (request: Request): Promise<Typed> =>
  readUpload(request, async (_fileName, source) => {
    for await (const _ of source) {
      // Nothing of a file is kept.
    }
  }).then(
    ({ form }) => typedIn(form),
    () => [],
  )
