/** What every answer carries, whatever it is. */
const ALWAYS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: with that, Chromium posts plain forms with "Origin: null" and our own gate would refuse them.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), usb=()',
}

const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')

/**
 * The security headers of one answer.
 *
 * @param origin the app's public address; over https, browsers are told to stay there for two years.
 * @param isGuidance whether search engines may show the page. Nothing else of ours is theirs.
 */
export function securityHeaders(origin: string, nonce: string, isGuidance = false): Record<string, string> {
  return {
    ...ALWAYS,
    ...(!isGuidance && { 'X-Robots-Tag': 'noindex, nofollow' }),
    'Content-Security-Policy': contentPolicy(nonce),
    ...(origin.startsWith('https:') && {
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    }),
  }
}
