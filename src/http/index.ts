export { type Assets, readAssets } from './assets.ts'
export { createServer, type ServerOptions } from './createServer.ts'
export type { Answered } from './observe.ts'
export { type RunningServer, type ServeOptions, serve } from './serve.ts'
