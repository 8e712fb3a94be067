import { openFolderStore } from './folder.ts'
import { openS3Store } from './s3.ts'
import type { Store, StoreConfig } from './store.ts'

/**
 * Opens the store that the config describes. Nothing is read, written or connected to yet.
 * @throws when an S3 endpoint is not an address.
 */
export function openStore(config: StoreConfig): Store {
  return config.kind === 'folder' ? openFolderStore(config.dir) : openS3Store(config)
}
