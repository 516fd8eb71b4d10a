export * from './check/index.ts'
export * from './game/index.ts'
export * from './pool/index.ts'
