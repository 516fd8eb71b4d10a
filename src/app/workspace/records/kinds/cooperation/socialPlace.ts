import { PLACE_FEATURES, PLACE_STATES, PLACE_TYPES } from '../../../../../core/cooperation/index.ts'
import type { Field } from '../../../../../core/process/index.ts'
import { ACTOR, cooperationKind, DAY, SERVICES } from './cooperationKind.ts'

const DEGREE = { type: 'choice', options: ['yes', 'partly', 'no'] } as const
const WORDS = { type: 'text', most: 300 } as const

/** How far each prerequisite is there, and in words why. */
const prerequisites: readonly Field[] = [
  { id: 'infrastructure', labelKey: 'social-place.infrastructure', ...DEGREE },
  { id: 'infrastructureWords', labelKey: 'social-place.infrastructure-words', ...WORDS },
  { id: 'administration', labelKey: 'social-place.administration', ...DEGREE },
  { id: 'administrationWords', labelKey: 'social-place.administration-words', ...WORDS },
  { id: 'people', labelKey: 'social-place.people', ...DEGREE },
  { id: 'peopleWords', labelKey: 'social-place.people-words', ...WORDS },
  { id: 'time', labelKey: 'social-place.time', ...DEGREE },
  { id: 'timeWords', labelKey: 'social-place.time-words', ...WORDS },
  { id: 'attention', labelKey: 'social-place.attention', ...DEGREE },
  { id: 'attentionWords', labelKey: 'social-place.attention-words', ...WORDS },
]

/** A place where people meet and do things together (Neu 2019), and what is held in common there (Ostrom 1990). */
export const SOCIAL_PLACE_KIND = cooperationKind({
  id: 'social-place',
  labelKey: 'social-place.kind',
  title: 'name',
  retention: 'contact',
  columns: ['name', 'type', 'place', 'keeper', 'state', 'confirmed'],
  page: '/zusammenarbeit/orte',
  ownerField: 'place',
  ownerIsPoint: true,
  fields: [
    { id: 'name', labelKey: 'social-place.name', type: 'text', required: true, most: 200 },
    { id: 'place', labelKey: 'social-place.place', type: 'place', required: true },
    { id: 'type', labelKey: 'social-place.type', type: 'choice', options: [...PLACE_TYPES] },
    { id: 'what', labelKey: 'social-place.what', type: 'long-text', most: 2000 },
    { id: 'keeper', labelKey: 'social-place.keeper', ...ACTOR },
    { id: 'contact', labelKey: 'social-place.contact', type: 'text', personal: true, most: 200 },
    { id: 'opening', labelKey: 'social-place.opening', type: 'text', most: 300 },
    { id: 'isAccessible', labelKey: 'social-place.is-accessible', type: 'flag' },
    { id: 'services', labelKey: 'social-place.services', ...SERVICES },
    {
      id: 'features',
      labelKey: 'social-place.features',
      type: 'list',
      of: { type: 'choice', options: [...PLACE_FEATURES] },
    },
    { id: 'state', labelKey: 'social-place.state', type: 'choice', options: [...PLACE_STATES] },
    { id: 'process', labelKey: 'social-place.process', type: 'long-text', most: 5000 },
    ...prerequisites,
    {
      id: 'links',
      labelKey: 'social-place.links',
      type: 'list',
      of: { type: 'reference', to: 'social-place' },
      most: 100,
    },
    { id: 'isCommons', labelKey: 'social-place.is-commons', type: 'flag' },
    { id: 'shared', labelKey: 'social-place.shared', type: 'text', most: 300 },
    { id: 'rules', labelKey: 'social-place.rules', type: 'long-text', most: 5000 },
    { id: 'surplus', labelKey: 'social-place.surplus', type: 'long-text', most: 2000 },
    { id: 'confirmed', labelKey: 'social-place.confirmed', ...DAY },
  ],
})
