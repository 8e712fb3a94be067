/** The same thing said to a family, in plain words, and to staff, precisely. */
export type Told<T = string> = { readonly family: T; readonly staff: T }
