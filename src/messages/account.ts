/** Signing in, one's own account, and the accounts of a region. */
export const accountMessages = {
  de: {
    'account.sign-in': 'Anmelden',
    'account.sign-out': 'Abmelden',
    'account.mine': 'Mein Konto',
    'account.manage': 'Konten und Rollen',
  },
  en: {
    'account.sign-in': 'Sign in',
    'account.sign-out': 'Sign out',
    'account.mine': 'My account',
    'account.manage': 'Accounts and roles',
  },
} as const
