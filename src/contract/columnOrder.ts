/** By which column a table is sorted, and whether the largest stands first. */
export interface ColumnOrder<Column extends string> {
  readonly column: Column
  readonly falling: boolean
}

export const BY_NAME = { column: 'name', falling: false } as const

/** `-load` sorts by load, largest first; undefined = by name. */
export function orderToQuery({ column, falling }: ColumnOrder<string>): string | undefined {
  return column === BY_NAME.column && !falling ? undefined : (falling ? '-' : '') + column
}

/** Null = there is no such column. */
export function parseOrder<Column extends string>(
  value: string,
  columns: readonly Column[],
): ColumnOrder<Column> | null {
  const column = columns.find((one) => one === value.replace(/^-/, ''))
  return column === undefined ? null : { column, falling: value.startsWith('-') }
}
