import type { PlannedMunicipality } from '../places.ts'

type County = readonly PlannedMunicipality[]

/** How the projects of the first county are paid: with two pots of one purse, a deadline and an amount that nobody knows yet. */
export function fundingShares(county: County) {
  return [
    {
      id: 'rufbus-land',
      what: 'Betrieb des Rufbusses',
      project: 'rufbus-nord',
      giver: 'Landesprogramm für neue Angebote im Nahverkehr (erfunden)',
      state: 'granted',
      amount: 90_000,
      ownContribution: 40_000,
      isYearly: true,
      decided: '2025-11-18',
      bindingUntil: '2030-12-31',
    },
    {
      id: 'laden-leader',
      what: 'Einrichtung und Kühlung des Ladens',
      project: 'dorfladen-auental',
      programme: 'leader',
      state: 'proposed',
      amount: 60_000,
      ownContribution: 20_000,
      municipality: county[6].ags,
      deadline: '2027-01-31',
    },
    {
      id: 'laden-budget',
      what: 'Sitzgruppe und Bücherregal',
      project: 'dorfladen-auental',
      programme: 'gak-regionalbudget',
      state: 'applied',
      amount: 8_000,
      ownContribution: 2_000,
      municipality: county[6].ags,
    },
    {
      id: 'laden-umbau',
      what: 'Umbau des leeren Ladens',
      project: 'dorfladen-auental',
      programme: 'gak-ile',
      state: 'proposed',
      amount: null,
      ownContribution: null,
      municipality: county[6].ags,
      deadline: '2027-02-28',
    },
  ]
}

export function fundingExperiences(county: County) {
  return [
    {
      id: 'backofen',
      what: 'Backofen am Dorfplatz',
      programme: 'gak-regionalbudget',
      municipality: county[10].ags,
      year: 2025,
      outcome: 'granted',
      hours: 25,
      monthsToDecision: 2,
      lesson:
        'Die Rechnungen müssen bis zum Herbst bezahlt sein, auch wenn der Winter kommt. Wer die Angebote schon zum Aufruf hat, schafft es.',
      wouldRepeat: 'yes',
      contact: 'Hauptamt',
    },
    {
      id: 'dorfhaus',
      what: 'Umbau des Dorfgemeinschaftshauses',
      programme: 'leader',
      municipality: county[7].ags,
      year: 2024,
      outcome: 'withdrawn',
      hours: 160,
      monthsToDecision: 11,
      lesson: 'Wegen der Haushaltssicherung fehlte am Ende der Eigenanteil. Vorher mit der Kommunalaufsicht sprechen.',
      wouldRepeat: 'with-conditions',
      contact: 'Kämmerei',
    },
  ]
}
