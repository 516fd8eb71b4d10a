import type { Act, GateFacts, Objection, PhasePlan } from '../../src/core/process/index.ts'
import { NO_FACTS } from '../../src/core/process/index.ts'

/** A process of participation with every kind of condition. */
export const forum: PhasePlan = {
  id: 'forum',
  labelKey: 'forum',
  cyclic: false,
  phases: [
    { id: 'prepare', labelKey: 'forum.prepare', conditions: [] },
    {
      id: 'collect',
      labelKey: 'forum.collect',
      mandate: { who: 'county-council' },
      conditions: [
        { id: 'text', labelKey: 'forum.text', who: 'unit', kind: 'fields-filled', fields: ['question', 'people'] },
        { id: 'check', labelKey: 'forum.check', who: 'unit', kind: 'check-done', check: 'principles', raters: 3 },
      ],
    },
    {
      id: 'weigh',
      labelKey: 'forum.weigh',
      conditions: [
        { id: 'end', labelKey: 'forum.end', who: 'unit', kind: 'date-reached', field: 'collectUntil' },
        { id: 'heard', labelKey: 'forum.heard', who: 'unit', kind: 'answers', question: 'hearing' },
      ],
    },
    {
      id: 'answer',
      labelKey: 'forum.answer',
      conditions: [
        { id: 'ruled', labelKey: 'forum.ruled', who: 'county-council', kind: 'decision', about: 'f-1', outcome: 'any' },
        { id: 'time', labelKey: 'forum.time', who: 'unit', kind: 'trigger-fired', trigger: 't-1' },
      ],
    },
  ],
}

/** With these every gate of `forum` is open from 2027 on. */
export const allMet: GateFacts = {
  ...NO_FACTS,
  fields: { question: 'What is missing?', people: ['a'], collectUntil: '2026-12-01' },
  completeRaters: { principles: 3 },
  decisions: [{ about: 'f-1', outcome: 'rejected' }],
  missingAnswers: { hearing: [] },
  firedOn: { 't-1': '2026-12-01' },
  mandates: { collect: { body: 'Kreistag', force: 'recommendation', answerBy: '2028-06-30' } },
}

export const act = (on: string, reason = ''): Act => ({ by: 'p-1', on, reason })

export const objection: Objection = {
  id: 'o-1',
  seat: 'Sitz der Kommenden',
  by: 'advocate',
  on: '2026-11-01',
  phase: null,
  text: 'The cost of upkeep is missing.',
  to: 'county-council',
  answer: null,
  withdrawnOn: null,
}
