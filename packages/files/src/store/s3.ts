import { S3Client, S3Errors } from '@bradenmacdonald/s3-lite-client'
import { checkKey } from '../keys.ts'
import type { Store, StoreConfig } from './store.ts'

/** The smallest part S3 takes, in bytes. Four are sent at once, so an upload holds some 25 MB however big it is. */
const PART_BYTES = 5 * 1024 * 1024

/** Only a missing object is "nothing there"; a missing bucket is a fault of the set-up and is thrown. */
async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof S3Errors.ServerError && error.code === 'NoSuchKey') return null
    throw error
  }
}

/** A chunk is asked for only when the client wants one. */
function asStream(content: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await chunks.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await chunks.return?.()
    },
  })
}

/**
 * The store in a bucket. A content that breaks off is never completed, so it is never readable; the parts of it that
 * were sent lie unseen in the bucket until its rule for incomplete uploads takes them away.
 */
export function openS3Store(config: Extract<StoreConfig, { kind: 's3' }>): Store {
  const { endpoint, region, bucket, accessKey, secretKey } = config
  const client = new S3Client({ endPoint: endpoint, region, bucket, accessKey, secretKey })

  const fetchObject = (key: string) => {
    checkKey(key)
    return orNull(client.getObject(key))
  }

  return {
    kind: 's3',

    async put(key, content, { contentType }) {
      checkKey(key)
      // Copied, because the client's type wants bytes that are surely not shared with another thread.
      const body = content instanceof Uint8Array ? new Uint8Array(content) : asStream(content)
      await client.putObject(key, body, { metadata: { 'Content-Type': contentType }, partSize: PART_BYTES })
    },

    async get(key) {
      const response = await fetchObject(key)
      if (!response) return null
      const stream = response.body ?? new Blob([]).stream()
      return { stream, bytes: Number(response.headers.get('content-length') ?? 0) }
    },

    async read(key) {
      const response = await fetchObject(key)
      return response && new Uint8Array(await response.arrayBuffer())
    },

    async remove(key) {
      checkKey(key)
      await client.deleteObject(key)
    },

    async removeFolder(folder) {
      checkKey(folder)
      for await (const { key } of client.listObjects({ prefix: `${folder}/` })) await client.deleteObject(key)
    },
  }
}
