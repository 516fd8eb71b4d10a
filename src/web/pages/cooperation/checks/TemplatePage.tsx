import type { RegionDescription } from '../../../../contract/index.ts'
import type { CatalogueCheck, CheckSource } from '../../../../core/cooperation/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { cooperationPath } from '../parts.ts'
import { sourceWords } from './sourceWords.ts'

export interface TemplateContent {
  readonly region: RegionDescription
  readonly template: CatalogueCheck
  readonly sources: readonly CheckSource[]
  readonly mayStart: boolean
}

/** The questions of a check as a sheet, for a meeting on paper too. */
export function renderTemplatePage(frame: PageFrame, { region, template, sources, mayStart }: TemplateContent): string {
  const { words } = frame
  const { name, about, scale, criteria } = template
  const steps = scale ? Array.from({ length: scale.most - scale.least + 1 }, (_, k) => scale.least + k) : []
  const back = cooperationPath('checks')
  return renderDocument(
    <CooperationLayout frame={frame} region={region} part="checks" title={words.of(name)} above={[]}>
      <p class="preline">{words.text('check.kind')}</p>
      <h1>{words.of(name)}</h1>
      <p class="lead">{words.of(about)}</p>
      <p class="muted">{sourceWords(words, template, sources)}</p>
      {scale && (
        <p>
          {words.text('checks.scale', {
            least: scale.least,
            leastMeans: words.of(scale.leastMeans),
            most: scale.most,
            mostMeans: words.of(scale.mostMeans),
          })}
        </p>
      )}
      {mayStart && (
        <p class="no-print">
          <a
            href={linksOf(frame)(
              '/daten/register/check/neu',
              ofRegion(region.id, { 'f.template': template.id, zurueck: back }),
            )}
          >
            {words.text('checks.start')}
          </a>
        </p>
      )}
      <ol class="check-sheet">
        {criteria.map(({ id, question, evidence }) => (
          <li key={id}>
            <p class="check-sheet__question">{words.of(question)}</p>
            {evidence && <p class="muted">{words.text('checks.evidence-is', { text: words.of(evidence) })}</p>}
            {scale && (
              <p class="check-sheet__steps" aria-hidden="true">
                {steps.map((step) => (
                  <span key={step}>☐ {step}</span>
                ))}
                <span>☐ {words.text('checks.unknown')}</span>
              </p>
            )}
          </li>
        ))}
      </ol>
    </CooperationLayout>,
  )
}
