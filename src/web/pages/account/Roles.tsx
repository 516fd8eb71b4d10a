import { type FormState, PostForm } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { type GrantChoices, GrantFields } from './GrantFields.tsx'
import { GrantList, grantWords, type ShownGrant } from './GrantList.tsx'

/** Roles of a person or a group: each can be taken away, another one given. */
export function Roles({
  frame,
  base,
  form,
  grants,
  choices,
}: {
  readonly frame: PageFrame
  /** Path of the person or group. */
  readonly base: string
  readonly form: FormState
  readonly grants: readonly ShownGrant[]
  readonly choices: GrantChoices
}) {
  const { words, csrf } = frame
  const links = linksOf(frame)
  return (
    <section aria-labelledby="roles-title">
      <h2 id="roles-title">{words.text('account.roles')}</h2>
      <GrantList
        words={words}
        grants={grants}
        none={words.text('account.roles-none')}
        remove={(grant) => (
          <PostForm
            action={links(`${base}/rollen/entziehen`)}
            csrf={csrf}
            submit={words.text('account.grant-remove')}
            about={grantWords(words, grant)}
            tone="secondary"
            hidden={{ grant: grant.id }}
          />
        )}
      />
      <h3>{words.text('account.grant-add')}</h3>
      <PostForm action={links(`${base}/rollen`)} csrf={csrf} submit={words.text('account.grant-add')}>
        <GrantFields words={words} form={form} choices={choices} />
      </PostForm>
    </section>
  )
}
