/** Position of (x, y), both 16 bits, on a Hilbert curve; neighbours in space come close. After Warren, “Hacker's Delight”, and rawrunprotected. */
export function hilbert(x: number, y: number): number {
  let a = x ^ y
  let b = 0xffff ^ a
  let c = 0xffff ^ (x | y)
  let d = x & (y ^ 0xffff)
  let A = a | (b >> 1)
  let B = (a >> 1) ^ a
  let C = (c >> 1) ^ (b & (d >> 1)) ^ c
  let D = (a & (c >> 1)) ^ (d >> 1) ^ d
  for (const shift of [2, 4]) {
    a = A
    b = B
    c = C
    d = D
    A = (a & (a >> shift)) ^ (b & (b >> shift))
    B = (a & (b >> shift)) ^ (b & ((a ^ b) >> shift))
    C ^= (a & (c >> shift)) ^ (b & (d >> shift))
    D ^= (b & (c >> shift)) ^ ((a ^ b) & (d >> shift))
  }
  a = A
  b = B
  c = C
  d = D
  C ^= (a & (c >> 8)) ^ (b & (d >> 8))
  D ^= (b & (c >> 8)) ^ ((a ^ b) & (d >> 8))
  a = C ^ (C >> 1)
  b = D ^ (D >> 1)
  let i0 = x ^ y
  let i1 = b | (0xffff ^ (i0 | a))
  i0 = spread(i0)
  i1 = spread(i1)
  return ((i1 << 1) | i0) >>> 0
}

function spread(bits: number): number {
  let v = (bits | (bits << 8)) & 0x00ff00ff
  v = (v | (v << 4)) & 0x0f0f0f0f
  v = (v | (v << 2)) & 0x33333333
  return (v | (v << 1)) & 0x55555555
}

/** The order in which points follow each other on the curve; points at the same place keep their order. */
export function hilbertOrder(lonE7: Int32Array, latE7: Int32Array): Uint32Array {
  const n = lonE7.length
  const [minLon, maxLon] = range(lonE7)
  const [minLat, maxLat] = range(latE7)
  const scaleLon = 0xffff / Math.max(1, maxLon - minLon)
  const scaleLat = 0xffff / Math.max(1, maxLat - minLat)
  // Key and index in one float: the curve has 32 bits, the index 21 or less fit exactly below; beyond, sort by key alone.
  const order = new Uint32Array(n)
  const keys = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    const key = hilbert(Math.floor((lonE7[i] - minLon) * scaleLon), Math.floor((latE7[i] - minLat) * scaleLat))
    keys[i] = key * 0x200000 + (i & 0x1fffff)
    order[i] = i
  }
  if (n <= 0x200000) {
    keys.sort()
    for (let i = 0; i < n; i++) order[i] = keys[i] % 0x200000
    return order
  }
  return order.sort((a, b) => keys[a] - keys[b])
}

function range(values: Int32Array): [number, number] {
  let min = 0x7fffffff
  let max = -0x80000000
  for (const value of values) {
    if (value < min) min = value
    if (value > max) max = value
  }
  return [min, max]
}
