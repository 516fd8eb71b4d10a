import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import {
  ASKED_ASPECTS,
  directionOf,
  drivingSeconds,
  findService,
  isDuty,
  isTravelled,
  restsOnWeakSources,
  type Standard,
  serviceAt,
  thresholdOf,
} from '../../core/services/index.ts'
import { EVERYDAY } from '../../core/situation/index.ts'
import { loadCatalogue } from './index.ts'

const { catalogue, issues } = await loadCatalogue(fileURLToPath(new URL('../../../catalogue', import.meta.url)))
const service = (id: string) => {
  const found = findService(catalogue, id)
  if (!found) throw new Error(`no service ${id}`)
  return found
}
const values: { service: string; standard: Standard }[] = catalogue.services.flatMap((s) =>
  [...s.standards, ...s.viability].map((standard) => ({ service: s.id, standard })),
)
const value = (id: string, standard: string): Standard => {
  const found = values.find((v) => v.service === id && v.standard.id === standard)
  if (!found) throw new Error(`no ${standard} in ${id}`)
  return found.standard
}

const CORE = `general-practitioner paediatrician medical-specialist dentist pharmacy hospital
  home-care senior-day-care nursing-home neighbourhood-help
  childcare-under-3 kindergarten after-school-care primary-school secondary-school upper-secondary-school adult-education
  supermarket village-shop cash-and-bank postal-service
  public-transport-stop school-transport
  library playground sports-ground swimming-pool youth-work village-hall inn social-place
  fire-service ambulance police civil-protection-point
  drinking-water wastewater waste-recycling electricity-heat cemetery
  citizens-office digital-public-services broadband`.split(/\s+/)

describe('the catalogue as shipped', () => {
  it('loads without a single fault and names its version', () => {
    expect(issues).toEqual([])
    expect(catalogue.version).toMatch(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{8}$/)
  })

  it('has the 43 core services, and no other is core', () => {
    expect(CORE).toHaveLength(43)
    expect(
      catalogue.services
        .filter((s) => s.core)
        .map((s) => s.id)
        .sort(),
    ).toEqual([...CORE].sort())
  })

  it('survives the way to the page as JSON', () => {
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue)
  })

  it('finds a service by its alias', () => {
    expect(findService(catalogue, 'fire-station')?.id).toBe('fire-service')
    expect(findService(catalogue, 'no-such-service')).toBeUndefined()
  })

  it('every core service has a duty, a need and a description in both languages', () => {
    for (const s of catalogue.services.filter((c) => c.core)) {
      expect(s.duty, s.id).not.toBeNull()
      for (const w of [s.name, s.description, s.need]) expect(w.de && w.en, s.id).toBeTruthy()
    }
  })
})

