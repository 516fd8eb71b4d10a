import { describe, expect, it } from 'vitest'
import { accountServer } from '../../tests/accounts/accountServer.ts'
import { form, grant, HOST, signedIn } from '../../tests/accounts/testWorkspace.ts'
import { StoreFault, type StoreFaultCode } from '../app/index.ts'

const { workspace, make } = accountServer()

describe('when the store cannot do it', () => {
  it('says so with what to do, and pages that need none still open', async () => {
    const who = await signedIn(workspace.get(), [grant('resident')])
    const broken = (code: StoreFaultCode) => {
      const { store, ...rest } = workspace.get()
      const fail = () => Promise.reject(new StoreFault(code))
      return make({
        workspace: { ...rest, store: Object.assign(Object.create(store), { write: fail, read: store.read }) },
      })
    }
    const change = form(who, { name: 'Neu', mail: `${who.account}@example.org`, language: '' })
    for (const [code, status] of [
      ['store-full', 507],
      ['store-busy', 503],
      ['store-unreachable', 503],
      ['store-read-only', 503],
    ] as const) {
      const response = await broken(code).request('/konto/angaben', change)
      expect([code, response.status]).toEqual([code, status])
      expect(await response.text()).toContain('nichts gespeichert')
    }
    expect((await broken('store-full').request('/konto', { headers: who.headers })).status).toBe(200)
  })

  it('without a workspace everything is open and nobody signs in', async () => {
    const plain = make({ workspace: null })
    const text = await (await plain.request('/', { headers: HOST })).text()
    expect(text).not.toContain('/anmelden')
    expect((await plain.request('/anmelden', { headers: HOST })).status).toBe(404)
    expect((await plain.request('/anmelden', { method: 'POST', headers: HOST })).status).toBe(405)
  })
})
