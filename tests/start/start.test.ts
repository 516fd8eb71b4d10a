import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRuntime, root } from '../../bin/runtime.mjs'
import { language, say } from '../../bin/words.mjs'

/** A project of its own with the real start scripts, the real packages and a program of three lines. */
const project = mkdtempSync(join(tmpdir(), 'reihum-start-'))
const PROGRAM = `
const [command, value] = process.argv.slice(2)
if (command === 'exit') process.exitCode = Number(value)
if (command === 'wait') {
  process.once('SIGTERM', () => process.exit(7))
  console.log('waiting')
  setInterval(() => undefined, 1000)
}
`

function write(path: string, text: string): void {
  writeFileSync(join(project, path), text)
}

beforeAll(() => {
  for (const path of ['bin', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) {
    cpSync(join(root, path), join(project, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'), 'junction')
  cpSync(join(root, 'src', 'main.ts'), join(project, 'src', 'main.ts'))
  write('src/main.ts', PROGRAM)
})

afterAll(() => rmSync(project, { recursive: true, force: true }))

const reihum = (...args: string[]) =>
  spawnSync(process.execPath, [join(project, 'bin', 'reihum.mjs'), ...args], { encoding: 'utf8' })

describe('reihum', () => {
  it('builds what is missing, says so beside the output, and passes the exit code on', () => {
    const first = reihum('exit', '2')
    expect(first.status).toBe(2)
    expect(first.stdout).toBe('')
    expect(first.stderr).not.toBe('')
    expect(reihum('exit', '0')).toMatchObject({ status: 0, stdout: '', stderr: '' })
  })

  it('builds again when a source has changed, and not when only its date has', () => {
    const stamp = () => readFileSync(join(project, 'dist', 'stamp.txt'), 'utf8')
    const before = stamp()
    write('src/main.ts', PROGRAM)
    expect(reihum('exit', '0').stderr).toBe('')
    write('src/main.ts', `${PROGRAM}// changed\n`)
    expect(reihum('exit', '0').stderr).not.toBe('')
    expect(stamp()).not.toBe(before)
  })

  it('does not start what cannot be built', () => {
    write('src/main.ts', 'const wrong: number = "text"\nexport { wrong }\n')
    const refused = reihum('exit', '0')
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('TS2322')
    write('src/main.ts', PROGRAM)
    expect(reihum('exit', '0').status).toBe(0)
  })

  it('survives three at once on a stale build', async () => {
    write('src/main.ts', `${PROGRAM}// once more\n`)
    const running = [1, 2, 3].map(() => spawn(process.execPath, [join(project, 'bin', 'reihum.mjs'), 'exit', '3']))
    const codes = await Promise.all(running.map(async (child) => (await once(child, 'exit'))[0]))
    expect(codes).toEqual([3, 3, 3])
  })

  it.skipIf(process.platform === 'win32')('passes signals on', async () => {
    const child = spawn(process.execPath, [join(project, 'bin', 'reihum.mjs'), 'wait'])
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(7)
  })
})

describe('the start scripts', () => {
  it('find a Node that runs', () => {
    const { stdout } = spawnSync(String(findRuntime()), ['--version'], { encoding: 'utf8' })
    expect(Number(/^v(\d+)/.exec(stdout)?.[1])).toBeGreaterThanOrEqual(24)
  })

  it('import nothing but Node and each other, so that they work before npm ci', () => {
    const allowed = /^(node:|\.\/)|^vite$/
    for (const file of [
      'build',
      'bundle',
      'chromium',
      'debian',
      'ensureBuilt',
      'freshness',
      'install',
      'postgres',
      'reihum',
      'start',
      'test',
    ]) {
      const text = readFileSync(join(root, 'bin', `${file}.mjs`), 'utf8')
      const names = [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1])
      expect(names.filter((name) => !allowed.test(name))).toEqual([])
    }
  })

  it('speak German unless the terminal is English', () => {
    expect(language({ LANG: 'de_DE.UTF-8' })).toBe('de')
    expect(language({ LANG: 'en_GB.UTF-8' })).toBe('en')
    expect(language({ LANG: 'en_GB.UTF-8', LC_ALL: 'de_AT.UTF-8' })).toBe('de')
    expect(language({})).toBe('de')
    expect(say('build-done', { seconds: 1 })).toContain('1 s')
  })
})
