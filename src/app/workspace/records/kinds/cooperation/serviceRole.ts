import { ROLE_BASES, ROLE_LEVELS, SERVICE_ROLES } from '../../../../../core/cooperation/index.ts'
import { ACTOR, cooperationKind, DAY } from './cooperationKind.ts'

/** That somebody has a role for a service: by law, today, as wished, as agreed. Without an actor it states that nobody has it. */
export const SERVICE_ROLE_KIND = cooperationKind({
  id: 'service-role',
  labelKey: 'service-role.kind',
  title: 'what',
  columns: ['what', 'service', 'role', 'basis', 'actor', 'municipality', 'confirmed'],
  ownerField: 'municipality',
  fields: [
    { id: 'what', labelKey: 'service-role.what', type: 'text', required: true, most: 200 },
    { id: 'service', labelKey: 'service-role.service', type: 'reference', to: 'service', required: true },
    { id: 'role', labelKey: 'service-role.role', type: 'choice', options: [...SERVICE_ROLES], required: true },
    { id: 'basis', labelKey: 'service-role.basis', type: 'choice', options: [...ROLE_BASES], required: true },
    { id: 'actor', labelKey: 'service-role.actor', ...ACTOR },
    { id: 'level', labelKey: 'service-role.level', type: 'choice', options: [...ROLE_LEVELS] },
    { id: 'municipality', labelKey: 'service-role.municipality', type: 'place' },
    { id: 'source', labelKey: 'service-role.source', type: 'text', most: 300 },
    { id: 'confirmed', labelKey: 'service-role.confirmed', ...DAY },
    { id: 'note', labelKey: 'service-role.note', type: 'long-text', most: 2000 },
  ],
})
