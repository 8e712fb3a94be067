import { PASSWORD } from '../support/test.ts'
import { type Form, type Page, read } from './html.ts'

export type Fields = readonly (readonly [name: string, value: string])[]
export type Answer = { readonly status: number; readonly to: string | null; readonly page: Page }

/** Somebody with a browser of their own: its cookies, and nothing that a browser would do by itself. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly house: { readonly origin: string }
  readonly name: string

  constructor(house: { readonly origin: string }, name: string) {
    this.house = house
    this.name = name
  }

  async signIn(email: string): Promise<this> {
    const answer = await this.send('/sign-in', [
      ['email', email],
      ['password', PASSWORD],
    ])
    if (answer.status !== 302) throw new Error(`${email} could not sign in: ${answer.status}`)
    return this
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...init.headers, cookie, origin: this.house.origin }
    const response = await fetch(this.house.origin + path, { ...init, headers, redirect: 'manual' })
    for (const each of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (each.split(';')[0] ?? '').split('=')
      if (value) this.cookies.set(name, value)
      else this.cookies.delete(name)
    }
    return response
  }

  async open(path: string): Promise<Answer> {
    return answerOf(await this.fetch(path), path)
  }

  /** Sends a form, as a browser would encode it. */
  async send(path: string, fields: Fields, multipart = false): Promise<Answer> {
    const body = multipart ? new FormData() : new URLSearchParams()
    for (const [name, value] of fields) body.append(name, value)
    return answerOf(await this.fetch(path, { method: 'POST', body }), path)
  }

  /** Sends a form of a page, wherever it goes. */
  submit(form: Form, fields: Fields): Promise<Answer> {
    if (form.method === 'post') return this.send(form.action, fields, form.multipart)
    const query = new URLSearchParams(fields.map(([name, value]) => [name, value]))
    return this.open(`${form.action.split('?')[0]}?${query}`)
  }
}

async function answerOf(response: Response, path: string): Promise<Answer> {
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false
  const html = isPage ? await response.text() : ''
  if (!isPage) await response.body?.cancel()
  const to = response.headers.get('location')
  return { status: response.status, to, page: read(html, path) }
}
