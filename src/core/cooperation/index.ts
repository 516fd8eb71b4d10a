export * from './agreements/index.ts'
export * from './forms/index.ts'
export * from './game/index.ts'
export { type CooperationLibrary, NO_LIBRARY } from './library.ts'
