import { findChromium } from '../../bin/chromium.mjs'

/** Flags that make Chromium quiet: no network of its own, no sandbox (tests may run as root in a container). */
export const CHROMIUM_FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  // No name but this machine's own can be resolved, whatever a page asks for.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

/** Path of Chromium or the reason why the browser tests cannot run. */
export function chromiumOrReason(): { path: string } | { reason: string } {
  if (process.env.REIHUM_NO_BROWSER) return { reason: process.env.REIHUM_NO_BROWSER }
  const path = findChromium()
  return path ? { path } : { reason: 'no Chromium found; install it or set REIHUM_CHROMIUM' }
}
