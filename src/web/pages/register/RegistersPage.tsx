import type { RegionDescription } from '../../../contract/index.ts'
import type { RecordKind } from '../../../core/process/index.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { registerCrumbs } from './paths.ts'
import { RegisterCards } from './RegisterCards.tsx'

export interface RegistersContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  /** Registers with the number of entries that the reader sees. */
  readonly registers: readonly { readonly kind: RecordKind; readonly part: string; readonly count: number }[]
}

export function renderRegistersPage(frame: PageFrame, content: RegistersContent): string {
  const { words } = frame
  const { regions, region, registers } = content
  const parts = [...new Set(registers.map(({ part }) => part))]
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
      {parts.map((part) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h2 id={`part-${part}`}>{words.text(`register.part-${part}`)}</h2>
          <RegisterCards
            frame={frame}
            region={region}
            registers={registers.filter((one) => one.part === part)}
            level={3}
          />
        </section>
      ))}
    </Layout>,
  )
}
