import { ACCOUNT } from './account.ts'
import { CASEWORK } from './casework.ts'
import { MEDIATION } from './mediation.ts'
import { OUTSIDE } from './outside.ts'
import { REMINDERS } from './reminders.ts'
import { TALKING } from './talking.ts'
import type { Template } from './template.ts'

const ROWS = { ...CASEWORK, ...TALKING, ...MEDIATION, ...OUTSIDE, ...ACCOUNT, ...REMINDERS } as const

/** A message that the product sends, by the name that the outbox knows it by. */
export type TemplateId = keyof typeof ROWS

/** Every message that the product sends, with its own words. */
export const CATALOGUE: Readonly<Record<TemplateId, Template>> = ROWS
export const TEMPLATE_IDS = Object.keys(ROWS) as readonly TemplateId[]

export const isTemplateId = (id: string): id is TemplateId => Object.hasOwn(ROWS, id)
