const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A page that needs nothing else of ours to work, for when nothing else does. */
export function plainPage(title: string, ...lines: string[]): Buffer {
  const body = lines.map((line) => `<p>${escaped(line)}</p>`).join('')
  return Buffer.from(
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title></head><body><main><h1>${escaped(title)}</h1>${body}</main></body></html>`,
  )
}
