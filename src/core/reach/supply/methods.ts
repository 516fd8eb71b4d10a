/**
 * How capacity and people are brought together. `opportunities` only adds up what lies in reach (Hansen 1959); the others divide it among
 * all who reach it: 2sfca (Luo & Wang 2003), e2sfca (Luo & Qi 2009), 3sfca (Wan, Zou & Sternberg 2012), m2sfca (Delamater 2013), bfca
 * (Páez, Higgins & Vivona 2019).
 */
export const SUPPLY_METHODS = ['2sfca', 'e2sfca', '3sfca', 'm2sfca', 'bfca', 'opportunities'] as const
export type SupplyMethod = (typeof SUPPLY_METHODS)[number]
