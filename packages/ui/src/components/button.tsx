import type { ReactNode } from 'react'
import { type Attributes, classes } from './parts.tsx'

export type ButtonProps = {
  readonly children: ReactNode
  readonly kind?: 'secondary' | 'warning' | 'inverse' | undefined
  readonly href?: string | undefined
  readonly type?: 'submit' | 'button' | 'reset' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  readonly disabled?: boolean | undefined
  readonly isStartButton?: boolean | undefined
  readonly preventDoubleClick?: boolean | undefined
  readonly classes?: string | undefined
  readonly id?: string | undefined
  readonly attributes?: Attributes | undefined
}

const StartIcon = () => (
  <svg
    className="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)

/** Something to press. With `href` it is a link that looks like a button. */
export function Button({
  children,
  kind,
  href,
  type = 'submit',
  name,
  value,
  disabled,
  isStartButton,
  preventDoubleClick,
  classes: more,
  id,
  attributes,
}: ButtonProps) {
  const className = classes(
    'govuk-button',
    isStartButton && 'govuk-button--start',
    kind && `govuk-button--${kind}`,
    more,
  )
  const inside = (
    <>
      {children}
      {isStartButton ? <StartIcon /> : null}
    </>
  )
  if (href !== undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a link that acts as a button is what govuk-frontend makes of one
      <a
        href={href}
        role="button"
        draggable="false"
        className={className}
        data-module="govuk-button"
        id={id}
        {...attributes}
      >
        {inside}
      </a>
    )
  }
  return (
    <button
      type={type}
      {...(name !== undefined && { name })}
      {...(value !== undefined && { value })}
      {...(disabled && { disabled: true, 'aria-disabled': true })}
      className={className}
      data-module="govuk-button"
      {...(preventDoubleClick !== undefined && { 'data-prevent-double-click': preventDoubleClick })}
      id={id}
      {...attributes}
    >
      {inside}
    </button>
  )
}
