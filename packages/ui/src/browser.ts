/// <reference path="./govuk-frontend.d.ts" />
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
} from 'govuk-frontend'

const BEHAVIOURS = {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  NotificationBanner,
  PasswordInput,
  Radios,
  ServiceNavigation,
  SkipLink,
}

/** Gives the page govuk-frontend's behaviours: only for components we have. Without it the page is complete. */
export function enhance(): void {
  for (const [name, Behaviour] of Object.entries(BEHAVIOURS)) {
    const module = name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
    for (const element of document.querySelectorAll(`[data-module="govuk-${module}"]`)) new Behaviour(element)
  }
}
