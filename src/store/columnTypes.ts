import type { StoreKind } from './store.ts'

/** Column types that both databases hold alike. */
export function columnTypes(kind: StoreKind) {
  const isSqlite = kind === 'sqlite'
  return {
    text: 'text',
    /** Whole numbers up to 2^53; 0 and 1 for no and yes. */
    whole: isSqlite ? 'integer' : 'bigint',
    real: isSqlite ? 'real' : 'double precision',
  } as const
}
