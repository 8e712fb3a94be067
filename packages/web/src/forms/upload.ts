import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { NotAForm } from './read.ts'

/** The most that the words of a form with a file hold, in bytes each, and how many there may be. */
const LIMITS = { files: 1, fields: 100, fieldSize: 64 * 1024, parts: 110, headerPairs: 50 } as const

/** Takes in one file as it comes. `source` gives its bytes; whoever does not want them all may stop. */
export type TakeFile<T> = (fileName: string, source: AsyncIterable<Uint8Array>) => Promise<T>

/** The bytes of a request's body, as they come. */
export async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body
}

/**
 * Reads a form that may hold a file, without ever holding the file: its bytes go to `take` as they come. A file field
 * that was left empty is no file. Words are cleaned as in any other form.
 *
 * @throws NotAForm when the body is not such a form, or holds more than one of ours could.
 */
export async function readUpload<T>(
  request: Request,
  take: TakeFile<T>,
): Promise<{ form: FormData; file: T | null }> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^multipart\/form-data;/i.test(type) || !request.body)
    throw new NotAForm('The body is not a form with a file')
  const form = new FormData()
  let taken: Promise<T> | null = null
  const parser = new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
  parser.on('field', (name, value) => {
    form.append(name, value.replaceAll('\r\n', '\n').toWellFormed())
  })
  parser.on('file', (_name, stream, fileName) => {
    // A file field that was left empty comes as a part without a name.
    if (!fileName) return void stream.resume()
    taken = take(fileName, stream).finally(() => stream.resume())
    // Heard where it is awaited, below; a failure meanwhile must not end the process.
    taken.catch(() => {})
  })
  try {
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser)
  } catch (error) {
    await taken
    throw new NotAForm(error instanceof Error ? error.message : 'The body broke off')
  }
  return { form, file: await taken }
}
