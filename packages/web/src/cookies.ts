/**
 * The cookie that holds a session. Over https its name begins with `__Host-`, so that no other host can set it.
 *
 * @param origin the app's public address.
 * @param days how long the browser keeps it; left out, it goes when the browser does.
 */
export function sessionCookie(origin: string, name: string, days?: number) {
  const secure = origin.startsWith('https:')
  const fullName = secure ? `__Host-${name}` : name
  const rest = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    name: fullName,
    /** The session out of a request, or null. */
    read(request: Request): string | null {
      for (const pair of (request.headers.get('cookie') ?? '').split(/;\s*/)) {
        const [key, value] = pair.split('=')
        if (key === fullName && value && /^[\w-]{1,200}$/.test(value)) return value
      }
      return null
    },
    /** The header that gives a session; it goes with its time, or when the server says so. */
    give: (session: string): string =>
      `${fullName}=${session}; ${days ? `Max-Age=${days * 86_400}; ` : ''}${rest}`,
    /** The header that takes it away. */
    take: (): string => `${fullName}=; Max-Age=0; ${rest}`,
  }
}
