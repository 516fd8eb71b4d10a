export * from './funding/index.ts'
export * from './game/index.ts'
export * from './places/index.ts'
export * from './roles/index.ts'
