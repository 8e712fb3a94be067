import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { notAForm } from './read.ts'

/** The most that the words of a form with a file hold together, in bytes: as much as those of any other form. */
const MOST_WORDS = 1_048_576
/** How many fields there may be. None is cut off: what is too long comes back whole, to be shortened. */
const LIMITS = { files: 1, fields: 100, fieldSize: MOST_WORDS + 1, parts: 110, headerPairs: 50 } as const

/** Takes in one file as it comes. `source` gives its bytes; whoever does not want them all may stop. */
export type TakeFile<T> = (fileName: string, source: AsyncIterable<Uint8Array>) => Promise<T>

/** As long as a name may be, in characters. Of a longer one its end counts, which says what sort of file it is. */
const LONGEST_NAME = 400
const nameOf = (sent: string): string => sent.replaceAll('\0', '').toWellFormed().slice(-LONGEST_NAME)

/** The parser of a form's parts, or null when the body does not say where one part ends. */
function parserFor(type: string): InstanceType<typeof Busboy> | null {
  try {
    return new Busboy({ headers: { 'content-type': type }, limits: LIMITS })
  } catch {
    return null
  }
}

/** The bytes of a request's body, as they come. */
export async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  if (request.body) yield* request.body
}

/**
 * Reads a form that may hold a file, without ever holding the file: its bytes go to `take` as they come. A file field
 * that was left empty is no file. Words are cleaned as in any other form.
 *
 * @throws notAForm when the body is not such a form, or holds more than one of ours could.
 */
export async function readUpload<T>(
  request: Request,
  take: TakeFile<T>,
): Promise<{ form: FormData; file: T | null }> {
  const type = request.headers.get('content-type') ?? ''
  const parser = /^multipart\/form-data;/i.test(type) ? parserFor(type) : null
  if (!parser || !request.body) throw notAForm()
  const form = new FormData()
  let taken: Promise<T> | null = null
  let words = 0
  parser.on('field', (name, value) => {
    words += Buffer.byteLength(value)
    if (words > MOST_WORDS) return void parser.destroy(new Error('The form has too many words'))
    form.append(name, value.replaceAll('\r\n', '\n').toWellFormed())
  })
  parser.on('file', (_name, stream, fileName) => {
    // A file field that was left empty comes as a part without a name.
    if (!fileName) return void stream.resume()
    taken = take(nameOf(fileName), stream).finally(() => stream.resume())
    // Heard where it is awaited, below; a failure meanwhile must not end the process.
    taken.catch(() => {})
  })
  try {
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser)
  } catch {
    await taken
    throw notAForm()
  }
  return { form, file: await taken }
}
