export type { GameFile } from './gameFile.ts'
export { MOST_PLAYERS, readGame } from './readGame.ts'
export { readGameTable } from './readGameTable.ts'
