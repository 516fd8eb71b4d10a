// npm test [-- vitest options or paths]: set-up, form, types, build, all tests; the last line counts them.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provideChromium } from './chromium.mjs'
import { ensureBuilt, typescript } from './ensureBuilt.mjs'
import { install } from './install.mjs'
import { providePostgres } from './postgres.mjs'
import { findInPackages, requireRuntime, run } from './runtime.mjs'
import { say } from './words.mjs'

const count = { passed: 0, failed: 0, skipped: 0 }

async function step(name, work) {
  console.log(`\n${say('step', { name: say(name) })}`)
  const passed = await work()
  count[passed ? 'passed' : 'failed']++
  return passed
}

const succeeds = async (...command) => (await run(...command)).code === 0

async function test(options) {
  if (!(await install(true))) {
    count.failed++
    return
  }
  const runtime = requireRuntime()
  await step('step-lint', () =>
    succeeds(runtime, [findInPackages('@biomejs/biome/bin/biome'), 'check', '--no-errors-on-unmatched', '.']),
  )
  await step('step-types', () => succeeds(runtime, [typescript(), '--noEmit', '-p', 'tsconfig.json']))
  await step('step-build', ensureBuilt)
  const chromium = provideChromium()
  const postgres = providePostgres()
  console.log(`\n${say('step', { name: say('step-tests') })}`)
  await runTests(runtime, options, chromium, postgres)
  if (chromium.reason) console.log(`\n${say('browser-tests-skipped', { reason: chromium.reason })}`)
  if (postgres.reason) console.log(`\n${say('postgres-tests-skipped', { reason: postgres.reason })}`)
}

async function runTests(runtime, options, chromium, postgres) {
  const folder = mkdtempSync(join(tmpdir(), 'reihum-test-'))
  const report = join(folder, 'report.json')
  try {
    const { code } = await run(
      runtime,
      [
        findInPackages('vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...options,
      ],
      {
        env: {
          ...process.env,
          ...(chromium.path ? { REIHUM_CHROMIUM: chromium.path } : { REIHUM_NO_BROWSER: chromium.reason }),
          ...(postgres.path ? { REIHUM_POSTGRES: postgres.path } : { REIHUM_NO_POSTGRES: postgres.reason }),
        },
      },
    )
    countTests(JSON.parse(readFileSync(report, 'utf8')))
    // An error outside every test, such as a promise nobody waited for.
    if (code !== 0 && count.failed === 0) count.failed = 1
  } catch {
    count.failed++
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countTests({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  count.passed += numPassedTests
  count.failed += numFailedTests
  count.skipped += numPendingTests + numTodoTests
  // A file that cannot even be loaded has no test that could fail.
  for (const file of testResults) {
    const saysSo = file.assertionResults.some(({ status }) => status === 'failed')
    if (file.status === 'failed' && !saysSo) count.failed++
  }
}

await test(process.argv.slice(2))
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
process.exitCode = count.failed === 0 ? 0 : 1
