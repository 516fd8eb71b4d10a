import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hasDebianPackages, installPackages, isRoot } from './debian.mjs'
import { say } from './words.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const ELSEWHERE = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter(Boolean)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
]

/** Path of a Chromium or Chrome on this machine; REIHUM_CHROMIUM goes before all. */
export function findChromium() {
  if (process.env.REIHUM_CHROMIUM !== undefined) {
    return existsSync(process.env.REIHUM_CHROMIUM) ? process.env.REIHUM_CHROMIUM : undefined
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...inPath, ...ELSEWHERE].find((path) => existsSync(path))
}

/** Chromium, installed from Debian's packages if it is missing and may be; else the reason why there is none. */
export function provideChromium() {
  const found = findChromium()
  if (found) return { path: found }
  if (process.env.REIHUM_CHROMIUM !== undefined || !hasDebianPackages()) return { reason: say('chromium-none-system') }
  if (!isRoot()) return { reason: say('chromium-none-user') }
  console.log(say('chromium-installing'))
  const installed = installPackages('chromium', 'fonts-liberation', 'fonts-dejavu-core')
  const path = installed ? findChromium() : undefined
  return path ? { path } : { reason: say('chromium-failed') }
}
