import {
  carryOutApproved,
  connect,
  type Db,
  noteFileRemoved,
  proposeRemovals,
  readFilesToRemove,
  readSchedule,
  takeAwayRunOut,
} from '@common-ground/db'
import { todayIn } from '@common-ground/domain'
import { type Store, storeFromEnvironment } from '@common-ground/files'
import type { ApiConfig } from '../context.ts'

/** How many files one look has the store let go of. */
const FILES_AT_ONCE = 1_000
/**
 * For how long a folder is emptied again, in milliseconds: a file that was on its way while its case was removed is put
 * there afterwards, and no row knows of it.
 */
const FOLDER_AGAIN_MS = 86_400_000

/**
 * Has the store let go of the files of what has been removed. Rows went first, because what stops a removal is judged
 * with them: a file taken away before a hold is seen would not come back. Which files are left is written down in that
 * same transaction, so whoever is stopped in between forgets none.
 */
async function removeFiles(db: Db, store: Store, authorityId: string, now: Date): Promise<void> {
  for (const { key, since } of await readFilesToRemove(db, authorityId, FILES_AT_ONCE)) {
    const isFolder = key.endsWith('/')
    if (isFolder) await store.removeFolder(key.slice(0, -1))
    else await store.remove(key)
    const stays = isFolder && now.getTime() - since.getTime() < FOLDER_AGAIN_MS
    if (!stays) await noteFileRemoved(db, authorityId, key)
  }
}

/**
 * Opens what keeps to the schedule: each day it takes back what is no longer due, carries out what a person has
 * approved, and proposes what is due. It works as the role of the worker, which can remove what was approved and
 * approve nothing.
 */
export function openRetention(config: ApiConfig) {
  const { db, end } = connect(config.databaseUrl, { as: 'worker', max: 2 })
  const store = storeFromEnvironment(config.environment, config.filesDir)
  const { authorityId } = config
  return {
    sweep: async (now: Date): Promise<void> => {
      const today = todayIn(now)
      const { schedule } = await readSchedule(db, authorityId)
      await takeAwayRunOut(db, authorityId, schedule, today)
      const look = { authorityId, schedule, today, now }
      await proposeRemovals(db, look)
      await carryOutApproved(db, look)
      await removeFiles(db, store, authorityId, now)
    },
    end,
  }
}
