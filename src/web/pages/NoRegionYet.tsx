import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { Command } from './StartPage.tsx'

/** A page about a region where there is none yet: what to do. */
export function NoRegionYet({ frame, title }: { frame: PageFrame; title: string }) {
  const { words } = frame
  return (
    <Layout frame={frame} title={title}>
      <h1>{title}</h1>
      <section class="notices notices--info" aria-labelledby="no-region-title">
        <h2 id="no-region-title">{words.text('start.no-region')}</h2>
        <p>{words.text('start.no-region-remedy')}</p>
        <Command text="npx reihum region example" />
        <p>
          <a href={linksOf(frame)('/')}>{words.text('error.back')}</a>
        </p>
      </section>
    </Layout>
  )
}
