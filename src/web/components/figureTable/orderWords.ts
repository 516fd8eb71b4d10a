import type { ColumnOrder } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'

/** “nach dem Alphabet”, “absteigend nach „Kapazität“”. */
export function orderWords<Column extends string>(
  { column, falling }: ColumnOrder<Column>,
  columns: readonly { readonly id: Column; readonly label: string }[],
  words: Words,
): string {
  if (column === 'name' && !falling) return words.text('lagebild.order-name')
  const label = columns.find(({ id }) => id === column)?.label ?? column
  return words.text(falling ? 'lagebild.order-down' : 'lagebild.order-up', { column: label })
}
