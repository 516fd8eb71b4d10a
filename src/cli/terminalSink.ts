import type { Sink } from '../app/index.ts'
import type { Environment } from './environment.ts'

/** Standard output as a place to write lines to. */
export function terminalSink(environment: Environment): Sink {
  return {
    async write(text) {
      environment.out(text)
    },
    async close() {},
  }
}
