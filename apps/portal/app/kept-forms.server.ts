import { whoseIn } from '@common-ground/auth'
import { type KeptDoor, keptForms as keptFormsOf } from '@common-ground/web/kept-forms'
import type { RouterContextProvider } from 'react-router'
import { env } from './env.server.ts'
import { visit } from './visit.server.ts'

/** What was typed when a session had ended, and its way back. */
export const keptForms = keptFormsOf({
  origin: env.APP_ORIGIN,
  cookieName: 'common-ground-kept',
  whoseIn,
  // A disagreement that somebody began while signed in is there for their account alone.
  private: /^\/raise\/[0-9a-f-]{36}\//,
})

/** What one request lends for it. */
export function keptDoor(context: Readonly<RouterContextProvider>): KeptDoor {
  const { api } = visit(context)
  return {
    me: async () => {
      const me = await api.account.me()
      return me && { id: me.id, whole: me.secondStep !== 'wanted' }
    },
    keep: async ({ browser, whose }, address, typed) =>
      (await api.keptForms.keep({ browser, whose, address, typed })).ok,
    show: async ({ browser }, address) => {
      const typed = await api.keptForms.show({ browser, address })
      return typed?.map(([name, value]) => [name, value]) ?? null
    },
    discard: ({ browser }, address) => api.keptForms.discard({ browser, address }),
  }
}
