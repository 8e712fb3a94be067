import { OrderPack, type PackAsked, type PackStop } from '@common-ground/api/contracts'
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

/** How long a page waits before it looks again by itself whether a pack is made, in seconds. */
const AGAIN_AFTER = 3

/** The order that the address names, as far as one of ours can be. */
const orderIn = (query: URLSearchParams): string | null => z.uuid().safeParse(query.get('order')).data ?? null

/** What the page shows. @returns `page: null` where nothing can be read, and the form has to stand by itself. */
export async function packPage({ request, context, params: { reference } }: Call) {
  const title = titleOf(reference)
  const key = crypto.randomUUID()
  if (context.get(aftermathContext) === 'unread') return data({ title, reference, key, page: null })
  const { api } = visit(context)
  const query = new URL(request.url).searchParams
  const recipient = forIn(query)
  const order = orderIn(query)
  const reading = Promise.all([
    api.cases.show({ reference }),
    api.packs.choose({ reference, recipient }),
    order ? api.packs.asked({ reference, id: order }) : null,
  ])
  const [view, choice, asked] = await answering(request, reading)
  if (asked?.state === 'made') throw redirect(paths.pack(reference, `made=${order}`))
  const isNobody = recipient !== null && choice.chosen === null
  const made = choice.released.find(({ packId }) => packId === query.get('made')) ?? null
  const isFresh = context.get(aftermathContext) === 'fine'
  const page = {
    // What was found while nobody waited is an error of this page, though no form of it came back now.
    title: asked?.state === 'stopped' && isFresh ? `Error: ${title}` : title,
    reference,
    key,
    page: {
      /** The order that is being made, or that broke. */
      order:
        order && asked
          ? { id: order, isWaiting: asked.state === 'waiting', hasBroken: asked.state === 'failed' }
          : null,
      stopped: asked?.state === 'stopped' ? againFrom(asked, choice.version, key) : null,
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
  // Without a script too, the page looks again by itself; "Check again" does the same at once.
  const refresh = asked?.state === 'waiting' ? { Refresh: String(AGAIN_AFTER) } : undefined
  return data(page, refresh && { headers: refresh })
}

const FIELDS = [
  { name: 'extras', kind: 'checkboxes', label: 'What we write for it' },
  { name: 'papers', kind: 'checkboxes', label: 'Papers' },
  { name: 'views', kind: 'radios', label: 'Their own views' },
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

/** A form as its answer stood when the worker found what stops it: to be changed, and sent as another. */
function againFrom(
  { text, stops, papers, extras, looked, views }: Extract<PackAsked, { state: 'stopped' }>,
  version: number,
  key: string,
): Again {
  const look = stops.filter(({ why }) => why === 'look')
  const said = views === null ? '' : views ? 'yes' : 'no'
  return {
    errors: errorsOf(stops, text),
    values: { papers, extras, views: said },
    look,
    looked,
    version,
    key,
  }
}

/** Has the pack made, or says what is missing. */
export async function orderPack({ request, context, params: { reference } }: Call) {
  const form = await readForm(request)
  const again = z.uuid().safeParse(form.get('again'))
  if (again.success) {
    await answering(request, visit(context).api.packs.again({ reference, id: again.data }))
    return redirect(request.url)
  }
  const recipient = forIn(new URL(request.url).searchParams) ?? ''
  const key = z.uuid().safeParse(form.get('idempotencyKey'))
  if (!key.success) throw data(null, 400)
  const expectedVersion = Number(form.get('expectedVersion'))
  const asked = { reference, recipient, expectedVersion, idempotencyKey: key.data }
  const parsed = parseForm(OrderPack, FIELDS, form, asked)
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
    const { id } = await visit(context).api.packs.order({ ...parsed.value, recipient })
    return redirect(paths.pack(reference, `for=${recipient}&order=${id}`))
  })
  if (done instanceof Response) return done
  return answer({ ...usual, ...done.data }, done.init?.status ?? 503)
}

const answer = (again: Again, status: number) => data(again, status)
