export { type Columns, decodeTable, encodeTable, type Reading } from './columns.ts'
