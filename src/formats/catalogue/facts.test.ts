import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { canMeetLegalClaim, isDuty, serviceAt } from '../../core/services/index.ts'
import { loadCatalogue } from './index.ts'

const { catalogue } = await loadCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
// Copied from the sources by hand, not from the catalogue: whoever changes one has to change the other on purpose.
const facts = readFileSync(new URL('facts.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
const values = catalogue.services.flatMap((service) =>
  [...service.standards, ...service.viability].map((standard) => ({ service: service.id, standard })),
)

describe('the table of facts', () => {
  it.each(facts)('%s %s is %s %s', (service, id, kind, value, share, place, verified) => {
    const found = values.find((v) => v.service === service && v.standard.id === id)?.standard
    expect(found).toMatchObject({
      kind,
      value: Number(value),
      share: share === '' ? null : Number(share),
      place,
      verified: verified === 'yes',
    })
  })

  it('names every value that is or pretends to be a norm: none can become a duty by an edit of the catalogue alone', () => {
    const known = new Set(facts.map(([service, id]) => `${service} ${id}`))
    const norms = values.filter(({ standard }) => standard.kind === 'norm' || standard.kind === 'test')
    expect(
      norms.filter((v) => !known.has(`${v.service} ${v.standard.id}`)).map((v) => `${v.service} ${v.standard.id}`),
    ).toEqual([])
    for (const { service, standard } of values)
      if (isDuty(standard)) expect(known.has(`${service} ${standard.id}`), `${service} ${standard.id}`).toBe(true)
  })
})

describe('who answers for it', () => {
  const at = (id: string, place: string | null) => serviceAt(catalogue, id, place)!.duty!

  it('in Hesse the county runs primary schools too, which nobody has looked up yet', () => {
    expect(at('primary-school', 'DE-HE').provide.de).toContain('Landkreis')
    expect(at('primary-school', 'DE-HE').verified).toBe(false)
    expect(at('primary-school', 'DE-NW').provide.de).toContain('meist Gemeinde')
  })

  it('adult education is compulsory in North Rhine-Westphalia and voluntary in Baden-Württemberg', () => {
    expect(at('adult-education', 'DE-NW').classes).toEqual(['P'])
    expect(at('adult-education', 'DE-BW').classes).toEqual(['V'])
    expect(at('adult-education', 'DE-TH').classes).toEqual(['P', 'V'])
    expect(at('adult-education', null).classes).toEqual(['P', 'V'])
  })

  it('what people can claim by law has somebody beside volunteers who can meet it', () => {
    for (const service of catalogue.services.filter((s) => s.duty?.legalClaim))
      expect(service.duty!.providers.some(canMeetLegalClaim), service.id).toBe(true)
    expect(canMeetLegalClaim('volunteer')).toBe(false)
  })

  it('every core service names its providers', () => {
    for (const service of catalogue.services.filter((s) => s.core))
      expect(service.duty!.providers.length, service.id).toBeGreaterThan(0)
  })

  it('every figure to ask for names who has it, and carries no value', () => {
    const asked = catalogue.services.flatMap((s) => [...s.price, ...s.quality, ...s.continuity])
    expect(asked.length).toBeGreaterThan(60)
    for (const one of asked) {
      expect(one.holder.de && one.holder.en && one.unit.de && one.unit.en).toBeTruthy()
      expect(one).not.toHaveProperty('value')
    }
  })
})

describe('values here and elsewhere', () => {
  it('what holds in the Land stands first, what holds in another one apart', () => {
    const hesse = serviceAt(catalogue, 'ambulance', 'DE-HE')!
    expect(hesse.standards.here.map((s) => s.id)).toEqual(['he-10', 'he-15'])
    expect(hesse.standards.elsewhere.length).toBe(hesse.service.standards.length - 2)
  })

  it('outside Germany nothing of a Land holds', () => {
    const abroad = serviceAt(catalogue, 'primary-school', null)!
    for (const s of abroad.standards.here) expect(s.place).toBe('DE')
    expect(serviceAt(catalogue, 'no-such-service', null)).toBeUndefined()
  })
})
