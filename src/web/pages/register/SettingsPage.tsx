import type { RegionDescription } from '../../../contract/index.ts'
import type { RecordKind } from '../../../core/process/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import { Done, EntryFields, type EntryTyped, Notices } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { historyPath, ofRegion } from './paths.ts'

export interface SettingsContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly kind: RecordKind
  /** 0 = nothing was set yet. */
  readonly version: number
  readonly typed: EntryTyped
  readonly issues: readonly WordableIssue[]
  /** Somebody saved meanwhile: what is stored now stands in the form, with what the reader changed. */
  readonly isOutdated: boolean
  readonly isSaved: boolean
}

export function renderSettingsPage(frame: PageFrame, content: SettingsContent): string {
  const { words } = frame
  const { regions, region, kind, version, typed, issues, isOutdated, isSaved } = content
  const links = linksOf(frame)
  const title = words.text('region-settings.title', { region: region.name })
  const view = { words, kind, typed, issues, municipalities: [], fixed: null, hasPoints: false }
  return renderDocument(
    <Layout frame={frame} title={title} region={region} regions={regions} styles={['register']}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('region-settings.lead')}</p>
      <Done text={isSaved ? words.text('register.saved') : undefined} />
      {isOutdated && <p class="notices notices--warning">{words.text('region-settings.outdated')}</p>}
      <Notices
        tone="danger"
        title={words.text('register.not-saved')}
        sentences={issues.length > 0 ? [words.text('register.see-fields', { n: issues.length })] : []}
      />
      <form class="entry-form panel" method="post" action={links('/verwaltung/region')} noValidate>
        <input type="hidden" name="csrf" value={frame.csrf} />
        <input type="hidden" name="region" value={region.id} />
        <input type="hidden" name="version" value={String(version)} />
        <EntryFields view={view} />
        <p class="entry-form__send">
          <button type="submit" class="kern-btn kern-btn--primary">
            <span class="kern-label">{words.text('register.save')}</span>
          </button>
        </p>
      </form>
      <ul>
        {version > 0 && (
          <li>
            <a href={links(historyPath(kind.id, region.id), ofRegion(region.id))}>
              {words.text('register.to-history')}
            </a>
          </li>
        )}
        <li>
          <a href={links('/verwaltung/loeschfristen', ofRegion(region.id))}>{words.text('fristen.title')}</a>
        </li>
        <li>
          <a href={links('/daten/register/processing', ofRegion(region.id))}>{words.text('processing.kind')}</a>
        </li>
      </ul>
    </Layout>,
  )
}
