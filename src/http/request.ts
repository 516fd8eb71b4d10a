import type { Context } from 'hono'
import type { ServerPort } from '../contract/index.ts'
import { type Language, type Words, words } from '../messages/index.ts'
import type { PageFrame } from '../web/pages/index.ts'
import type { Assets } from './assets.ts'
import { chooseLanguage } from './language.ts'

/** What every route works with. */
export interface Served {
  readonly port: ServerPort
  readonly assets: Assets
  /** A line for the person who runs the server. */
  readonly log: (line: string) => void
}

export interface Asked {
  readonly query: URLSearchParams
  readonly language: Language
  readonly isLanguageExplicit: boolean
  readonly words: Words
}

export function readRequest(c: Context): Asked {
  const query = new URL(c.req.url).searchParams
  const { language, isExplicit } = chooseLanguage(query, c.req.header('accept-language'))
  return { query, language, isLanguageExplicit: isExplicit, words: words(language) }
}

/** What the frame of a page needs of the request. */
export function frameOf(c: Context, served: Served, asked: Asked): PageFrame {
  return {
    words: asked.words,
    keepLanguage: asked.isLanguageExplicit,
    path: new URL(c.req.url).pathname,
    query: asked.query,
    version: served.port.version,
    assets: served.assets.manifest,
  }
}
