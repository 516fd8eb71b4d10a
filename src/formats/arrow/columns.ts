import {
  type Column,
  columnFromArray,
  type DataType,
  float32,
  float64,
  int32,
  tableFromColumns,
  tableFromIPC,
  tableToIPC,
  uint8,
  uint16,
  uint32,
  utf8,
} from '@uwdata/flechette'

type NumberArray = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array
/** Columns of one table; all of the same length. Strings are UTF-8, numbers keep the type of their array. */
export type Columns = Readonly<Record<string, NumberArray | readonly string[]>>

/** An Arrow IPC file (uncompressed, one batch), so that readers get typed arrays without copying. */
export function encodeTable(columns: Columns): Uint8Array {
  const made: Record<string, Column<unknown>> = {}
  for (const [name, values] of Object.entries(columns)) made[name] = columnOf(values)
  const bytes = tableToIPC(tableFromColumns(made), { format: 'file' })
  if (!bytes) throw new Error('the table could not be encoded')
  return bytes
}

function columnOf(values: Columns[string]): Column<unknown> {
  if (!ArrayBuffer.isView(values)) return columnFromArray(values as string[], utf8()) as Column<unknown>
  // The type of a typed array is found without copying it, but not that of an empty one.
  if (values.length > 0) return columnFromArray(values) as Column<unknown>
  return columnFromArray([], numberType(values as NumberArray)) as Column<unknown>
}

function numberType(values: NumberArray): DataType {
  if (values instanceof Float64Array) return float64()
  if (values instanceof Float32Array) return float32()
  if (values instanceof Int32Array) return int32()
  if (values instanceof Uint32Array) return uint32()
  return values instanceof Uint16Array ? uint16() : uint8()
}

/** A table read back: typed columns by name. A missing column or another type is a fault of the file and throws with its name. */
export interface Reading {
  readonly rows: number
  readonly names: readonly string[]
  f64(name: string): Float64Array
  f32(name: string): Float32Array
  i32(name: string): Int32Array
  u32(name: string): Uint32Array
  u16(name: string): Uint16Array
  u8(name: string): Uint8Array
  text(name: string): string[]
}

export function decodeTable(bytes: Uint8Array): Reading {
  const table = tableFromIPC(bytes)
  const typed = <T>(name: string, Type: new (length: number) => T): T => {
    const child = table.getChild(name)
    if (!child) throw new Error(`the table has no column "${name}"`)
    const values = child.toArray()
    if (table.numRows === 0) return new Type(0)
    if (!(values instanceof Type)) throw new Error(`column "${name}" is ${values.constructor.name}, not ${Type.name}`)
    return values
  }
  return {
    rows: table.numRows,
    names: table.schema.fields.map((f) => f.name),
    f64: (name) => typed(name, Float64Array),
    f32: (name) => typed(name, Float32Array),
    i32: (name) => typed(name, Int32Array),
    u32: (name) => typed(name, Uint32Array),
    u16: (name) => typed(name, Uint16Array),
    u8: (name) => typed(name, Uint8Array),
    text(name) {
      const child = table.getChild(name)
      if (!child) throw new Error(`the table has no column "${name}"`)
      return Array.from(child.toArray() as ArrayLike<string>)
    },
  }
}
