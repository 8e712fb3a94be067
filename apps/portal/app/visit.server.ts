import type { LocalDate } from '@common-ground/domain'
import { todayIn } from '@common-ground/domain'
import { clientAddressOf, deviceOf, now, requestIdOf } from '@common-ground/web'
import { createContext, type RouterContextProvider } from 'react-router'
import { api, type Caller } from './api.server.ts'
import { session } from './session.server.ts'

type Call = Parameters<typeof api.caller>[0]

/** What is known of one request: who calls, when, and the API as that person may use it. */
export type Visit = {
  readonly call: Call
  readonly api: Caller
  readonly today: LocalDate
}

export const visitContext = createContext<Visit>()

/** What an action leaves for the loaders that run after it, so that the page can say so. */
export type Aftermath = 'fine' | 'errors' | 'away'
export const aftermathContext = createContext<Aftermath>('fine')

/** Reads the session, and makes the request's one caller. Nothing is looked up until something is asked. */
export function visitOf(request: Request): Visit {
  const call: Call = {
    sessionId: session.read(request),
    requestId: requestIdOf(request),
    now: now(),
    clientAddress: clientAddressOf(request),
    device: deviceOf(request),
  }
  return { call, api: api.caller(call), today: todayIn(call.now) }
}

type Context = Readonly<RouterContextProvider>

/** The visit of the request that is being answered. */
export const visit = (context: Context): Visit => context.get(visitContext)

/** Notes how an action went, for the title and for what can still be read. */
export const leave = (context: Context, aftermath: Aftermath): void =>
  context.set(aftermathContext, aftermath)
