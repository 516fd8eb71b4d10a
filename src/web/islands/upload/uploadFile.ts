/** What the server says of an upload. */
interface Told {
  readonly id: string
  readonly received: number
  readonly partBytes: number
}

export interface UploadOptions {
  readonly csrf: string
  readonly onBytes: (received: number) => void
  /** The connection broke; it is tried again. */
  readonly onWait: () => void
  /** Ids of uploads by file, so that a page that was loaded again goes on. */
  readonly memory: Map<string, string> | Storage
}

/** The server does not take this file: its sentence. */
export class NotAccepted extends Error {}

const PART_BYTES = 4 * 1024 ** 2
const MOST_PAUSE_MILLISECONDS = 30_000

const keyOf = ({ name, size, lastModified }: File) => `reihum-upload ${name} ${size} ${lastModified}`

/** Uploads a file in parts; where the connection breaks, it asks how much is there and goes on. Resolves to the upload's id; throws NotAccepted. */
export async function uploadFile(file: File, options: UploadOptions): Promise<string> {
  const { onBytes, onWait } = options
  let told = await begin(file, options)
  for (let faults = 0; told.received < file.size; ) {
    onBytes(told.received)
    try {
      told = await send(file, told, options)
      faults = 0
    } catch (error) {
      if (error instanceof NotAccepted) throw error
      onWait()
      await new Promise((done) => setTimeout(done, Math.min(1000 * 2 ** faults++, MOST_PAUSE_MILLISECONDS)))
      told = (await known(told.id)) ?? told
    }
  }
  onBytes(file.size)
  forget(options.memory, keyOf(file))
  return told.id
}

async function begin(file: File, { csrf, memory }: UploadOptions): Promise<Told> {
  const earlier = recall(memory, keyOf(file))
  const there = earlier === null ? null : await known(earlier)
  if (there) return there
  const response = await fetch('/api/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify({ name: file.name, bytes: file.size }),
  })
  const told = await answer(response)
  keep(memory, keyOf(file), told.id)
  return told
}

async function send(file: File, { id, received, partBytes }: Told, { csrf }: UploadOptions): Promise<Told> {
  const part = file.slice(received, received + Math.min(PART_BYTES, partBytes))
  const response = await fetch(`/api/uploads/${id}?offset=${received}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', 'x-csrf-token': csrf },
    body: part,
  })
  if (response.status === 409 || response.status === 400) throw new Error('another place')
  return answer(response)
}

/** What is there of an upload; null = nothing, or nobody answers. */
async function known(id: string): Promise<Told | null> {
  const response = await fetch(`/api/uploads/${id}`).catch(() => null)
  return response?.ok ? ((await response.json()) as Told) : null
}

async function answer(response: Response): Promise<Told> {
  if (response.ok) return (await response.json()) as Told
  // Busy for a moment: worth another try.
  if (response.status === 503 || response.status === 502 || response.status === 504) throw new Error('later')
  const { error } = (await response.json().catch(() => ({}))) as {
    error?: { message?: string; issues?: { message: string }[] }
  }
  throw new NotAccepted(error?.issues?.[0]?.message ?? error?.message ?? String(response.status))
}

function recall(memory: UploadOptions['memory'], key: string): string | null {
  try {
    return memory instanceof Map ? (memory.get(key) ?? null) : memory.getItem(key)
  } catch {
    return null
  }
}

function keep(memory: UploadOptions['memory'], key: string, id: string): void {
  try {
    if (memory instanceof Map) memory.set(key, id)
    else memory.setItem(key, id)
  } catch {
    // Without storage an interrupted upload begins anew after the page was loaded again.
  }
}

function forget(memory: UploadOptions['memory'], key: string): void {
  try {
    if (memory instanceof Map) memory.delete(key)
    else memory.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
