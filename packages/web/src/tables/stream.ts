/** What is made bit by bit, as a stream: nothing is made before it is read, and nothing more once the reader has gone. */
export function streamOf(parts: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const coming = parts[Symbol.asyncIterator]()
  return new ReadableStream({
    pull: async (to) => {
      const next = await coming.next()
      if (next.done) to.close()
      else to.enqueue(next.value)
    },
    cancel: async () => {
      await coming.return?.()
    },
  })
}
