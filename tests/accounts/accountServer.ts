import { beforeAll, beforeEach } from 'vitest'
import { hashPassword, type Workspace } from '../../src/app/index.ts'
import type { ServerPort } from '../../src/contract/index.ts'
import { createServer, type ServerOptions } from '../../src/http/createServer.ts'
import { smallPort } from '../web/smallRegion.ts'
import { HOST, type SignedIn, testWorkspace } from './testWorkspace.ts'

export const PASSWORD = 'drei Kühe im Nebel'

interface Asked {
  request(path: string, init?: RequestInit): Response | Promise<Response>
}

/** A server on a workspace for the tests of a file: for each test one that has counted no attempts yet. */
export function accountServer() {
  const workspace = testWorkspace()
  const logged: string[] = []
  let port: ServerPort
  let server: ReturnType<typeof createServer>
  const make = (options: Partial<ServerOptions> = {}) =>
    createServer(port, { workspace: workspace.get(), log: (line) => logged.push(line), ...options })
  beforeAll(async () => {
    port = await smallPort()
  })
  beforeEach(() => {
    logged.length = 0
    server = make()
  })
  const request = async (path: string, init?: RequestInit) => server.request(path, init)
  return { workspace, logged, make, server: { request } }
}

/** A browser: keeps cookies and finds the token of the last page. */
export class Browser {
  readonly cookies = new Map<string, string>()
  csrf = ''
  last = ''
  readonly #server: Asked
  readonly #more: Record<string, string>

  constructor(server: Asked, more: Record<string, string> = {}) {
    this.#server = server
    this.#more = more
  }

  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...HOST, ...this.#more, ...(cookie ? { cookie } : {}), ...(init.headers as object) }
    const response = await this.#server.request(path, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!
      if (value === '') this.cookies.delete(name!)
      else this.cookies.set(name!, value!)
    }
    this.last = await response.clone().text()
    this.csrf = /name="csrf" value="([^"]+)"/.exec(this.last)?.[1] ?? this.csrf
    return response
  }

  post(path: string, fields: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams({ csrf: this.csrf, ...fields }).toString()
    return this.ask(path, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body })
  }
}

/** Somebody who can sign in with a password; her mail address. */
export async function withPassword({ store }: Workspace, who: SignedIn): Promise<string> {
  const hash = await hashPassword(PASSWORD)
  const mail = `${who.account}@example.org`
  await store.write(({ query }) =>
    query.updateTable('account').set({ password: hash, mail, mail_key: mail }).where('id', '=', who.account).execute(),
  )
  return mail
}
