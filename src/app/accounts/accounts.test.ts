import { Secret, TOTP } from 'otpauth'
import { expect, it } from 'vitest'
import { onBothDatabases } from '../../../tests/store/databases.ts'
import type { Grant, Viewer } from '../../core/evidence/index.ts'
import { createRecord, journalEntries, storeJournal, verifyJournal } from '../../store/index.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { findLink } from './accountLinks.ts'
import { eraseAccount } from './eraseAccount.ts'
import { addGrant, type NewGrant, removeGrant } from './grantRole.ts'
import { grantsOfAccount, grantsOfAll } from './grants.ts'
import { createGroup, deleteGroup, giveGroup, setMember, setParent } from './groups.ts'
import { acceptInvitation, administratorLink, invite, inviteAgain, needsAdministrator } from './invitations.ts'
import { givePerson, listPeople, readManaged, setLocked } from './managePeople.ts'
import { changeDetails, ownData } from './ownAccount.ts'
import { changePassword, passwordLink, requestPasswordLink, setPasswordByLink } from './passwordLinks.ts'
import { readPerson } from './people.ts'
import { confirmSecondFactor, turnOnSecondFactor } from './secondFactor.ts'
import { newId, tokenHash } from './secrets.ts'
import { endOtherSessions, listSessions, startSession, visitorOfToken } from './sessions.ts'
import { signIn } from './signIn.ts'
import { signInElsewhere } from './signInElsewhere.ts'

const PASSWORD = 'drei Kühe im Nebel'
const OTHER = 'vier Ziegen am Bach'
const agent = 'Firefox, Linux'

const role = (name: Grant['role'], given: Partial<NewGrant> = {}): NewGrant => ({
  role: name,
  region: 'a',
  municipality: null,
  object: null,
  until: null,
  ...given,
})

