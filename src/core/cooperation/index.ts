export * from './game/index.ts'
export * from './projects/index.ts'
