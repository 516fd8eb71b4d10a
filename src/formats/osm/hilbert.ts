/** Items in the order of a Hilbert curve over their positions (32-bit, 1e-7 degrees): neighbours in space become neighbours in memory. */
export function hilbertOrder(items: readonly number[], lonE7: Int32Array, latE7: Int32Array): Uint32Array {
  let west = Number.POSITIVE_INFINITY
  let south = Number.POSITIVE_INFINITY
  let east = Number.NEGATIVE_INFINITY
  let north = Number.NEGATIVE_INFINITY
  for (const i of items) {
    west = Math.min(west, lonE7[i]!)
    east = Math.max(east, lonE7[i]!)
    south = Math.min(south, latE7[i]!)
    north = Math.max(north, latE7[i]!)
  }
  const size = 65535 / Math.max(1, east - west, north - south)
  const keys = new Float64Array(items.length)
  for (let k = 0; k < items.length; k++) {
    const i = items[k]!
    keys[k] = hilbert(Math.floor((lonE7[i]! - west) * size), Math.floor((latE7[i]! - south) * size))
  }
  const order = Uint32Array.from(items.keys())
  order.sort((a, b) => keys[a]! - keys[b]! || items[a]! - items[b]!)
  return order.map((k) => items[k]!)
}

/** Distance along the curve of order 16 (Wikipedia, “Hilbert curve”, xy2d). */
function hilbert(x: number, y: number): number {
  let d = 0
  for (let s = 32768; s > 0; s >>= 1) {
    const rx = (x & s) > 0 ? 1 : 0
    const ry = (y & s) > 0 ? 1 : 0
    d += s * s * ((3 * rx) ^ ry)
    if (ry === 0) {
      if (rx === 1) {
        x = 65535 - x
        y = 65535 - y
      }
      const swap = x
      x = y
      y = swap
    }
  }
  return d
}
