/** govuk-frontend ships no types. Each of its behaviours is a class that is given its element. */
declare module 'govuk-frontend' {
  type Behaviour = new (element: Element) => unknown
  export const Button: Behaviour
  export const CharacterCount: Behaviour
  export const Checkboxes: Behaviour
  export const ErrorSummary: Behaviour
  export const ExitThisPage: Behaviour
  export const NotificationBanner: Behaviour
  export const PasswordInput: Behaviour
  export const Radios: Behaviour
  export const ServiceNavigation: Behaviour
  export const SkipLink: Behaviour
}
