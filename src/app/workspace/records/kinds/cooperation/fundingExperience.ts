import { cooperationKind, HOURS } from './cooperationKind.ts'

/** What a municipality lived through with a programme, for those who come after. */
export const FUNDING_EXPERIENCE_KIND = cooperationKind({
  id: 'funding-experience',
  labelKey: 'funding-experience.kind',
  title: 'what',
  retention: 'contact',
  columns: ['what', 'programme', 'municipality', 'year', 'outcome', 'wouldRepeat'],
  ownerField: 'municipality',
  fields: [
    { id: 'what', labelKey: 'funding-experience.what', type: 'text', required: true, most: 200 },
    { id: 'programme', labelKey: 'funding-experience.programme', type: 'reference', to: 'programme', required: true },
    { id: 'municipality', labelKey: 'funding-experience.municipality', type: 'place' },
    { id: 'year', labelKey: 'funding-experience.year', type: 'number', least: 1950, most: 2199, whole: true },
    {
      id: 'outcome',
      labelKey: 'funding-experience.outcome',
      type: 'choice',
      options: ['granted', 'refused', 'withdrawn', 'running'],
    },
    { id: 'hours', labelKey: 'funding-experience.hours', ...HOURS },
    {
      id: 'monthsToDecision',
      labelKey: 'funding-experience.months-to-decision',
      type: 'number',
      unit: 'months',
      least: 0,
      most: 240,
    },
    { id: 'lesson', labelKey: 'funding-experience.lesson', type: 'long-text', most: 5000 },
    {
      id: 'wouldRepeat',
      labelKey: 'funding-experience.would-repeat',
      type: 'choice',
      options: ['yes', 'with-conditions', 'no'],
    },
    { id: 'contact', labelKey: 'funding-experience.contact', type: 'text', personal: true, most: 200 },
  ],
})
