import type { Timing } from '@common-ground/domain'
import { CATALOGUE, isTemplateId } from './catalogue/index.ts'

/**
 * When a message made from a template may reach somebody, as its row says. One that has left the catalogue since it was
 * written goes at once; a reminder keeps to working hours.
 */
export function timingOf(template: string): Timing {
  if (isTemplateId(template)) return CATALOGUE[template].timing
  return template.startsWith('reminder') ? 'workingHours' : 'atOnce'
}
