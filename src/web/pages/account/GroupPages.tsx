import { ChoiceField, type FormState, fieldState, PostForm, TextField } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { renderDocument } from '../render.ts'
import { AccountPage, doneSentence } from './AccountPage.tsx'
import type { GrantChoices } from './GrantFields.tsx'
import { grantWords, type ShownGrant } from './GrantList.tsx'
import { ManageLinks } from './PeoplePage.tsx'
import { Roles } from './Roles.tsx'

interface Choice {
  readonly value: string
  readonly label: string
}

export interface GroupsContent {
  readonly form: FormState
  readonly groups: readonly {
    readonly id: string
    readonly name: string
    readonly region: string | null
    readonly members: number
    readonly grants: readonly ShownGrant[]
  }[]
  /** Regions for which the visitor may make groups; '' = the whole server. */
  readonly regions: readonly Choice[]
}

export const renderGroupsPage = (frame: PageFrame, content: GroupsContent): string =>
  renderDocument(<GroupsPage frame={frame} content={content} />)

function GroupsPage({ frame, content: { form, groups, regions } }: { frame: PageFrame; content: GroupsContent }) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  return (
    <AccountPage
      frame={frame}
      title={words.text('account.groups')}
      lead={words.text('account.groups-lead')}
      done={doneSentence(frame)}
      form={form}
      fields={['name', 'of']}
    >
      <ManageLinks frame={frame} />
      {groups.length === 0 ? (
        <p class="muted">{words.text('account.groups-none')}</p>
      ) : (
        <ul class="plain-list">
          {groups.map(({ id, name, region, members, grants }) => (
            <li key={id}>
              <span>
                <a href={links(`/verwaltung/gruppen/${id}`)}>{name}</a>{' '}
                <span class="muted">
                  {region ?? words.text('account.everywhere')} · {words.text('account.members-count', { n: members })}
                </span>
                {grants.length > 0 && (
                  <ul class="compact-list">
                    {grants.map((grant) => (
                      <li key={grant.id}>{grantWords(words, grant)}</li>
                    ))}
                  </ul>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="new-group-title">
        <h2 id="new-group-title">{words.text('account.group-new')}</h2>
        <PostForm action={links('/verwaltung/gruppen')} csrf={csrf} submit={words.text('account.group-make')}>
          <TextField
            {...fieldState(form, words, 'name')}
            label={words.text('account.group-name')}
            autocomplete="off"
            isRequired
          />
          <ChoiceField
            {...fieldState(form, words, 'of', regions[0]?.value)}
            label={words.text('account.group-of')}
            options={regions}
          />
        </PostForm>
      </section>
    </AccountPage>
  )
}

export interface GroupContent {
  readonly form: FormState
  readonly group: { readonly id: string; readonly name: string; readonly region: string | null }
  readonly members: readonly { readonly id: string; readonly name: string }[]
  readonly others: readonly Choice[]
  readonly parents: readonly { readonly id: string; readonly name: string }[]
  readonly otherGroups: readonly Choice[]
  readonly grants: readonly ShownGrant[]
  readonly choices: GrantChoices
}

export const renderGroupPage = (frame: PageFrame, content: GroupContent): string =>
  renderDocument(<GroupPage frame={frame} content={content} />)

function GroupPage({ frame, content }: { frame: PageFrame; content: GroupContent }) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  const { form, group, grants, choices } = content
  const base = `/verwaltung/gruppen/${group.id}`
  return (
    <AccountPage
      frame={frame}
      title={group.name}
      lead={words.text('account.group-lead', { region: group.region ?? words.text('account.everywhere') })}
      done={doneSentence(frame)}
      form={form}
      fields={['role', 'place', 'until']}
    >
      <ManageLinks frame={frame} />
      <Links
        frame={frame}
        name="mitglieder"
        field="account"
        base={base}
        linked={content.members}
        others={content.others}
      />
      <Links
        frame={frame}
        name="eltern"
        field="parent"
        base={base}
        linked={content.parents}
        others={content.otherGroups}
      />
      <Roles frame={frame} base={base} form={form} grants={grants} choices={choices} />
      <section aria-labelledby="delete-title">
        <h2 id="delete-title">{words.text('account.group-delete')}</h2>
        <p>{words.text('account.group-delete-about')}</p>
        <PostForm
          action={links(`${base}/loeschen`)}
          csrf={csrf}
          submit={words.text('account.group-delete')}
          tone="danger"
        />
      </section>
    </AccountPage>
  )
}

/** Members of a group, or groups from which it inherits: a list to shorten and a choice to lengthen it. */
function Links({
  frame,
  name,
  field,
  base,
  linked,
  others,
}: {
  frame: PageFrame
  name: 'mitglieder' | 'eltern'
  field: string
  base: string
  linked: readonly { readonly id: string; readonly name: string }[]
  others: readonly Choice[]
}) {
  const { words, csrf } = frame
  const action = linksOf(frame)(`${base}/${name}`)
  return (
    <section aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{words.text(`account.group-${name}`)}</h2>
      {linked.length === 0 ? (
        <p class="muted">{words.text(`account.group-${name}-none`)}</p>
      ) : (
        <ul class="plain-list">
          {linked.map((one) => (
            <li key={one.id}>
              <span>{one.name}</span>
              <PostForm
                action={action}
                csrf={csrf}
                submit={words.text('account.take-out')}
                about={one.name}
                tone="secondary"
                hidden={{ [field]: one.id, change: 'out' }}
              />
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <PostForm
          action={action}
          csrf={csrf}
          submit={words.text('account.put-in')}
          tone="secondary"
          hidden={{ change: 'in' }}
        >
          <ChoiceField name={field} label={words.text(`account.group-${name}-add`)} options={others} />
        </PostForm>
      )}
    </section>
  )
}
