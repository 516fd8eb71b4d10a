import type { ComponentChildren } from 'preact'
import { Done, type FormState, Notices, otherProblems } from '../../components/index.ts'
import type { PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'

interface Props {
  readonly frame: PageFrame
  readonly title: string
  readonly lead?: string
  /** Sentence about what was just done. */
  readonly done?: string | undefined
  readonly form?: FormState
  /** Fields that show their own problems. */
  readonly fields?: readonly string[]
  readonly children: ComponentChildren
}

/** The frame of all pages about accounts: heading, what was done, what is wrong, content. */
export function AccountPage({ frame, title, lead, done, form, fields = [], children }: Props) {
  const { words } = frame
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      <Done text={done} />
      {form && form.problems.length > 0 && (
        <Notices
          tone="danger"
          title={words.text('account.not-done')}
          sentences={[
            ...otherProblems(form, words, fields),
            ...(form.problems.some(({ field }) => fields.includes(field)) ? [words.text('account.see-fields')] : []),
          ]}
        />
      )}
      {children}
    </Layout>
  )
}

/** The sentence about what was done, as the address names it. */
export function doneSentence({ words, query }: PageFrame): string | undefined {
  const key = `account.done-${query.get('erledigt')}`
  return words.has(key) ? words.text(key) : undefined
}
