import type { RegionDescription } from '../../../../contract/index.ts'
import type {
  RankedDependency,
  RoleBasis,
  RoleEntry,
  RoleFinding,
  RoleLevel,
  ServiceRole,
} from '../../../../core/cooperation/index.ts'
import type { Duty, Service } from '../../../../core/services/index.ts'
import type { Words } from '../../../../messages/index.ts'
import { type EntryNames, FilterForm, Help, ScrollTable, Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { ListLinks } from '../ListLinks.tsx'
import { NewEntries } from '../NewEntries.tsx'
import { municipalityOf, nameOf } from '../names.ts'
import { cooperationPath } from '../parts.ts'
import { findingWords, riskWords } from './findingWords.ts'

export interface RolesRow {
  readonly service: Service
  readonly duty: Duty | null
  readonly roles: readonly (RoleEntry & { readonly what: string })[]
  readonly findings: readonly RoleFinding[]
  readonly dependencies: readonly RankedDependency<RankedDependency['dependency'] & { readonly on: string }>[]
  readonly initiatives: readonly { readonly id: string; readonly name: string }[]
}

export interface RolesContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  /** Services with an entry, or all. */
  readonly rows: readonly RolesRow[]
  /** How many services of the catalogue nobody has entered anything about. */
  readonly unrecorded: number
  readonly showsAll: boolean
  readonly filter: {
    readonly basis: RoleBasis | null
    readonly level: RoleLevel | null
    readonly municipality: string | null
  }
  readonly choices: {
    readonly roles: readonly ServiceRole[]
    readonly bases: readonly RoleBasis[]
    readonly levels: readonly RoleLevel[]
  }
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  readonly names: EntryNames
  /** Entries that nobody confirmed for a year. */
  readonly unconfirmed: number
  readonly mayWrite: boolean
}

export const ROLES_PATH = cooperationPath('roles')

/** Lists behind the page. */
export const ROLE_KINDS = ['service-role', 'dependency', 'initiative'] as const

export function renderRolesPage(frame: PageFrame, content: RolesContent): string {
  const { words } = frame
  const { regions, region, rows, unrecorded, showsAll, unconfirmed, mayWrite } = content
  const links = linksOf(frame)
  const title = words.text('werwas.title')
  const gaps = rows.reduce((sum, { findings }) => sum + findings.length, 0)
  const all = ofRegion(region.id, showsAll ? {} : { alle: '1' })
  return renderDocument(
    <CooperationLayout frame={frame} region={region} regions={regions} part="roles" title={title} isWide>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('werwas.lead')}</p>
      <Help view={{ words, links, topic: 'roles' }} />
      {unconfirmed > 0 && (
        <p class="notices notices--info">
          <a href={links('/zusammenarbeit/bestaetigen', ofRegion(region.id))}>
            {words.text('werwas.unconfirmed', { n: unconfirmed })}
          </a>
        </p>
      )}
      {mayWrite && (
        <NewEntries
          frame={frame}
          region={region.id}
          kinds={ROLE_KINDS}
          text={(kind) => words.text(`werwas.add-${kind}`)}
          back={ROLES_PATH}
        />
      )}
      <RolesFilter frame={frame} content={content} />
      <p role="status">{words.text('werwas.count', { services: rows.length, gaps })}</p>
      {rows.length > 0 ? (
        <Matrix frame={frame} content={content} />
      ) : (
        <p class="notices notices--info">{words.text('werwas.none')}</p>
      )}
      {(unrecorded > 0 || showsAll) && (
        <p>
          {unrecorded > 0 && `${words.text('werwas.unrecorded', { n: unrecorded })} `}
          <a href={links(ROLES_PATH, all)}>{words.text(showsAll ? 'werwas.show-recorded' : 'werwas.show-all')}</a>
        </p>
      )}
      <ListLinks frame={frame} region={region.id} kinds={ROLE_KINDS} lead={words.text('zusammenarbeit.lists-lead')} />
    </CooperationLayout>,
  )
}

