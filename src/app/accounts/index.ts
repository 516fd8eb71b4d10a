export { Attempts, type LIMITS } from './attempts.ts'
export {
  calendarAddressSince,
  makeCalendarAddress,
  revokeCalendarAddress,
  visitorOfCalendar,
} from './calendarAddress.ts'
export { eraseAccount } from './eraseAccount.ts'
export { type Holder, mayGive, type NewGrant, removeGrant } from './grantRole.ts'
export { grantsOfAccount, type HeldGrant } from './grants.ts'
export { createGroup, deleteGroup, type Group, giveGroup, listGroups, setMember, setParent } from './groups.ts'
export {
  acceptInvitation,
  administratorLink,
  type Invitation,
  invite,
  inviteAgain,
  needsAdministrator,
  readInvitation,
} from './invitations.ts'
export { mailKey } from './mailAddress.ts'
export { demandManaged, givePerson, listPeople, type ManagedPerson, readManaged, setLocked } from './managePeople.ts'
export type { OutgoingMail, SendMail } from './outgoingMail.ts'
export { changeDetails, ownData } from './ownAccount.ts'
export {
  changePassword,
  confirmPassword,
  passwordLink,
  requestPasswordLink,
  setPasswordByLink,
} from './passwordLinks.ts'
export { hashPassword, LEAST_PASSWORD } from './passwords.ts'
export { type AccountState, accountNames, type Person, readPerson } from './people.ts'
export { closedIn, closedRegions, readableRegions } from './regionAccess.ts'
export {
  confirmSecondFactor,
  type NewSecondFactor,
  newSecondFactor,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from './secondFactor.ts'
export { isTokenLike } from './secrets.ts'
export {
  endOtherSessions,
  endSession,
  GUEST_VISITOR,
  listSessions,
  type SessionInfo,
  startSession,
  type Visitor,
  visitorOfToken,
} from './sessions.ts'
export { signIn } from './signIn.ts'
export { type Leaving, type ProviderSettings, SignInProvider, signInElsewhere } from './signInElsewhere.ts'
