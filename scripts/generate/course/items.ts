import type { UnopposedItem } from '@common-ground/domain'
import type { Matter } from './course.ts'

/** What a family seeks by what is disagreed with: the thing that is agreed, ordered, or no longer opposed. */
export function soughtOf({ type, sections }: Pick<Matter, 'type' | 'sections'>): UnopposedItem | 'continue' {
  if (type === 'RTI') return 'issue'
  if (type === 'CEASE') return 'continue'
  if (type === 'RAM') return 'amendContents'
  if (type !== 'CON') return 'assess'
  return sections.some((section) => section !== 'I') ? 'amendContents' : 'nameSchool'
}

/** The same at mediation, where a plan that goes on is no item of regulation 42. */
export function itemsOf(matter: Pick<Matter, 'type' | 'sections'>): readonly (UnopposedItem | 'other')[] {
  const sought = soughtOf(matter)
  return [sought === 'continue' ? 'other' : sought]
}
