export { type LocateContext, locate } from './locate.ts'
export { type CsvCell, toCsv } from './writeCsv.ts'
