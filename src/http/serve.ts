import type { AddressInfo } from 'node:net'
import { serve as listen } from '@hono/node-server'
import type { ServerPort } from '../contract/index.ts'
import { readAssets } from './assets.ts'
import { createServer, type ServerOptions } from './createServer.ts'

/** `host`: 127.0.0.1 unless given; only then can other machines reach it. */
export interface ServeOptions extends Omit<ServerOptions, 'assets'> {
  /** The use cases: `createServerPort` of app. */
  readonly useCases: ServerPort
  /** 0 = any free one. */
  readonly port?: number
  /** What the build made for the browser. */
  readonly publicFolder: string
}

export interface RunningServer {
  /** `http://localhost:4321`, no slash at the end. */
  readonly url: string
  /** False: the build made nothing for the browser, pages come without styles and scripts. */
  readonly hasAssets: boolean
  close(): Promise<void>
}

const REQUEST_MILLISECONDS = 30 * 60_000

/** Starts listening; rejects where the port is taken (EADDRINUSE) or not permitted (EACCES). */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { useCases, port = 4321, publicFolder, ...more } = options
  const { host = '127.0.0.1' } = more
  const assets = await readAssets(publicFolder)
  const server = createServer(useCases, { ...more, assets })
  return new Promise((done, fail) => {
    const listening = listen({ fetch: server.fetch, port, hostname: host }, (address: AddressInfo) => {
      listening.off('error', fail)
      done({
        url: urlOf(host, address.port),
        hasAssets: Object.keys(assets.manifest.styles).length > 0,
        close: () => close(listening),
      })
    })
    // A form with large files, sent without script over a slow line, takes longer than Node's five minutes.
    if ('requestTimeout' in listening) listening.requestTimeout = REQUEST_MILLISECONDS
    listening.once('error', fail)
  })
}

type Listening = ReturnType<typeof listen>

function close(listening: Listening): Promise<void> {
  return new Promise((done) => {
    listening.close(() => done())
    if ('closeAllConnections' in listening) listening.closeAllConnections()
  })
}

function urlOf(host: string, port: number): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
