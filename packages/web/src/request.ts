/** What the server noted of a request on its way in. The names cannot come from outside: the server drops them. */
export const requestIdOf = (request: Request): string =>
  request.headers.get('x-app-request-id') ?? crypto.randomUUID()
export const clientAddressOf = (request: Request): string => request.headers.get('x-app-client') ?? ''

/** The one place that reads the clock for a request. */
export const now = (): Date => new Date()
/** What the browser says of itself; its owner is shown a few words made of it. */
export const deviceOf = (request: Request): string => (request.headers.get('user-agent') ?? '').slice(0, 400)