function RolesFilter({ frame, content }: { frame: PageFrame; content: RolesContent }) {
  const { words } = frame
  const { region, filter, choices, municipalities, showsAll } = content
  const any = ['', words.text('katalog.all')] as const
  return (
    <FilterForm
      words={words}
      action={ROLES_PATH}
      kept={{ lang: chosenLanguage(frame), region: region.id, alle: showsAll ? '1' : '' }}
    >
      <Select
        name="grundlage"
        label={words.text('service-role.basis')}
        value={filter.basis ?? ''}
        options={[any, ...choices.bases.map((one) => [one, words.text(`option.service-role.basis-${one}`)] as const)]}
      />
      <Select
        name="ebene"
        label={words.text('service-role.level')}
        value={filter.level ?? ''}
        options={[any, ...choices.levels.map((one) => [one, words.text(`option.service-role.level-${one}`)] as const)]}
      />
      <Select
        name="ort"
        label={words.text('service-role.municipality')}
        value={filter.municipality ?? ''}
        options={[any, ...municipalities.map(({ ags, name }) => [ags, name] as const)]}
      />
    </FilterForm>
  )
}

/** Services × roles that anybody has; a cell names who, and by what. */
function Matrix({ frame, content }: { frame: PageFrame; content: RolesContent }) {
  const { words } = frame
  const { rows, choices, region, names } = content
  const links = linksOf(frame)
  const roles = choices.roles.filter((role) => rows.some((row) => row.roles.some((one) => one.role === role)))
  const unused = choices.roles.filter((role) => !roles.includes(role))
  return (
    <>
      <p class="kern-sr-only" id="matrix-caption">
        {words.text('werwas.caption')}
      </p>
      <ScrollTable titleId="matrix-caption" kind="stacked matrix">
        <thead>
          <tr>
            <th scope="col">{words.text('service-role.service')}</th>
            <th scope="col">{words.text('werwas.stands-out')}</th>
            {roles.map((role) => (
              <th scope="col" key={role}>
                {words.text(`option.service-role.role-${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.service.id}>
              <th scope="row">
                <a href={links(`${ROLES_PATH}/${row.service.id}`, ofRegion(region.id))}>{words.of(row.service.name)}</a>
              </th>
              <td data-label={words.text('werwas.stands-out')}>
                <StandsOut row={row} names={names} words={words} />
              </td>
              {roles.map((role) => (
                <td key={role} data-label={words.text(`option.service-role.role-${role}`)}>
                  <RoleCell entries={row.roles.filter((one) => one.role === role)} names={names} words={words} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {unused.length > 0 && (
        <p class="muted">
          {words.text('werwas.unused', {
            roles: words.list(unused.map((role) => words.text(`option.service-role.role-${role}`))),
          })}
        </p>
      )}
    </>
  )
}

function RoleCell({ entries, names, words }: { entries: RolesRow['roles']; names: EntryNames; words: Words }) {
  if (entries.length === 0) return null
  return (
    <ul class="brief">
      {entries.map(({ id, actor, basis, municipality }) => (
        <li key={id}>
          {actor === null ? words.text('werwas.nobody') : nameOf(names, 'actor', actor, words)}
          {municipality !== null && ` (${municipalityOf(names, municipality)})`}{' '}
          <span class={`tag basis basis--${basis}`}>{words.text(`option.service-role.basis-${basis}`)}</span>
        </li>
      ))}
    </ul>
  )
}

function StandsOut({ row, names, words }: { row: RolesRow; names: EntryNames; words: Words }) {
  const [riskiest] = row.dependencies
  const sentences = [
    ...row.findings.map((finding) => findingWords(finding, row.duty, words, names)),
    ...(riskiest
      ? [words.text('werwas.depends', { on: riskiest.dependency.on, why: riskWords(riskiest, words) })]
      : []),
  ]
  if (sentences.length === 0) return null
  return (
    <ul class="brief">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
