import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A whole document. Preact escapes every text and attribute; there is no other way into the page. */
export function renderDocument(page: VNode): string {
  return `<!doctype html>\n${renderToString(page)}\n`
}
