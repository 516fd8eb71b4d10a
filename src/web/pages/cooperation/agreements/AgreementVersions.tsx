import { Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import type { AgreementContent } from './AgreementPage.tsx'
import { agreementPath } from './agreementView.ts'

/** What was put to the councils, compared and taken along. */
export function AgreementVersions({
  frame,
  content,
}: {
  readonly frame: PageFrame
  readonly content: AgreementContent
}) {
  const { words } = frame
  const { agreement, region } = content
  const links = linksOf(frame)
  const { issued } = agreement.text
  const file = (ending: string, version: number | null) =>
    links(
      agreementPath(agreement.id, `/text/${ending}`),
      ofRegion(region.id, version === null ? {} : { fassung: String(version) }),
    )
  const formats = ['pdf', 'docx'] as const
  if (agreement.text.clauses.length === 0 && issued.length === 0) return null
  return (
    <>
      {issued.length > 0 && (
        <section aria-labelledby="versions-title" id="fassungen">
          <h2 id="versions-title">{words.text('agreements.versions')}</h2>
          <ul>
            {issued.toReversed().map(({ version, on, due, reason }) => (
              <li key={version}>
                {words.text('agreements.version-of', { n: version, date: words.date(on), due: words.date(due) })}
                {reason && <> · {words.text('agreements.version-why', { reason })}</>}{' '}
                {formats.map((format) => (
                  <>
                    {' '}
                    <a key={format} href={file(format, version)} download>
                      {format.toUpperCase()}
                    </a>
                  </>
                ))}
              </li>
            ))}
          </ul>
          <CompareForm frame={frame} content={content} />
        </section>
      )}
      <section class="take-along" aria-labelledby="download-title">
        <h2 id="download-title">{words.text('agreements.download')}</h2>
        <ul>
          {formats.map((format) => (
            <li key={format}>
              <a href={file(format, null)} download>
                {words.text(`agreements.download-${format}`)}
              </a>
            </li>
          ))}
        </ul>
        <p class="muted">{words.text('agreements.download-hint')}</p>
      </section>
    </>
  )
}

/** Two versions to be set against each other; without a number the text being worked on. */
export function CompareForm({
  frame,
  content: { agreement, region },
  from,
  to,
}: {
  readonly frame: PageFrame
  readonly content: Pick<AgreementContent, 'agreement' | 'region'>
  readonly from?: string
  readonly to?: string
}) {
  const { words } = frame
  const language = chosenLanguage(frame)
  const versions = [
    ...agreement.text.issued.map(
      ({ version }) => [String(version), words.text('agreements.version-n', { n: version })] as const,
    ),
    ['', words.text('agreements.working')] as const,
  ]
  const last = agreement.text.issued.at(-1)?.version ?? 1
  return (
    <form
      class="filter-line"
      method="get"
      action={linksOf(frame)(agreementPath(agreement.id, '/vergleich'))}
      aria-label={words.text('agreements.compare-title')}
    >
      <input type="hidden" name="region" value={region.id} />
      {language && <input type="hidden" name="lang" value={language} />}
      <Select
        name="von"
        label={words.text('agreements.compare-from')}
        value={from ?? String(Math.max(1, last - 1))}
        options={versions}
      />
      <Select
        name="bis"
        label={words.text('agreements.compare-to')}
        value={to ?? (last > 1 ? String(last) : '')}
        options={versions}
      />
      <button type="submit" class="kern-btn kern-btn--secondary">
        <span class="kern-label">{words.text('agreements.compare')}</span>
      </button>
    </form>
  )
}