describe('standards', () => {
  it('each has a source that exists; what nobody read is not verified', () => {
    const sources = new Map(catalogue.sources.map((s) => [s.key, s]))
    for (const { service: id, standard } of values) {
      const natures = standard.sources.map((key) => sources.get(key)?.nature)
      expect(natures, `${id} ${standard.id}`).not.toContain(undefined)
      if (standard.verified)
        expect(
          natures.some((n) => n !== 'unverified' && n !== 'own'),
          `${id} ${standard.id}`,
        ).toBe(true)
    }
  })

  it('every source is used', () => {
    const used = new Set(
      catalogue.services.flatMap((s) =>
        [
          ...s.standards,
          ...s.viability,
          ...s.overrides,
          ...ASKED_ASPECTS.flatMap((aspect) => s[aspect]),
          s.duty,
          s.dispatch?.callHandling,
          s.dispatch?.turnOut,
        ].flatMap((v) => v?.sources ?? []),
      ),
    )
    const idle = catalogue.sources.filter((s) => !used.has(s.key)).map((s) => s.key)
    expect(idle).toEqual([])
  })

  // Read off the fact base by hand: kind, value, share, verified.
  it.each<[string, string, string, number, number | null, boolean]>([
    ['general-practitioner', 'car-20', 'test', 20, 95, true],
    ['general-practitioner', 'walk-1000', 'monitor', 1000, null, true],
    ['general-practitioner', 'ratio-1581', 'norm', 1581, null, true],
    ['general-practitioner', 'ratio-1609', 'norm', 1609, null, false],
    ['general-practitioner', 'under-supply', 'norm', 75, null, false],
    ['general-practitioner', 'closed-above', 'norm', 110, null, false],
    ['general-practitioner', 'one-seat', 'biz', 1600, null, false],
    ['paediatrician', 'car-30', 'test', 30, 95, true],
    ['medical-specialist', 'car-40', 'test', 40, 95, true],
    ['medical-specialist', 'under-supply', 'norm', 50, null, false],
    ['dentist', 'ratio-1680', 'norm', 1680, null, true],
    ['pharmacy', 'any-6000', 'test', 6000, null, true],
    ['pharmacy', 'obs-4819', 'obs', 4819, null, true],
    ['hospital', 'car-30', 'test', 30, null, true],
    ['maternity-care', 'car-40', 'test', 40, null, true],
    ['out-of-hours-practice', 'bw-car-30', 'plan', 30, 95, true],
    ['home-care', 'tour-30', 'biz', 30, null, false],
    ['senior-day-care', 'van-30', 'biz', 30, null, false],
    ['nursing-home', 'transit-45', 'plan', 45, null, false],
    ['social-counselling', 'ratio-40000', 'norm', 40000, null, true],
    ['kindergarten', 'any-30', 'case', 30, 100, true],
    ['kindergarten', 'walk-15', 'plan', 15, null, false],
    ['primary-school', 'mv-any-40', 'norm', 40, 100, true],
    ['primary-school', 'any-30', 'plan', 30, 100, false],
    ['primary-school', 'th-proposal-80', 'plan', 80, null, true],
    ['primary-school', 'sh-80', 'norm', 80, null, false],
    ['supermarket', 'car-10', 'plan', 10, null, false],
    ['cash-and-bank', 'obs-5000', 'obs', 5000, 95, true],
    ['public-transport-stop', 'walk-600', 'monitor', 600, null, true],
    ['public-transport-stop', 'catchment-300', 'plan', 300, null, false],
    ['library', 'bicycle-15', 'monitor', 15, null, true],
    ['playground', 'walk-400', 'plan', 400, null, true],
    ['swimming-pool', 'obs-indoor-18', 'obs', 18, 80, true],
    ['youth-work', 'bicycle-15', 'plan', 15, null, false],
    ['ambulance', 'bw-12', 'norm', 12, 95, true],
    ['police', 'obs-car-10', 'obs', 10, 90, true],
    ['basic-centre', 'car-20', 'plan', 20, null, true],
    ['basic-centre', 'transit-30', 'plan', 30, null, true],
    ['middle-centre', 'car-30', 'plan', 30, null, true],
    ['middle-centre', 'transit-45', 'plan', 45, null, true],
    ['upper-centre', 'car-60', 'plan', 60, null, true],
    ['upper-centre', 'transit-90', 'plan', 90, null, true],
    ['citizens-office', 'car-20', 'plan', 20, null, true],
    ['drinking-water', 'obs-connected', 'obs', 99, null, false],
  ])('%s %s is %s %d', (id, standard, kind, amount, share, verified) => {
    expect(value(id, standard)).toMatchObject({ kind, value: amount, share, verified })
  })

  it('an observed value, a legal test or an unverified norm never appears as a duty', () => {
    for (const { standard } of values)
      if (standard.kind !== 'norm' || !standard.verified) expect(isDuty(standard)).toBe(false)
    const duties = (id: string, place: string) => serviceAt(catalogue, id, place)!.standards.here.filter(isDuty)
    expect(duties('general-practitioner', 'DE-HE').map((s) => s.id)).toEqual(['ratio-1581'])
    expect(duties('primary-school', 'DE-HE')).toEqual([])
    expect(duties('primary-school', 'DE-MV').map((s) => s.id)).toEqual(['mv-any-40'])
  })

  it('a monitor observes one in five in rural municipalities without any of the five everyday places', () => {
    expect(catalogue.observations).toMatchObject([
      { id: 'rural-none-of-five', share: 20, verified: true, services: EVERYDAY.map(([first]) => first) },
    ])
  })

  it('says where only a club page or forum was read', () => {
    expect(restsOnWeakSources(value('ambulance', 'he-10'), catalogue.sources)).toBe(true)
    expect(restsOnWeakSources(value('ambulance', 'bw-12'), catalogue.sources)).toBe(false)
  })
})

