export * from './game/index.ts'
export * from './projects/index.ts'
export * from './structure/index.ts'
