/** A block that cannot be decoded. Caught per block: the rest of the file still loads. */
export class Damage extends Error {
  override readonly name = 'Damage'
}
