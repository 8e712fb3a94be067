import type { Timing } from '@common-ground/domain'
import { CATALOGUE, isTemplateId } from './catalogue/index.ts'

/**
 * When a message made from a template may reach somebody, as its row says. One that has left the catalogue since it was
 * written goes at once.
 */
export const timingOf = (template: string): Timing =>
  isTemplateId(template) ? CATALOGUE[template].timing : 'atOnce'
