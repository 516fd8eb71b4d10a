export {
  type Dependency,
  type RankedDependency,
  RISK_REASONS,
  type RiskReason,
  rankDependencies,
  SOON_MONTHS,
  SUBSTITUTES,
  type Substitute,
} from './dependency.ts'
export { examineRoles, type RoleFinding } from './examineRoles.ts'
export {
  ROLE_BASES,
  ROLE_LEVELS,
  type RoleBasis,
  type RoleEntry,
  type RoleLevel,
  SERVICE_ROLES,
  type ServiceRole,
} from './role.ts'
