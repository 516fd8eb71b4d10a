/** A table in memory: rows as the person sees them in her sheet, all cells as text. */
export interface Sheet {
  /** Display name for messages. */
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}
