/**
 * The largest strongly connected part of a directed graph (Kosaraju and Sharir, without recursion): 1 = vertex belongs to it.
 * Arcs as compressed rows by tail (out) and by head (in). Of two parts of equal size the one with the smallest vertex wins.
 */
export function largestComponent(
  vertexCount: number,
  outStart: Uint32Array,
  outHead: Uint32Array,
  inStart: Uint32Array,
  inTail: Uint32Array,
): Uint8Array {
  // Order by finishing time of a depth-first search along the arcs.
  const order = new Uint32Array(vertexCount)
  let ordered = 0
  const state = new Uint8Array(vertexCount)
  const next = outStart.slice(0, vertexCount)
  const stack = new Uint32Array(vertexCount)
  for (let root = 0; root < vertexCount; root++) {
    if (state[root]) continue
    let depth = 0
    stack[depth++] = root
    state[root] = 1
    while (depth > 0) {
      const v = stack[depth - 1]!
      const a = next[v]!
      if (a < outStart[v + 1]!) {
        next[v] = a + 1
        const w = outHead[a]!
        if (!state[w]) {
          state[w] = 1
          stack[depth++] = w
        }
      } else {
        order[ordered++] = v
        depth--
      }
    }
  }
  // Against the arcs, last finished first: each search collects one part.
  const part = new Int32Array(vertexCount).fill(-1)
  let best = -1
  let bestSize = 0
  for (let i = vertexCount - 1, parts = 0; i >= 0; i--) {
    const root = order[i]!
    if (part[root] !== -1) continue
    let depth = 0
    let size = 0
    stack[depth++] = root
    part[root] = parts
    while (depth > 0) {
      const v = stack[--depth]!
      size++
      for (let a = inStart[v]!; a < inStart[v + 1]!; a++) {
        const w = inTail[a]!
        if (part[w] === -1) {
          part[w] = parts
          stack[depth++] = w
        }
      }
    }
    if (size > bestSize) {
      best = parts
      bestSize = size
    }
    parts++
  }
  const inside = new Uint8Array(vertexCount)
  for (let v = 0; v < vertexCount; v++) if (part[v] === best) inside[v] = 1
  return inside
}
