import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve as listen } from '@hono/node-server'
import type { ServerPort } from '../contract/index.ts'
import { readAssets } from './assets.ts'
import { createServer } from './createServer.ts'

export interface ServeOptions {
  readonly serverPort: ServerPort
  /** 0 = any free one. */
  readonly port?: number
  /** 127.0.0.1 unless given: only then can other machines reach it. */
  readonly host?: string
  /** Further names under which browsers may call it. */
  readonly allowedHosts?: readonly string[]
  /** What the build made for the browser; beside the compiled program unless given. */
  readonly publicDir?: string
  readonly log?: (line: string) => void
}

export interface RunningServer {
  /** `http://localhost:4321`, no slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/** Starts listening; rejects where the port is taken (EADDRINUSE) or not permitted. */
export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { port = 4321, host = '127.0.0.1', allowedHosts = [] } = options
  const publicDir = options.publicDir ?? join(import.meta.dirname, '..', 'public')
  const assets = await readAssets(publicDir)
  const log = options.log ?? (() => {})
  const server = createServer(options.serverPort, { host, allowedHosts, assets, log })
  return new Promise((done, fail) => {
    const listening = listen({ fetch: server.fetch, port, hostname: host }, (address: AddressInfo) => {
      listening.off('error', fail)
      done({ url: urlOf(host, address.port), close: () => close(listening) })
    })
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
