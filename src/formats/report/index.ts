export { type PdfWords, writePdf } from './writePdf.ts'
