import type { AddressInfo } from 'node:net'
import { serve as listen } from '@hono/node-server'
import type { ServerPort } from '../contract/index.ts'
import { readAssets } from './assets.ts'
import { type RoutedServer, routeServer, type ServerOptions } from './createServer.ts'
import { watchServer } from './watchServer.ts'

/** `host`: 127.0.0.1 unless given; only then can other machines reach it. */
export interface ServeOptions extends Omit<ServerOptions, 'assets'> {
  /** The use cases: `createServerPort` of app. */
  readonly useCases: ServerPort
  /** 0 = any free one. */
  readonly port?: number
  /** Metrics and health at a port of their own, which only this machine reaches; undefined = none. */
  readonly metricsPort?: number | undefined
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
  const { useCases, port = 4321, publicFolder, metricsPort, ...more } = options
  const { host = '127.0.0.1' } = more
  const assets = await readAssets(publicFolder)
  const routed = routeServer(useCases, { ...more, assets })
  const watched = metricsPort === undefined ? null : await watch(routed, useCases, options, metricsPort)
  try {
    const { listening, address } = await listenAt(routed.server.fetch, port, host)
    return {
      url: urlOf(host, address.port),
      hasAssets: Object.keys(assets.manifest.styles).length > 0,
      async close() {
        await Promise.all([close(listening), watched && close(watched)])
      },
    }
  } catch (error) {
    if (watched) await close(watched)
    throw error
  }
}

async function watch(
  { metrics }: RoutedServer,
  { version }: ServerPort,
  { workspace = null }: ServeOptions,
  port: number,
): Promise<Listening> {
  const { fetch } = watchServer(metrics, workspace, version)
  return (await listenAt(fetch, port, '127.0.0.1')).listening
}

type Listening = ReturnType<typeof listen>

function listenAt(
  fetch: (request: Request) => Response | Promise<Response>,
  port: number,
  hostname: string,
): Promise<{ listening: Listening; address: AddressInfo }> {
  return new Promise((done, fail) => {
    const listening = listen({ fetch, port, hostname }, (address: AddressInfo) => {
      listening.off('error', fail)
      done({ listening, address })
    })
    // A form with large files, sent without script over a slow line, takes longer than Node's five minutes.
    if ('requestTimeout' in listening) listening.requestTimeout = REQUEST_MILLISECONDS
    listening.once('error', fail)
  })
}

/** How long a request that runs may go on when the server ends. */
const GRACE_MILLISECONDS = 5000

function close(listening: Listening): Promise<void> {
  return new Promise((done) => {
    const cut = setTimeout(
      () => 'closeAllConnections' in listening && listening.closeAllConnections(),
      GRACE_MILLISECONDS,
    )
    listening.close(() => {
      clearTimeout(cut)
      done()
    })
    if ('closeIdleConnections' in listening) listening.closeIdleConnections()
  })
}

function urlOf(host: string, port: number): string {
  const name = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}
