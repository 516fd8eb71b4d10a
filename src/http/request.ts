import type { Context } from 'hono'
import { type Attempts, mayAnywhere, type SendMail, type SignInProvider, type Workspace } from '../app/index.ts'
import type { ServerPort } from '../contract/index.ts'
import { type Language, type Words, words } from '../messages/index.ts'
import type { PageFrame } from '../web/pages/index.ts'
import type { Assets } from './assets.ts'
import { csrfToken } from './csrf.ts'
import { chooseLanguage } from './language.ts'
import { PLAIN_REGION } from './regionOwn.ts'
import { stateOf } from './requestState.ts'
import { knownVisitor, unreadOf } from './visitor.ts'

/** What every route works with. */
export interface Served {
  readonly port: ServerPort
  readonly assets: Assets
  /** What people share; null = the data folder can only be read: nobody signs in, nothing is written. */
  readonly workspace: Workspace | null
  /** Counts what is tried, against guessing. */
  readonly attempts: Attempts
  /** Null = no mail is set up: links are handed on by people. */
  readonly sendMail: SendMail | null
  /** Null = people sign in here only. */
  readonly provider: SignInProvider | null
  /** The nearest proxy tells by which protocol and from where a browser came. */
  readonly trustProxy: boolean
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
  const own = knownVisitor(c).language
  const { language, isExplicit } = chooseLanguage(query, own ?? c.req.header('accept-language'))
  return { query, language, isLanguageExplicit: isExplicit, words: words(language) }
}

/** What the frame of a page needs of the request. */
export function frameOf(c: Context, served: Served, asked: Asked): PageFrame {
  const visitor = knownVisitor(c)
  const { modulesOff, office } = stateOf(c).regionOwn ?? PLAIN_REGION
  return {
    words: asked.words,
    person:
      visitor.account === null
        ? null
        : {
            name: visitor.name,
            mayManage: mayAnywhere(visitor, 'account.manage'),
            mayBuild: mayAnywhere(visitor, 'region.build'),
            seesJobs: mayAnywhere(visitor, 'job.read'),
            unread: unreadOf(c),
          },
    canSignIn: served.workspace !== null,
    // Made when a form asks for it: only then a guest gets a cookie.
    get csrf() {
      return csrfToken(c, served)
    },
    keepLanguage: asked.isLanguageExplicit,
    path: new URL(c.req.url).pathname,
    query: asked.query,
    version: served.port.version,
    assets: served.assets.manifest,
    modulesOff,
    office,
  }
}
