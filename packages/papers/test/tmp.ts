import { FACES, openFont } from '../src/text/faces.ts'
let seed = 7; const rnd = (n: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n
for (const face of FACES) {
  const font = openFont(face, 'bold'); const cs = font.characterSet
  let fails = 0; const t = Date.now(); let n = 0
  while (Date.now() - t < 3500) { n++
    let s = ''; const at = rnd(cs.length); for (let i = 0; i < 1 + rnd(14); i++) s += String.fromCodePoint(cs[(at + rnd(120)) % cs.length]!)
    try { font.layout(s); font.layout(s, []) } catch (e) { if (!fails++) console.log(face, JSON.stringify(s), (e as Error).message, (e as Error).stack!.split('\n')[1]) }
  }
  console.log(face, n, fails)
}
