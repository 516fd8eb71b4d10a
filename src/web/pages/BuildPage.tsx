import { FILE_ROLES, type FileRole, type KeptFile } from '../../contract/index.ts'
import { CheckField, FileField, Notices, TextField } from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'

/** The form from which a region is built, with what was typed. */
export interface BuildContent {
  /** Region that gets a new state; null = a new one. */
  readonly region: { readonly id: string; readonly name: string } | null
  readonly name: string
  readonly inside: string
  readonly ring: string
  readonly tiles: boolean
  readonly columns: string
  readonly service: string
  readonly kept: readonly KeptFile[]
  /** By field, what is wrong. */
  readonly errors: Readonly<Record<string, string>>
  readonly limits: { readonly fileBytes: number; readonly totalBytes: number }
}

export function renderBuildPage(frame: PageFrame, content: BuildContent): string {
  return renderDocument(<BuildPage frame={frame} content={content} />)
}

/** Helps to find the files; what they are is found out from their content. */
const ENDINGS: Readonly<Record<FileRole, string>> = {
  osm: '.pbf',
  population: '.csv,.zip,.gz,.txt',
  boundaries: '.geojson,.json,.gpkg,.zip,.shp,.gz',
  gtfs: '.zip',
  facilities: '.csv,.xlsx,.geojson,.json,.zip,.gz',
  connections: '.csv,.xlsx,.zip,.gz',
  statistics: '.csv,.txt,.zip,.gz',
}

function BuildPage({ frame, content }: { frame: PageFrame; content: BuildContent }) {
  const { words, csrf } = frame
  const { region, errors, kept, limits } = content
  const links = linksOf(frame)
  const title = region ? words.text('regionen.again-title', { region: region.name }) : words.text('regionen.new-title')
  // The token stands in the address: the files come before anything of the form is read.
  const action = links('/daten/regionen/neu', new URLSearchParams({ csrf, ...(region ? { region: region.id } : {}) }))
  const error = (field: string) => errors[field]
  return (
    <Layout
      frame={frame}
      title={title}
      above={[{ text: words.text('regionen.page'), href: links('/daten/regionen') }]}
      scripts={['upload']}
    >
      <h1>{title}</h1>
      <p class="lead">{words.text('regionen.new-lead')}</p>
      <Notices
        tone="danger"
        title={words.text('regionen.form-faults')}
        sentences={[...new Set(Object.values(errors))]}
      />
      <form
        id="region-form"
        class="entry-form"
        method="post"
        encType="multipart/form-data"
        action={action}
        data-csrf={csrf}
        data-uploading={words.text('regionen.uploading', { name: '{name}', percent: '{percent}' })}
        data-uploaded={words.text('regionen.uploaded', { name: '{name}' })}
        data-waits={words.text('regionen.upload-waits', { name: '{name}' })}
        data-failed={words.text('regionen.upload-failed', { name: '{name}', reason: '{reason}' })}
        data-broken={words.text('issue.upload-broken')}
      >
        <TextField
          name="name"
          label={words.text('regionen.name')}
          hint={words.text('regionen.name-hint')}
          value={content.name}
          problem={error('name')}
          isRequired
        />
        <fieldset class={errors.files ? 'has-problem' : undefined}>
          <legend>{words.text('regionen.files')}</legend>
          <p class="muted">
            {words.text('regionen.files-hint', {
              file: words.bytes(limits.fileBytes),
              total: words.bytes(limits.totalBytes),
            })}
          </p>
          {errors.files && <p class="form-field__problem">{errors.files}</p>}
          {FILE_ROLES.map((role) => (
            <FileField
              key={role}
              name={role}
              label={words.text(`regionen.role-${role}`)}
              hint={words.text(`regionen.role-${role}-hint`)}
              accept={ENDINGS[role]}
            />
          ))}
        </fieldset>
        {kept.length > 0 && (
          <fieldset>
            <legend>{words.text('regionen.files-kept')}</legend>
            <p class="muted">{words.text('regionen.files-kept-lead')}</p>
            {kept.map(({ key, role, name, bytes, isOn }) => (
              <CheckField
                key={key}
                name="behalten"
                value={key}
                label={`${words.text(`regionen.role-${role}`)}: ${name} (${words.bytes(bytes)})`}
                isOn={isOn}
              />
            ))}
          </fieldset>
        )}
        <fieldset>
          <legend>{words.text('regionen.options')}</legend>
          <TextField
            name="inside"
            label={words.text('regionen.inside')}
            hint={words.text('regionen.inside-hint')}
            value={content.inside}
            problem={error('inside')}
          />
          <TextField
            name="ring"
            label={words.text('regionen.ring')}
            hint={words.text('regionen.ring-hint')}
            value={content.ring}
            problem={error('ring')}
          />
          <CheckField name="tiles" label={words.text('regionen.tiles')} isOn={content.tiles} />
          <TextField
            name="columns"
            label={words.text('regionen.columns')}
            hint={words.text('regionen.columns-hint')}
            value={content.columns}
          />
          <TextField
            name="service"
            label={words.text('regionen.service')}
            hint={words.text('regionen.service-hint')}
            value={content.service}
          />
        </fieldset>
        <div
          id="upload-state"
          class="upload-state"
          role="status"
          data-sending={words.text('regionen.upload-sending')}
        />
        <button class="kern-btn kern-btn--primary" type="submit">
          <span class="kern-label">{words.text('regionen.build')}</span>
        </button>
      </form>
    </Layout>
  )
}
