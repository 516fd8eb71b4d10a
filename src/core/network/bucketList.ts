/**
 * The waiting vertices of a search by their key (Dial 1969): one list per key, circular over the largest step, its length a power of two.
 * A vertex whose key falls is entered again; the old entry is passed over when it comes up, because the vertex has a smaller time by then.
 * Only storage: the search works on the arrays itself, which is what makes it quick.
 */
export class BucketList {
  /** Key & mask → newest entry, −1 = empty. All −1 between searches. */
  head: Int32Array
  mask: number
  /** Entry → older entry of the same key, −1 = none. */
  next = new Int32Array(0)
  /** Entry → vertex. */
  vertex = new Uint32Array(0)

  constructor(span: number) {
    this.head = new Int32Array(bucketsFor(span)).fill(-1)
    this.mask = this.head.length - 1
  }

  /** Room for keys that lie at most `span` above the smallest one, and for so many entries. */
  reset(span: number, entries: number): void {
    if (span > this.mask) {
      this.head = new Int32Array(bucketsFor(span)).fill(-1)
      this.mask = this.head.length - 1
    }
    if (entries > this.next.length) {
      this.next = new Int32Array(entries)
      this.vertex = new Uint32Array(entries)
    }
  }
}

function bucketsFor(span: number): number {
  return 2 ** Math.ceil(Math.log2(span + 1))
}
