import { answering } from '@common-ground/web'
import { TRPCError } from '@trpc/server'
import { redirect } from 'react-router'
import type { Caller } from '../api.server.ts'
import { paths } from '../paths.ts'

/** Awaits what a page shows of a case. Where it has been removed, whoever asks is led to when, and on whose word. */
export async function orRemoved<T>(
  request: Request,
  api: Caller,
  reference: string,
  call: Promise<T>,
): Promise<T> {
  try {
    return await call
  } catch (error) {
    const isGone =
      error instanceof TRPCError &&
      error.code === 'NOT_FOUND' &&
      (await api.retention.removedCase({ reference }))
    if (isGone) throw redirect(paths.removed(reference))
    return answering(request, Promise.reject<T>(error))
  }
}
