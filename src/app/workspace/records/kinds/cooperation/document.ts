import type { Issue } from '../../../../../core/evidence/index.ts'
import type { Entry } from '../../../../../core/process/index.ts'
import { cooperationKind, DAY } from './cooperationKind.ts'

/** A paper that belongs to a project, and where it lies: the paper itself stays in the office's own files. */
export const DOCUMENT_KIND = cooperationKind({
  id: 'document',
  labelKey: 'document.kind',
  title: 'title',
  columns: ['title', 'date', 'project', 'shelf'],
  fields: [
    { id: 'title', labelKey: 'document.title', type: 'text', required: true, most: 300 },
    { id: 'date', labelKey: 'document.date', ...DAY },
    { id: 'link', labelKey: 'document.link', type: 'text', most: 1000 },
    { id: 'shelf', labelKey: 'document.shelf', type: 'text', most: 300 },
    { id: 'project', labelKey: 'document.project', type: 'reference', to: 'project' },
    { id: 'meeting', labelKey: 'document.meeting', type: 'reference', to: 'meeting' },
    { id: 'body', labelKey: 'document.body', type: 'reference', to: 'body' },
    { id: 'note', labelKey: 'document.note', type: 'long-text', most: 2000 },
  ],
  check: ({ link, shelf }: Entry): Issue[] => {
    const about = { field: 'link', label: 'document.link' }
    if (!link && !shelf) return [{ code: 'document-nowhere', severity: 'error', params: about }]
    const isAddress = !link || /^https?:\/\/[^\s/]+\.?[^\s]*$/i.test(String(link))
    return isAddress ? [] : [{ code: 'document-no-address', severity: 'error', params: about }]
  },
})
