import type { RegionDescription } from '../../../../contract/index.ts'
import type { Dependency, RankedDependency, RoleBasis, ServiceRole } from '../../../../core/cooperation/index.ts'
import { DutyPart, type EntryNames, Notices } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { EntryLink } from '../EntryLink.tsx'
import { ListLinks } from '../ListLinks.tsx'
import { NewEntries } from '../NewEntries.tsx'
import { municipalityOf, nameOf } from '../names.ts'
import { findingWords, riskWords } from './findingWords.ts'
import { ROLE_KINDS, ROLES_PATH, type RolesRow } from './RolesPage.tsx'

type Shown = Dependency & {
  readonly on: string
  readonly municipality: string | null
  readonly substituteWords: string | null
}

export interface ServiceRolesContent {
  readonly region: RegionDescription
  readonly row: Omit<RolesRow, 'roles' | 'dependencies' | 'initiatives'> & {
    readonly roles: readonly (RolesRow['roles'][number] & { readonly source: string | null })[]
    readonly dependencies: readonly RankedDependency<Shown>[]
    readonly initiatives: readonly {
      readonly id: string
      readonly name: string
      readonly keeper: string | null
      readonly state: string | null
      readonly seeks: string | null
      readonly offers: string | null
      readonly municipality: string | null
    }[]
  }
  /** `DE-HE`; null = none. */
  readonly land: string | null
  readonly choices: { readonly roles: readonly ServiceRole[]; readonly bases: readonly RoleBasis[] }
  readonly names: EntryNames
  readonly mayWrite: boolean
}

interface Part {
  readonly frame: PageFrame
  readonly content: ServiceRolesContent
}

const pathOf = ({ row }: ServiceRolesContent) => `${ROLES_PATH}/${row.service.id}`

export function renderServiceRolesPage(frame: PageFrame, content: ServiceRolesContent): string {
  const { words } = frame
  const { region, row, land, names } = content
  const links = linksOf(frame)
  const name = words.of(row.service.name)
  const title = words.text('werwas.service-title', { service: name })
  return renderDocument(
    <CooperationLayout frame={frame} region={region} part="roles" title={title} above={[]}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.of(row.service.description)}</p>
      <Notices
        tone="warning"
        title={words.text('werwas.stands-out')}
        sentences={row.findings.map((finding) => findingWords(finding, row.duty, words, names))}
      />
      {row.findings.length === 0 && row.roles.length > 0 && (
        <p class="notices notices--info">{words.text('werwas.no-gaps')}</p>
      )}
      <Entered frame={frame} content={content} />
      <section aria-labelledby="law-title">
        <h2 id="law-title">{words.text('werwas.by-law')}</h2>
        <DutyPart view={{ words, service: row.service, duty: row.duty, place: land }} />
        <p>
          <a href={links(`/daten/leistungskatalog/${row.service.id}`, ofRegion(region.id))}>
            {words.text('werwas.to-catalogue')}
          </a>
        </p>
      </section>
      <Dependencies frame={frame} content={content} />
      <Initiatives frame={frame} content={content} />
      <ListLinks frame={frame} region={region.id} kinds={ROLE_KINDS} lead={words.text('zusammenarbeit.lists-lead')} />
    </CooperationLayout>,
  )
}

