import type { ReportDocument } from '../../contract/index.ts'
import { ReportBody } from '../components/index.ts'
import { renderDocument } from './render.ts'

/** A report as one file that needs nothing else: no script, no address, its style within. `css` is the program's own style sheet of the report. */
export function renderReportFile(report: ReportDocument, css: string): string {
  return renderDocument(
    <html lang={report.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="Reihum" />
        <title>{report.title}</title>
        {/* Ours and without any “<”: nothing in it can end the element. */}
        <style dangerouslySetInnerHTML={{ __html: css.replaceAll('<', '') }} />
      </head>
      <body class="report-file">
        <main>
          <ReportBody report={report} />
        </main>
        <footer class="report__footer">{report.footer}</footer>
      </body>
    </html>,
  )
}
