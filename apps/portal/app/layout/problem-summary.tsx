import { ErrorSummary } from '@common-ground/ui'
import type { FieldError } from '@common-ground/web'

/** The error summary of a form, or nothing. */
export const ProblemSummary = ({ errors }: { errors: readonly Pick<FieldError, 'message' | 'href'>[] }) =>
  errors.length > 0 ? <ErrorSummary errors={errors} /> : null
