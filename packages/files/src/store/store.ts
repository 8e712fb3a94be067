/** A folder of this machine, or a bucket somewhere that speaks S3. `endpoint` is an address with its scheme. */
export type StoreConfig =
  | { readonly kind: 'folder'; readonly dir: string }
  | {
      readonly kind: 's3'
      readonly endpoint: string
      readonly region: string
      readonly bucket: string
      readonly accessKey: string
      readonly secretKey: string
    }

/** What is stored under a key: how many bytes, and the bytes as they come. Read the stream or cancel it. */
export type Stored = { readonly stream: ReadableStream<Uint8Array>; readonly bytes: number }

/**
 * Where files are kept. A key is `a/b/c`, of [A-Za-z0-9._-] only; every method throws on another one. No key may be
 * the folder of another (`a` beside `a/b`). What the store itself cannot do (no room, no answer) is thrown.
 */
export type Store = {
  readonly kind: StoreConfig['kind']
  /**
   * Keeps bytes under a key, whole or not at all: nobody can read half of them. What was there is replaced.
   * @param content in memory, or as it comes; a content that throws leaves nothing behind.
   */
  put(
    key: string,
    content: Uint8Array | AsyncIterable<Uint8Array>,
    about: { readonly contentType: string },
  ): Promise<void>
  /** What is under a key, as a stream; null when there is nothing. */
  get(key: string): Promise<Stored | null>
  /** What is under a key, in memory; null when there is nothing. Only for what is known to be small. */
  read(key: string): Promise<Uint8Array | null>
  /** Takes away what is under a key. Nothing there is no error. */
  remove(key: string): Promise<void>
  /**
   * Takes away everything in a folder, whatever was put there.
   * @param folder a key without a slash at its end: `a/b` takes away `a/b/c`, and neither `a/b` nor `a/bc`.
   */
  removeFolder(folder: string): Promise<void>
}
