import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendUpload, beginUpload, UPLOAD_LIMITS } from '../../src/app/index.ts'

/** A disk of 3 MB, where this machine lets us make one. */
const disk = mkdtempSync(join(tmpdir(), 'reihum-small-disk-'))
function mount(): string {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk], { stdio: 'pipe' })
    return ''
  } catch (error) {
    return `no disk of its own can be made here: ${(error as Error).message.split('\n')[0]}`
  }
}
const reason = mount()

afterAll(() => {
  if (reason === '') execFileSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

describe.skipIf(reason !== '')(`a disk that is full${reason && ` (skipped: ${reason})`}`, () => {
  const limits = { ...UPLOAD_LIMITS, freeBytes: 0 }
  const begin = (bytes: number | null) =>
    beginUpload(disk, { name: 'karte.osm.pbf', bytes, actor: 'a1', at: new Date().toISOString() }, limits)
  async function* megabytes(n: number) {
    for (let i = 0; i < n; i++) yield new Uint8Array(1 << 20).fill(1)
  }
  beforeAll(async () => {
    // What lies there already stays whole.
    await appendUpload(disk, { ...(await begin(1 << 20)), received: 0 }, 0, megabytes(1), limits)
  })

  it('is told before a file is sent whose size is known', async () => {
    await expect(begin(5 << 20)).rejects.toMatchObject({ issue: { code: 'upload-no-room' } })
  })

  it('is told while a file arrives, and what came goes on later', async () => {
    const upload = await begin(null)
    const appended = appendUpload(disk, { ...upload, received: 0 }, 0, megabytes(5), limits)
    await expect(appended).rejects.toMatchObject({ issue: { code: 'upload-no-room', file: 'karte.osm.pbf' } })
    expect(readdirSync(join(disk, 'uploads'))).toHaveLength(4)
  })
})
