import { type PackStop, ReleasePack } from '@common-ground/api/contracts'
import { formatDate } from '@common-ground/domain'
import { answering, type FieldError, parseForm, readForm, type Values } from '@common-ground/web'
import { data, type RouterContextProvider, redirect } from 'react-router'
import { z } from 'zod'
import { identityOf } from '../../case/identity.ts'
import { orUnsaved } from '../../layout/unsaved.server.ts'
import { paths } from '../../paths.ts'
import { aftermathContext, leave, visit } from '../../visit.server.ts'
import { lineOf } from './fields.ts'

type Call = {
  readonly request: Request
  readonly context: Readonly<RouterContextProvider>
  readonly params: { readonly reference: string }
}

const titleOf = (reference: string): string => `Pack of papers – Case ${reference}`

/** Whom the address says, as far as it could be an answer of ours; null where it asks nothing. */
function forIn(query: URLSearchParams): string | null {
  const said = query.get('for')
  return said === null || /^[\w-]{1,40}$/.test(said) ? said : ''
}

/** What the page shows. @returns `page: null` where nothing can be read, and the form has to stand by itself. */
export async function packPage({ request, context, params: { reference } }: Call) {
  const title = titleOf(reference)
  const key = crypto.randomUUID()
  if (context.get(aftermathContext) === 'unread') return { title, reference, key, page: null }
  const { api } = visit(context)
  const query = new URL(request.url).searchParams
  const recipient = forIn(query)
  const asked = api.packs.choose({ reference, recipient })
  const [view, choice] = await answering(request, Promise.all([api.cases.show({ reference }), asked]))
  const isNobody = recipient !== null && choice.chosen === null
  const made = choice.released.find(({ packId }) => packId === query.get('made')) ?? null
  return {
    title,
    reference,
    key,
    page: {
      identity: identityOf(view),
      version: choice.version,
      choice,
      errors: isNobody ? [{ field: 'for', href: '#for', message: 'Choose who the pack is for' }] : [],
      made: made && {
        href: paths.madePack(reference, made.packId),
        forWhom: made.forWhom,
        pages: made.pages,
      },
      kept: (choice.chosen?.papers ?? [])
        .filter(({ goes }) => goes === 'no')
        .map((paper) => ({ id: paper.id, name: paper.fileName, line: lineOf(paper), why: paper.why ?? '' })),
      released: choice.released.map((pack) => ({
        ...pack,
        // In groups, so that it wraps on a narrow screen.
        sha256Groups: pack.sha256.replace(/(.{8})(?=.)/g, '$1 '),
        when: formatDate(pack.on),
        href: paths.madePack(reference, pack.packId),
      })),
    },
  }
}

const FIELDS = [
  { name: 'extras', kind: 'checkboxes', label: 'What we write for it' },
  { name: 'papers', kind: 'checkboxes', label: 'Papers' },
  { name: 'looked', kind: 'checkboxes', label: 'Pages that only you can check' },
] as const

/** What the page says again about a form that made no pack. */
export type Again = {
  readonly errors: readonly FieldError[]
  readonly values: Values
  /** Pages that are still to be looked at, and those that have been. */
  readonly look: readonly PackStop[]
  readonly looked: readonly string[]
  readonly version: number
  readonly key: string
}

const manyPages = (count: number): string => (count === 1 ? '1 page' : `${count} pages`)

function errorsOf(stops: readonly PackStop[], text: string | null): FieldError[] {
  const look = stops.filter(({ why }) => why === 'look')
  const rest = stops.filter(({ why }) => why !== 'look')
  return [
    ...(text ? [{ field: '', href: '#main-content', message: text }] : []),
    ...rest.map(({ text: message }) => ({ field: 'papers', href: '#papers', message })),
    ...(look.length > 0
      ? [
          {
            field: 'looked',
            href: '#looked',
            message: `Look at ${manyPages(look.length)} that a computer cannot read, then tick what you looked at`,
          },
        ]
      : []),
  ]
}

/** Makes the pack, or says what is in the way. */
export async function makePack({ request, context, params: { reference } }: Call) {
  const form = await readForm(request)
  const recipient = forIn(new URL(request.url).searchParams) ?? ''
  const key = z.uuid().safeParse(form.get('idempotencyKey'))
  if (!key.success) throw data(null, 400)
  const expectedVersion = Number(form.get('expectedVersion'))
  const asked = { reference, recipient, expectedVersion, idempotencyKey: key.data }
  const parsed = parseForm(ReleasePack, FIELDS, form, asked)
  // What our page did not offer is not carried along: nobody could untick it.
  const looked = form
    .getAll('looked')
    .map(String)
    .filter((key) => /^[\da-f-]{36}\.[\d-]+$/.test(key))
  const usual = { look: [] as readonly PackStop[], looked, version: expectedVersion, key: key.data }
  if (!parsed.ok) {
    leave(context, 'errors')
    return answer({ ...usual, errors: parsed.errors, values: parsed.values }, 422)
  }
  const done = await orUnsaved(request, context, parsed.values, async () => {
    // The schema reads whom it is for out of the address again.
    const made = await visit(context).api.packs.release({ ...parsed.value, recipient })
    return made.ok ? redirect(paths.pack(reference, `made=${made.packId}`)) : { stopped: made }
  })
  if (done instanceof Response) return done
  if (!('stopped' in done)) return answer({ ...usual, ...done.data }, done.init?.status ?? 503)
  leave(context, 'errors')
  const { stops, text } = done.stopped
  const look = stops.filter(({ why }) => why === 'look')
  return answer({ ...usual, errors: errorsOf(stops, text), values: parsed.values, look }, 422)
}

const answer = (again: Again, status: number) => data(again, status)
