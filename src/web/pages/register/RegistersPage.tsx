import type { RegionDescription } from '../../../contract/index.ts'
import type { RecordKind } from '../../../core/process/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { ofRegion, registerCrumbs } from './paths.ts'

export interface RegistersContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  /** Registers with the number of entries that the reader sees. */
  readonly registers: readonly { readonly kind: RecordKind; readonly count: number }[]
}

export function renderRegistersPage(frame: PageFrame, content: RegistersContent): string {
  const { words } = frame
  const { regions, region, registers } = content
  const links = linksOf(frame)
  return renderDocument(
    <Layout
      frame={frame}
      title={words.text('register.all')}
      above={registerCrumbs(frame, region)}
      regions={regions}
      region={region}
      styles={['register']}
    >
      <p class="preline">{region.name}</p>
      <h1>{words.text('register.all')}</h1>
      <p class="lead">{words.text('register.all-lead')}</p>
      <ul class="cards">
        {registers.map(({ kind, count }) => (
          <li class="card panel" key={kind.id}>
            <h2>
              <a class="card__link" href={links(`/daten/register/${kind.id}`, ofRegion(region.id))}>
                {words.text(kind.labelKey)}
              </a>
            </h2>
            <p>{words.text(`lead.${kind.labelKey}`)}</p>
            <p class="muted">{words.text('register.entries', { n: count })}</p>
          </li>
        ))}
      </ul>
    </Layout>,
  )
}
