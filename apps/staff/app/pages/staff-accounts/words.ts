import type { Role } from '@common-ground/domain'

/** What somebody is, as a list of people says it. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  family: 'Family',
  adviser: 'Adviser',
  officer: 'Case officer',
  decisionMaker: 'Decision maker',
  manager: 'Manager',
  outside: 'Outside, by a link',
}
