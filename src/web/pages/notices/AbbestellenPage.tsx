import { PostForm } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'

/** Reached by the link of a mail: a program that follows links must not end anything, so there is a button. */
export function renderAbbestellenPage(
  frame: PageFrame,
  content: { readonly token: string; readonly isDone: boolean },
): string {
  const { words } = frame
  const title = words.text('mitteilungen.stop-title')
  const action = linksOf(frame)('/mitteilungen/abbestellen')
  return renderDocument(
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      {content.isDone ? (
        <p role="status">{words.text('mitteilungen.stopped')}</p>
      ) : (
        <>
          <p class="lead">{words.text('mitteilungen.stop-lead')}</p>
          <PostForm
            action={action}
            csrf={frame.csrf}
            submit={words.text('mitteilungen.stop')}
            hidden={{ token: content.token }}
          />
        </>
      )}
    </Layout>,
  )
}
