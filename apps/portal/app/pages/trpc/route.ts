import { api } from '../../api.server.ts'
import { visit } from '../../visit.server.ts'
import type { Route } from './+types/route'

/** The same procedures over HTTP, for the one place where the browser asks. */
export const loader = ({ request, context }: Route.LoaderArgs) => api.handle(request, visit(context).call)

export const action = ({ request, context }: Route.ActionArgs) => api.handle(request, visit(context).call)
