import {
  type LookInList,
  type StaffAccount,
  type Whole,
  WORKLOAD_LISTS,
  type WorkloadRow,
} from '@common-ground/api/contracts'
import { LOOK_REASON_WORDS } from '@common-ground/domain'
import { dayCell } from '@common-ground/web'
import { ROLE_WORDS } from '../../pages/staff-accounts/words.ts'
import { LIST_WORDS } from '../../pages/workload/words.ts'
import { dayOf, each, type FileTable } from './table.ts'

/** What each officer has to do, in the order of their names. */
export const workloadTable = ({ rows }: Whole<WorkloadRow>): FileTable => ({
  name: 'Workload',
  head: [
    'Case officer',
    'Works here',
    'Away until',
    'Who covers',
    ...WORKLOAD_LISTS.map((list) => LIST_WORDS[list].column),
  ],
  rows: each(rows, ({ id, name, hasLeft, away, lists }) => [
    name ?? 'Nobody yet',
    id === null ? '' : hasLeft ? 'No' : 'Yes',
    dayCell(away?.until),
    away?.deputy ?? '',
    ...WORKLOAD_LISTS.map((list) => lists[list].count),
  ]),
})

export const staffAccountsTable = ({ rows }: Whole<StaffAccount>): FileTable => ({
  name: 'Staff who sign in',
  head: ['Name', 'Role', 'Team', 'Second step'],
  rows: each(rows, ({ name, roles, team, hasSecondStep }) => [
    name,
    roles.map((role) => ROLE_WORDS[role]).join(', '),
    team ?? '',
    hasSecondStep ? 'Yes' : 'No',
  ]),
})

export const lookedAtTable = ({ rows }: Whole<LookInList['rows'][number]>): FileTable => ({
  name: 'Looked at outside their own',
  head: ['Day', 'Who looked', 'Reference', 'Why', 'In their words'],
  rows: each(rows, ({ at, who, reference, reason, words }) => [
    dayOf(at),
    who,
    reference,
    LOOK_REASON_WORDS[reason],
    words,
  ]),
})
