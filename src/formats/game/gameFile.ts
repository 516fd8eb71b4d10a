import type { CostModel, KeyName } from '../../core/cooperation/index.ts'

/** A cost game as it stands in a file, checked. Amounts are whole numbers of 10^−digits. */
export interface GameFile {
  readonly players: readonly string[]
  /** Members (indices, rising) with their cost. */
  readonly known: readonly { readonly members: readonly number[]; readonly cost: number }[]
  readonly model: CostModel | null
  readonly keys: Readonly<Partial<Record<KeyName, Float64Array>>>
  readonly mix: Readonly<Partial<Record<KeyName | 'equal', number>>> | null
  /** Decimals of an amount: 2 (cents), or as many as the file's amounts have. */
  readonly digits: number
}
