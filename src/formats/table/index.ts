export { type LocateContext, locate } from './locate.ts'
