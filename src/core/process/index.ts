export { addDays, addMonths, daysBetween, isDay, toDay } from './day.ts'
export { type CheckedEntry, checkEntry, type EntryOptions } from './register/checkEntry.ts'
export { checkKind } from './register/checkKind.ts'
export { describeDifference, type FieldChange } from './register/describeDifference.ts'
export { type MergeConflict, type MergedEntry, mergeEntries, undoChange } from './register/mergeEntries.ts'
export { erasePersonal, erasePersonalChange, personalOf } from './register/personal.ts'
export { type DecimalMark, readNumber } from './register/readNumber.ts'
export {
  type Entry,
  type Field,
  type FieldType,
  type FieldValue,
  fieldValue,
  type Place,
  type RecordKind,
  type Scalar,
  type ValueType,
} from './register/recordKind.ts'
export { listReferences, type Reference } from './register/references.ts'
export { type Cell, checkColumns, columnsOf, fromRow, type RowOptions, toRow } from './register/row.ts'
export type { Wording } from './wording.ts'
