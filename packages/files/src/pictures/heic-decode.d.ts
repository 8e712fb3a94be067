/** What `heic-decode` 2.1.0 gives; the types published for it leave out the size and `dispose`. */
declare module 'heic-decode' {
  type Raw = { width: number; height: number; data: Uint8ClampedArray }
  type Undecoded = { width: number; height: number; decode(): Promise<Raw> }
  export function all(what: { buffer: Uint8Array }): Promise<Undecoded[] & { dispose(): void }>
}
