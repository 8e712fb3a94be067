declare module 'bidi-js' {
  type Levels = {
    readonly levels: Uint8Array
    readonly paragraphs: readonly { readonly start: number; readonly end: number; readonly level: number }[]
  }
  type Bidi = {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl' | 'auto'): Levels
    getReorderSegments(text: string, levels: Levels, start?: number, end?: number): [number, number][]
    getMirroredCharacter(character: string): string | null
  }
  export default function factory(): Bidi
}