describe('howlers', () => {
  it('the minutes of needs planning are a test, not a right', () => {
    for (const id of ['general-practitioner', 'paediatrician', 'medical-specialist', 'hospital', 'maternity-care'])
      for (const s of service(id).standards)
        if (s.measure === 'travel-time' && s.kind !== 'obs' && s.kind !== 'monitor')
          expect(s.kind, `${id} ${s.id}`).toBe('test')
  })

  it('a response time is not a driving time', () => {
    for (const { service: id, standard } of values)
      if (['fire-service', 'ambulance'].includes(id) && standard.unit === 'minutes')
        expect(standard.measure, `${id} ${standard.id}`).toBe('response-time')
    const { dispatch } = service('fire-service')
    // Bavaria: 10 minutes leave 8½ for turn-out and drive.
    expect(600 - dispatch!.callHandling!.seconds).toBe(510)
    expect(drivingSeconds(600, dispatch!, 'call')).toBe(600 - 90 - dispatch!.turnOut!.seconds)
    expect(drivingSeconds(720, dispatch!, 'departure')).toBe(720)
    expect(drivingSeconds(300, dispatch!, 'call')).toBeNull()
    expect(drivingSeconds(600, { callHandling: null, turnOut: dispatch!.turnOut }, 'call')).toBeNull()
  })

  it('fire, ambulance, police and home care come to people; nobody travels to networks', () => {
    expect(
      catalogue.services
        .filter((s) => directionOf(s) === 'from-site')
        .map((s) => s.id)
        .sort(),
    ).toEqual(['ambulance', 'fire-service', 'home-care', 'neighbourhood-help', 'police'].sort())
    for (const s of catalogue.services.filter((c) => !isTravelled(c))) {
      expect(s.question, s.id).toBeNull()
      expect(directionOf(s), s.id).toBeNull()
      for (const v of s.standards) expect(['travel-time', 'distance', 'response-time'], s.id).not.toContain(v.measure)
    }
  })

  it('the repealed post and broadband values are gone', () => {
    const broadband = service('broadband').standards.map((s) => [s.measure, s.value])
    expect(broadband).toEqual([
      ['data-rate', 15],
      ['data-rate', 5],
      ['latency', 150],
    ])
    for (const { service: id, standard } of values)
      expect(standard.sources.join(), `${id} ${standard.id}`).not.toBe('pudlv')
    expect(
      service('postal-service').standards.some((s) => s.share === 80 || (s.value === 80 && s.unit === 'percent')),
    ).toBe(false)
  })

  it("a proposal for Thuringia is not Thuringia's law, nor a plan of Saxony-Anhalt its rule of today", () => {
    for (const { standard } of values.filter((v) => v.standard.id.startsWith('th-proposal')))
      expect(standard.kind).toBe('plan')
    expect(value('primary-school', 'st-plan-15')).toMatchObject({ kind: 'plan', validFrom: '2027-08-01' })
  })

  it("no place of a women's shelter can be stored, drawn or routed to", () => {
    expect(service('womens-shelter')).toMatchObject({
      kind: 'networked',
      located: false,
      question: null,
      osm: { rules: [] },
    })
  })

  it('stops come from the timetable and social places from the register, never from OSM', () => {
    expect(service('public-transport-stop').osm.rules).toEqual([])
    expect(service('social-place').osm.rules).toEqual([])
  })

  it('savings banks, pharmacies and shops owe no site; a volunteer offer is voluntary', () => {
    expect(service('cash-and-bank').duty?.classes).toEqual(['M'])
    expect(service('pharmacy').duty?.classes).toEqual(['M'])
    expect(service('neighbourhood-help').duty).toMatchObject({ classes: ['V'], legalClaim: false })
    expect(service('kindergarten').duty).toMatchObject({ classes: ['P'], legalClaim: true })
  })

  it('the German texts carry their umlauts', () => {
    const text = JSON.stringify(catalogue.services)
    expect(text).not.toMatch(/\b(fuer|ueber|Buerger|Aerzt|Schueler|koennen|moeglich|naech|Maerkte|Haeuser|Plaetze)/)
  })
})

describe('the first question of a page', () => {
  it('rests on a standard of the whole country without condition, or says that it is our own working value', () => {
    for (const s of catalogue.services.filter(isTravelled)) {
      expect(s.question, s.id).not.toBeNull()
      const standard = s.standards.find((v) => v.id === s.question!.standard)
      if (s.question!.standard !== null) expect(standard, s.id).toMatchObject({ place: 'DE', condition: null })
    }
  })

  it('a distance on foot becomes seconds at the walking speed of the asker', () => {
    // 1,000 m at 4.8 km/h.
    expect(thresholdOf(service('pharmacy'), 'walk', 4.8)).toMatchObject({ value: 750, standard: { kind: 'monitor' } })
    expect(thresholdOf(service('general-practitioner'), 'car', 1)).toMatchObject({
      value: 1200,
      standard: { kind: 'test' },
    })
    expect(thresholdOf(service('supermarket'), 'air-line', 1)).toMatchObject({ value: 800, standard: { kind: 'biz' } })
  })

  it('nothing merely observed, conditional or of one Land becomes a threshold by itself', () => {
    expect(thresholdOf(service('pharmacy'), 'car', 1)).toBeNull()
    expect(thresholdOf(service('postal-service'), 'walk', 4.8)).toBeNull()
    expect(thresholdOf(service('secondary-school'), 'walk', 4.8)).toBeNull()
  })
})
