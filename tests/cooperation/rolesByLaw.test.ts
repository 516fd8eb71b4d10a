import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { rolesByLaw } from '../../src/app/cooperation/roles/whoDoesWhat.ts'
import { loadCatalogueOrThrow } from '../../src/app/index.ts'
import { dutyAt } from '../../src/core/services/index.ts'

const { services } = await loadCatalogueOrThrow(fileURLToPath(new URL('../../catalogue', import.meta.url)))
const of = (id: string) => rolesByLaw(dutyAt(services.find((service) => service.id === id)!, null))

it.each(['village-shop', 'supermarket', 'bakery'].filter((id) => services.some((one) => one.id === id)))(
  'nobody owes a %s by law',
  (id) => expect(of(id)).toEqual([]),
)

it('a public mission of a corporation is owed, a duty of a municipality too', () => {
  expect(of('general-practitioner')).toEqual(['guarantee', 'steer'])
  expect(of('drinking-water')).toEqual(['guarantee', 'steer'])
})
