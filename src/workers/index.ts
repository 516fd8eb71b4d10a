export { buildTilesInWorker, type TilesInWorkerOptions } from './buildTilesInWorker.ts'
