export { type DocxWords, writeDocx } from './writeDocx.ts'
