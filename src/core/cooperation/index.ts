export * from './game/index.ts'
