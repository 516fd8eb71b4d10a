export * from './balance/index.ts'
export * from './game/index.ts'
export * from './joining/index.ts'
export * from './structure/index.ts'
