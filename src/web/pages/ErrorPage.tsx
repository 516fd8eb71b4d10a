import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'

export interface ErrorContent {
  /** What happened. */
  readonly title: string
  /** What to do. */
  readonly remedy: string
  readonly details: readonly string[]
}

export function renderErrorPage(frame: PageFrame, content: ErrorContent): string {
  return renderDocument(<ErrorPage frame={frame} content={content} />)
}

function ErrorPage({ frame, content }: { frame: PageFrame; content: ErrorContent }) {
  const links = linksOf(frame)
  return (
    <Layout frame={frame} title={content.title}>
      <h1>{content.title}</h1>
      {content.details.map((sentence) => (
        <p key={sentence}>
          <strong>{sentence}</strong>
        </p>
      ))}
      <p class="lead">{content.remedy}</p>
      <p>
        <a class="kern-btn kern-btn--primary" href={links('/')}>
          <span class="kern-label">{frame.words.text('error.back')}</span>
        </a>
      </p>
    </Layout>
  )
}