/** Roles × law, today, wished, agreed. */
function Entered({ frame, content }: Part) {
  const { words } = frame
  const { row, choices, names, mayWrite, region } = content
  const roles = choices.roles.filter((role) => row.roles.some((one) => one.role === role))
  const back = pathOf(content)
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title">{words.text('werwas.entered')}</h2>
      {roles.length === 0 ? (
        <p class="notices notices--info">{words.text('werwas.none-here')}</p>
      ) : (
        <table class="kern-table kern-table--small stacked" aria-labelledby="roles-title">
          <thead>
            <tr>
              <th scope="col">{words.text('service-role.role')}</th>
              {choices.bases.map((basis) => (
                <th scope="col" key={basis}>
                  {words.text(`option.service-role.basis-${basis}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roles.map((role) => (
              <tr key={role}>
                <th scope="row">{words.text(`option.service-role.role-${role}`)}</th>
                {choices.bases.map((basis) => (
                  <td key={basis} data-label={words.text(`option.service-role.basis-${basis}`)}>
                    {row.roles.some((one) => one.role === role && one.basis === basis) && (
                      <ul class="brief">
                        {row.roles
                          .filter((one) => one.role === role && one.basis === basis)
                          .map((one) => (
                            <li key={one.id}>
                              <EntryLink frame={frame} region={region.id} kind="service-role" id={one.id} back={back}>
                                {one.actor === null
                                  ? words.text('werwas.nobody')
                                  : nameOf(names, 'actor', one.actor, words)}
                              </EntryLink>
                              {one.municipality !== null && ` (${municipalityOf(names, one.municipality)})`}
                              {`: ${one.what} `}
                              {one.level !== null && (
                                <span class="tag">{words.text(`option.service-role.level-${one.level}`)}</span>
                              )}
                              {one.source !== null && <span class="muted"> {one.source}</span>}
                            </li>
                          ))}
                      </ul>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayWrite && (
        <NewEntries
          frame={frame}
          region={region.id}
          kinds={['service-role']}
          text={(kind) => words.text(`werwas.add-${kind}`)}
          about={{ service: row.service.id }}
          back={back}
        />
      )}
    </section>
  )
}

function Dependencies({ frame, content }: Part) {
  const { words } = frame
  const { row, names, mayWrite, region } = content
  const back = pathOf(content)
  return (
    <section aria-labelledby="depends-title">
      <h2 id="depends-title">{words.text('werwas.dependencies')}</h2>
      <p>{words.text('werwas.dependencies-lead')}</p>
      {row.dependencies.length === 0 && <p class="notices notices--info">{words.text('werwas.dependencies-none')}</p>}
      <ol class="steps">
        {row.dependencies.map((ranked) => {
          const { id, on, municipality, exitCost, contractEnd, substituteWords } = ranked.dependency
          return (
            <li key={id}>
              <p>
                <strong>
                  <EntryLink frame={frame} region={region.id} kind="dependency" id={id} back={back}>
                    {on}
                  </EntryLink>
                </strong>
                {municipality !== null && ` (${municipalityOf(names, municipality)})`}
                {': '}
                {riskWords(ranked, words)}
              </p>
              <p class="muted">
                {[
                  contractEnd === null ? '' : words.text('werwas.contract-until', { day: words.date(contractEnd) }),
                  exitCost === null ? '' : words.text('werwas.exit-cost', { euros: words.number(exitCost) }),
                  substituteWords ?? '',
                ]
                  .filter((one) => one !== '')
                  .join(' · ')}
              </p>
            </li>
          )
        })}
      </ol>
      {mayWrite && (
        <NewEntries
          frame={frame}
          region={region.id}
          kinds={['dependency']}
          text={(kind) => words.text(`werwas.add-${kind}`)}
          about={{ service: row.service.id }}
          back={back}
        />
      )}
    </section>
  )
}

function Initiatives({ frame, content }: Part) {
  const { words } = frame
  const { row, names, mayWrite, region } = content
  const back = pathOf(content)
  return (
    <section aria-labelledby="initiatives-title">
      <h2 id="initiatives-title">{words.text('werwas.initiatives')}</h2>
      {row.initiatives.length === 0 && <p class="muted">{words.text('werwas.initiatives-none')}</p>}
      <ul>
        {row.initiatives.map(({ id, name, keeper, state, seeks, offers, municipality }) => (
          <li key={id}>
            <EntryLink frame={frame} region={region.id} kind="initiative" id={id} back={back}>
              {name}
            </EntryLink>
            {[
              municipality === null ? '' : municipalityOf(names, municipality),
              keeper === null ? '' : nameOf(names, 'actor', keeper, words),
              state === null ? '' : words.text(`option.initiative.state-${state}`),
              offers === null ? '' : words.text('werwas.offers', { what: offers }),
              seeks === null ? '' : words.text('werwas.seeks', { what: seeks }),
            ]
              .filter((one) => one !== '')
              .map((one) => ` · ${one}`)
              .join('')}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <NewEntries
          frame={frame}
          region={region.id}
          kinds={['initiative']}
          text={(kind) => words.text(`werwas.add-${kind}`)}
          about={{ services: row.service.id }}
          back={back}
        />
      )}
    </section>
  )
}