onBothDatabases('accounts', (database) => {
  async function open() {
    const store = await database.open()
    const workspace = { store, dataDir: '', origin: 'test', version: '0', log: () => {} } as unknown as Workspace
    const account = (await acceptInvitation(workspace, await administratorLink(workspace), {
      name: 'Anna Amt',
      mail: 'Anna@Example.org',
      password: PASSWORD,
    }))!
    const viewerOf = async (id: string): Promise<Viewer> => ({
      account: id,
      grants: await grantsOfAccount(workspace, id),
    })
    const admin = await viewerOf(account)
    const join = async (name: string, ...grants: NewGrant[]): Promise<string> => {
      const mail = `${name.toLowerCase()}@example.org`
      const invited = await invite(workspace, admin, { name, mail, language: 'de', grants })
      return (await acceptInvitation(workspace, invited.token!, { name, mail: '', password: PASSWORD }))!
    }
    const code = async (work: Promise<unknown>): Promise<string> =>
      work.then(
        () => 'done',
        (error) => error.issue?.code ?? String(error),
      )
    return { workspace, admin, viewerOf, join, code }
  }

  it('the first link makes an administrator, once', async () => {
    const store = await database.open()
    const workspace = { store, log: () => {} } as unknown as Workspace
    expect(await needsAdministrator(workspace)).toBe(true)
    const old = await administratorLink(workspace)
    const token = await administratorLink(workspace)
    const given = { name: 'Anna Amt', mail: 'anna@example.org', password: PASSWORD }
    expect(await acceptInvitation(workspace, old, given)).toBeNull()
    const account = await acceptInvitation(workspace, token, given)
    expect(await acceptInvitation(workspace, token, { ...given, mail: 'b@example.org' })).toBeNull()
    expect(await needsAdministrator(workspace)).toBe(false)
    expect(await grantsOfAccount(workspace, account!)).toMatchObject([{ role: 'administrator', region: null }])
  })

  it('signs in by address in any case, and tells neither which of the two was wrong nor who exists', async () => {
    const { workspace, admin } = await open()
    const done = await signIn(workspace, { mail: ' ANNA@example.ORG', password: PASSWORD, agent })
    if (!('token' in done)) throw new Error(done.kind)
    expect(await visitorOfToken(workspace, done.token)).toMatchObject({ account: admin.account, name: 'Anna Amt' })
    for (const mail of ['anna@example.org', 'nobody@example.org', "' or 1=1 --", ''])
      expect(await signIn(workspace, { mail, password: 'falsch', agent })).toEqual({ kind: 'wrong' })
    const stored = await workspace.store.read.selectFrom('session').select('token').execute()
    expect(stored.map(({ token }) => token)).not.toContain(done.token)
  })

  it('a session ends by idleness, by age, by locking and by hand; nobody else’s can be ended', async () => {
    const { workspace, admin, join } = await open()
    const account = await join('Bert', role('coordination'))
    const begin = async () => startSession(workspace, { account, secondFactor: 'none', agent })
    const [one, two] = [await begin(), await begin()]
    const who = async (token: string, hours = 0) =>
      (await visitorOfToken(workspace, token, new Date(Date.now() + hours * 3_600_000))).account
    expect(await who(one.token)).toBe(account)
    expect(await who(one.token, 13)).toBeNull()
    for (let hours = 0; hours < 14 * 24; hours += 11) await who(one.token, hours)
    expect(await who(one.token, 14 * 24 - 1)).toBe(account)
    expect(await who(one.token, 14 * 24 + 1)).toBeNull()
    expect(await who('x'.repeat(43))).toBeNull()
    await endOtherSessions(workspace, account, two.id)
    expect(await who(one.token)).toBeNull()
    expect((await listSessions(workspace, account)).map(({ id }) => id)).toEqual([two.id])
    await setLocked(workspace, admin, account, true)
    expect(await who(two.token)).toBeNull()
    expect(await signIn(workspace, { mail: 'bert@example.org', password: PASSWORD, agent })).toEqual({ kind: 'locked' })
    await setLocked(workspace, admin, account, false)
    expect(await signIn(workspace, { mail: 'bert@example.org', password: PASSWORD, agent })).toMatchObject({
      kind: 'signed-in',
    })
  })

  it('refuses bad passwords, names and addresses with a reason', async () => {
    const { workspace, admin, code } = await open()
    const { token } = await invite(workspace, admin, {
      name: 'Bert',
      mail: 'bert.beispiel@example.org',
      language: 'de',
      grants: [],
    })
    const accept = (name: string, password: string) =>
      code(acceptInvitation(workspace, token!, { name, mail: '', password }))
    expect(await accept('Bert', 'kurz')).toBe('account-password-short')
    expect(await accept('Bert', 'x'.repeat(300))).toBe('account-password-long')
    for (const bad of [
      'Passwort1234!',
      'aaaaaaaaaaaa',
      'abcdefghijkl',
      '123412341234',
      'qwertzuiopü+',
      'Gemeinde2026!!',
    ])
      expect(await accept('Bert', bad)).toBe('account-password-common')
    expect(await accept('Bert Beispiel', 'bert.beispiel1')).toBe('account-password-own')
    expect(await accept(' \t ', PASSWORD)).toBe('account-name-missing')
    expect(await accept('x'.repeat(121), PASSWORD)).toBe('account-name-long')
    expect(await accept('Anna\u202etmA', PASSWORD)).toBe('account-name-signs')
    for (const mail of ['', 'anna', 'anna@', '@example.org', 'a b@example.org', 'a@b', `${'x'.repeat(70)}@example.org`])
      expect(await code(invite(workspace, admin, { name: 'C', mail, language: 'de', grants: [] }))).toBe(
        'account-mail-invalid',
      )
    expect(await accept('Bert', PASSWORD)).toBe('done')
    expect(
      await code(
        invite(workspace, admin, { name: 'C', mail: 'BERT.beispiel@example.org', language: 'de', grants: [] }),
      ),
    ).toBe('account-mail-taken')
  })

  it('a new password by link works once, for an hour, and ends all sessions', async () => {
    const { workspace, admin, join } = await open()
    const account = await join('Bert')
    const { token: session } = await startSession(workspace, { account, secondFactor: 'none', agent })
    expect(await requestPasswordLink(workspace, 'nobody@example.org')).toBeNull()
    const first = await requestPasswordLink(workspace, 'Bert@example.org')
    const token = await passwordLink(workspace, account, admin.account!)
    expect(await setPasswordByLink(workspace, first!.token, OTHER)).toBe(false)
    const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    expect(await findLink(workspace.store.read, token, ['password'], later(0.9))).not.toBeNull()
    expect(await findLink(workspace.store.read, token, ['password'], later(1.1))).toBeNull()
    expect(await findLink(workspace.store.read, token, ['invitation'])).toBeNull()
    const both = await Promise.all([1, 2].map(() => setPasswordByLink(workspace, token, OTHER)))
    expect(both.filter(Boolean)).toHaveLength(1)
    expect((await visitorOfToken(workspace, session)).account).toBeNull()
    expect(await signIn(workspace, { mail: 'bert@example.org', password: PASSWORD, agent })).toEqual({ kind: 'wrong' })
    expect(await signIn(workspace, { mail: 'bert@example.org', password: OTHER, agent })).toMatchObject({
      kind: 'signed-in',
    })
  })

  it('changes one’s own password and details only for who knows the present one', async () => {
    const { workspace, join, code } = await open()
    const account = await join('Bert')
    const here = await startSession(workspace, { account, secondFactor: 'none', agent })
    const there = await startSession(workspace, { account, secondFactor: 'none', agent })
    const change = (present: string) => changePassword(workspace, account, here.id, { present, password: OTHER })
    expect(await code(change('falsch'))).toBe('account-present-wrong')
    await change(PASSWORD)
    expect((await visitorOfToken(workspace, here.token)).account).toBe(account)
    expect((await visitorOfToken(workspace, there.token)).account).toBeNull()
    const details = { name: 'Bert Neu', mail: 'neu@example.org', language: 'en' as const, password: 'falsch' }
    expect(await code(changeDetails(workspace, account, details))).toBe('account-present-wrong')
    expect(
      await code(changeDetails(workspace, account, { ...details, mail: 'anna@example.org', password: OTHER })),
    ).toBe('account-mail-taken')
    await changeDetails(workspace, account, { ...details, password: OTHER })
    expect(await readPerson(workspace.store.read, account)).toMatchObject({ name: 'Bert Neu', language: 'en' })
  })

  it('the second factor: a code counts once, recovery codes too, and nothing works without', async () => {
    const { workspace, join, code } = await open()
    const account = await join('Bert')
    const { id } = await startSession(workspace, { account, secondFactor: 'none', agent })
    const secret = new Secret({ size: 20 }).base32
    const now = Date.UTC(2026, 10, 25, 12)
    const at = (time: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: time })
    expect(await code(turnOnSecondFactor(workspace, account, id, { secret, code: '000000' }, now))).toBe(
      'account-code-wrong',
    )
    const codes = await turnOnSecondFactor(workspace, account, id, { secret, code: at(now) }, now)
    expect(new Set(codes).size).toBe(8)
    const begin = async () => {
      const done = await signIn(workspace, { mail: 'bert@example.org', password: PASSWORD, agent })
      if (done.kind !== 'second-factor' || !('token' in done)) throw new Error(done.kind)
      const visitor = await visitorOfToken(workspace, done.token)
      expect(visitor).toMatchObject({ account: null, grants: [], pendingAccount: account })
      return { token: done.token, waiting: { account, session: visitor.session!.id } }
    }
    const { waiting, token } = await begin()
    const confirm = (typed: string, time = now) => confirmSecondFactor(workspace, waiting, typed, agent, time)
    expect(await confirm(at(now))).toBeNull()
    expect(await confirm('abc')).toBeNull()
    expect(await confirm(at(now + 120_000))).toBeNull()
    const next = now + 30_000
    const both = await Promise.all([confirm(at(next), next), confirm(at(next), next)])
    expect(both.filter((one) => one !== null)).toHaveLength(1)
    expect((await visitorOfToken(workspace, token)).pendingAccount).toBeNull()
    const again = await begin()
    const recovery = (typed: string) => confirmSecondFactor(workspace, again.waiting, typed, agent, now)
    expect(await recovery(codes[0]!.toUpperCase().replace('-', ' '))).toMatchObject({ recoveryLeft: 7 })
    expect(await recovery(codes[0]!)).toBeNull()
  })

  it('roles come in person and through nested groups, and end with their last day', async () => {
    const { workspace, admin, join, viewerOf, code } = await open()
    const account = await join('Bert')
    const inner = await createGroup(workspace, admin, { name: 'Fachstelle', region: 'a' })
    const outer = await createGroup(workspace, admin, { name: 'Kreis', region: 'a' })
    await setMember(workspace, admin, { group: inner, account, isIn: true })
    await setParent(workspace, admin, { child: inner, parent: outer, inherits: true })
    await giveGroup(workspace, admin, outer, role('moderator'))
    expect((await viewerOf(account)).grants).toMatchObject([{ role: 'moderator', region: 'a', group: outer }])
    expect(await code(setParent(workspace, admin, { child: outer, parent: inner, inherits: true }))).toBe(
      'group-circle',
    )
    expect(await code(setParent(workspace, admin, { child: outer, parent: outer, inherits: true }))).toBe(
      'group-circle',
    )
    const day = new Date().toISOString().slice(0, 10)
    const all = await grantsOfAll(workspace.store.read, day)
    for (const one of [account, admin.account!]) expect(all.get(one)).toEqual(await grantsOfAccount(workspace, one))
    await deleteGroup(workspace, admin, outer)
    expect((await viewerOf(account)).grants).toEqual([])
    const today = new Date().toISOString().slice(0, 10)
    await givePerson(workspace, admin, account, role('researcher', { until: today }))
    expect((await viewerOf(account)).grants).toHaveLength(1)
    await workspace.store.write(({ query }) => query.updateTable('role_grant').set({ until: '2026-01-01' }).execute())
    expect((await viewerOf(account)).grants).toEqual([])
    const give = (grant: NewGrant) => code(givePerson(workspace, admin, account, grant))
    expect(await give(role('researcher', { until: '2020-01-01' }))).toBe('grant-until-past')
    for (const until of ['2030-02-30', '2030-13-01', '1.1.2030'])
      expect(await give(role('researcher', { until }))).toBe('grant-until-past')
    expect(await give(role('municipality'))).toBe('grant-needs-municipality')
    expect(await give(role('coordination', { municipality: '06636001' }))).toBe('grant-no-municipality')
    expect(await give(role('guest'))).toBe('grant-role-unknown')
  })

  it('a trustee holds no other role over the same data, in whichever way it would come', async () => {
    const { workspace, admin, join, viewerOf, code } = await open()
    const account = await join('Tina', role('trustee', { object: 'd1' }))
    const conflict = 'grant-trustee-conflict'
    expect(await code(givePerson(workspace, admin, account, role('data-steward')))).toBe(conflict)
    expect(await code(givePerson(workspace, admin, account, role('researcher', { object: 'd2' })))).toBe('done')
    const group = await createGroup(workspace, admin, { name: 'Amt', region: 'a' })
    const outer = await createGroup(workspace, admin, { name: 'Kreis', region: 'a' })
    await giveGroup(workspace, admin, outer, role('coordination'))
    await setMember(workspace, admin, { group, account, isIn: true })
    expect(await code(setParent(workspace, admin, { child: group, parent: outer, inherits: true }))).toBe(conflict)
    expect(await code(setMember(workspace, admin, { group: outer, account, isIn: true }))).toBe(conflict)
    expect(await code(giveGroup(workspace, admin, group, role('jury')))).toBe(conflict)
    expect((await viewerOf(account)).grants.map((grant) => grant.role).sort()).toEqual(['researcher', 'trustee'])
    const invited = { name: 'X', mail: 'x@example.org', language: 'de' as const }
    expect(await code(invite(workspace, admin, { ...invited, grants: [role('trustee'), role('jury')] }))).toBe(conflict)
    expect(
      await workspace.store.read.selectFrom('account').select('id').where('mail_key', '=', 'x@example.org').execute(),
    ).toEqual([])
  })

  it('whoever manages a region sees and changes what is hers, and nothing above her', async () => {
    const { workspace, admin, join, viewerOf, code } = await open()
    const office = await viewerOf(await join('Carla', role('coordination')))
    const mine = await join('Dora', role('municipality', { municipality: '06636001' }))
    const mixed = await join('Emil', role('resident'), role('resident', { region: 'b' }))
    const other = await join('Finn', role('resident', { region: 'b' }))
    const names = async (viewer: Viewer) => (await listPeople(workspace, viewer)).map(({ name }) => name).sort()
    expect(await names(admin)).toEqual(['Anna Amt', 'Carla', 'Dora', 'Emil', 'Finn'])
    expect(await names(office)).toEqual(['Carla', 'Dora', 'Emil'])
    expect(await code(readManaged(workspace, office, other))).toBe('account-unknown')
    expect(await code(givePerson(workspace, office, other, role('resident')))).toBe('account-unknown')
    expect(await code(setLocked(workspace, office, mixed, true))).toBe('account-not-managed')
    expect(await code(setLocked(workspace, office, admin.account!, true))).toBe('account-unknown')
    expect(await code(givePerson(workspace, office, mine, role('administrator')))).toBe('grant-not-permitted')
    expect(await code(givePerson(workspace, office, mine, role('resident', { region: null })))).toBe(
      'grant-not-permitted',
    )
    expect(await code(givePerson(workspace, office, mine, role('resident', { region: 'b' })))).toBe(
      'grant-not-permitted',
    )
    expect(await code(createGroup(workspace, office, { name: 'X', region: 'b' }))).toBe('group-unknown')
    const strong = await createGroup(workspace, admin, { name: 'Stark', region: 'a' })
    await giveGroup(workspace, admin, strong, role('administrator'))
    expect(await code(setMember(workspace, office, { group: strong, account: mine, isIn: true }))).toBe(
      'grant-not-permitted',
    )
    const [held] = await grantsOfAccount(workspace, admin.account!)
    expect(await code(removeGrant(workspace, office, { kind: 'account', id: admin.account! }, held!.id))).toBe(
      'grant-not-permitted',
    )
    expect(await code(setLocked(workspace, office, mine, true))).toBe('done')
  })

  it('one administrator always remains', async () => {
    const { workspace, admin, join, viewerOf, code } = await open()
    const self = { kind: 'account', id: admin.account! } as const
    const [held] = await grantsOfAccount(workspace, self.id)
    const last = 'account-last-administrator'
    expect(await code(removeGrant(workspace, admin, self, held!.id))).toBe(last)
    expect(await code(setLocked(workspace, admin, self.id, true))).toBe(last)
    expect(await code(eraseAccount(workspace, self.id, self.id))).toBe(last)
    // Somebody who is it for a time only does not remain.
    const temporary = role('administrator', { region: null, until: '2999-12-31' })
    const guest = await join('Zeit', temporary)
    expect(await code(removeGrant(workspace, admin, self, held!.id))).toBe(last)
    expect(await code(givePerson(workspace, admin, self.id, temporary))).toBe(last)
    expect(await code(eraseAccount(workspace, guest, guest))).toBe('done')
    const group = await createGroup(workspace, admin, { name: 'Server', region: null })
    await giveGroup(workspace, admin, group, role('administrator', { region: null }))
    const second = await join('Berta')
    await setMember(workspace, admin, { group, account: second, isIn: true })
    expect(await code(removeGrant(workspace, admin, self, held!.id))).toBe('done')
    const now = await viewerOf(second)
    expect(await code(setMember(workspace, now, { group, account: second, isIn: false }))).toBe(last)
    expect(await code(deleteGroup(workspace, now, group))).toBe(last)
  })

  it('two changes at once do not break together what each alone would keep', async () => {
    const { workspace, admin, join, viewerOf, code } = await open()
    for (let round = 0; round < 5; round++) {
      const account = await join(`Tina${round}`)
      const both = await Promise.all([
        code(givePerson(workspace, admin, account, role('trustee'))),
        code(givePerson(workspace, admin, account, role('data-steward'))),
      ])
      expect(both.sort()).toEqual(['done', 'grant-trustee-conflict'])
    }
    const second = await join('Berta', role('administrator', { region: null }))
    const other = await viewerOf(second)
    const locked = await Promise.all([
      code(setLocked(workspace, admin, second, true)),
      code(setLocked(workspace, other, admin.account!, true)),
    ])
    expect(locked.sort()).toEqual(['account-last-administrator', 'done'])
    const groups = await Promise.all(['a', 'b'].map((name) => createGroup(workspace, admin, { name, region: 'a' })))
    const [one, two] = groups as [string, string]

    const circle = await Promise.all([
      code(setParent(workspace, admin, { child: one, parent: two, inherits: true })),
      code(setParent(workspace, admin, { child: two, parent: one, inherits: true })),
    ])
    expect(circle.sort()).toEqual(['done', 'group-circle'])
  })

  it('an invitation to a known address gives the roles; one that waits can be repeated', async () => {
    const { workspace, admin, join, viewerOf, code } = await open()
    const account = await join('Bert')
    const known = await invite(workspace, admin, {
      name: 'B',
      mail: 'bert@example.org',
      language: 'de',
      grants: [role('jury')],
    })
    expect(known).toMatchObject({ account, token: null })
    expect((await viewerOf(account)).grants).toMatchObject([{ role: 'jury' }])
    expect(await code(inviteAgain(workspace, admin.account!, account))).toBe('account-not-invited')
    const waiting = await invite(workspace, admin, { name: 'C', mail: 'c@example.org', language: 'de', grants: [] })
    const token = await inviteAgain(workspace, admin.account!, waiting.account)
    expect(await acceptInvitation(workspace, waiting.token!, { name: 'C', mail: '', password: PASSWORD })).toBeNull()
    expect(await acceptInvitation(workspace, token, { name: 'C', mail: '', password: PASSWORD })).toBe(waiting.account)
  })

  it('where a region demands it, an administrator’s role waits for a second factor', async () => {
    const { workspace, join } = await open()
    const account = await join('Bert', role('administrator'), role('jury'))
    await workspace.store.write((writing) =>
      createRecord(
        writing,
        { kind: 'region-settings', id: 'a', region: 'a', state: { secondFactor: 'required' } },
        'system',
      ),
    )
    const { token, id } = await startSession(workspace, { account, secondFactor: 'none', agent })
    const without = await visitorOfToken(workspace, token)
    expect([without.grants.map((one) => one.role), without.withheld]).toEqual([['jury'], ['a']])
    await workspace.store.write(({ query }) =>
      query.updateTable('session').set({ second_factor: 'done' }).where('id', '=', id).execute(),
    )
    expect((await visitorOfToken(workspace, token)).grants).toHaveLength(2)
  })

  it('who is vouched for elsewhere takes over no account that was erased meanwhile', async () => {
    const { workspace, admin } = await open()
    const invitation = { name: 'Carla', mail: 'carla@example.org', language: 'de', grants: [] } as const
    const { account } = await invite(workspace, admin, invitation)
    const vouched = { issuer: 'https://i', subject: 's', verifiedMail: invitation.mail, hasSecondFactor: false }
    // It reads before it writes: the erasure may be written in between.
    await Promise.all([signInElsewhere(workspace, vouched, agent), eraseAccount(workspace, account, admin.account!)])
    expect(await workspace.store.read.selectFrom('account_identity').select('subject').execute()).toEqual([])
    expect((await readPerson(workspace.store.read, account))!.state).toBe('erased')
  })

  it('an account can be taken along and erased; neither name nor address was ever in the journal, which holds', async () => {
    const { workspace, admin, join } = await open()
    const account = await join('Zacharias', role('resident'))
    const { token } = await startSession(workspace, { account, secondFactor: 'none', agent })
    const data = await ownData(workspace, account)
    expect(data.account).toMatchObject({ name: 'Zacharias', mail: 'zacharias@example.org' })
    expect(data.roles).toMatchObject([{ role: 'resident' }])
    expect(data.journal.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['account.invite', 'role.grant', 'account.accept', 'session.start']),
    )
    await eraseAccount(workspace, account, account)
    expect((await visitorOfToken(workspace, token)).account).toBeNull()
    expect(await readPerson(workspace.store.read, account)).toMatchObject({ name: '', mail: '', state: 'erased' })
    expect(await grantsOfAccount(workspace, account)).toEqual([])
    expect((await listPeople(workspace, admin)).map(({ id }) => id)).not.toContain(account)
    expect(await signIn(workspace, { mail: 'zacharias@example.org', password: PASSWORD, agent })).toEqual({
      kind: 'wrong',
    })
    let told = ''
    for await (const entry of journalEntries(workspace.store.read)) told += JSON.stringify(entry)
    for (const personal of ['Zacharias', 'zacharias', 'Anna', 'anna@']) expect(told).not.toContain(personal)
    expect(told).toContain('account.erase')
    expect(await verifyJournal(await storeJournal(workspace.store.read), null)).toMatchObject({ ok: true })
    const again = await join('Zacharias')
    expect(again).not.toBe(account)
  })

  it('no odd text in a name or address is more than a text', async () => {
    const { workspace, admin } = await open()
    const name = `Robert'); drop table account; -- <script>alert(1)</script>`
    const { account } = await invite(workspace, admin, {
      name,
      mail: "o'brien+x@example.org",
      language: 'de',
      grants: [],
    })
    expect(await readPerson(workspace.store.read, account)).toMatchObject({ name, mail: "o'brien+x@example.org" })
    expect(tokenHash(newId())).toHaveLength(64)
    await addGrant(workspace, admin, { kind: 'account', id: account }, role('resident', { object: "x' or '1'='1" }))
    expect(await grantsOfAccount(workspace, account)).toHaveLength(1)
  })
})
