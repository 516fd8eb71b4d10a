import type { PageWorkerRequest } from '../contract/index.ts'
import { ReachWorker } from './reachWorker.ts'

// The worker's side of postMessage; the page's libraries and a worker's cannot both be in one type check.
interface Port {
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void
  onmessage: ((event: { data: PageWorkerRequest }) => void) | null
}
const port = globalThis as unknown as Port

/** Reads the body bit by bit, so that a slow line shows progress. */
async function fetching(url: string, onBytes?: (bytes: number) => void): Promise<Uint8Array> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  if (!response.body || !onBytes) return new Uint8Array(await response.arrayBuffer())
  const chunks: Uint8Array[] = []
  let length = 0
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) break
    chunks.push(value)
    length += value.byteLength
    onBytes(value.byteLength)
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

const worker = new ReachWorker(fetching, (reply, transfer) => port.postMessage(reply, transfer))
port.onmessage = ({ data }) => void worker.handle(data)
