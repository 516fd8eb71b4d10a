import {
  type ClosureQuestion,
  DECAY_CHOICES,
  type RegionDescription,
  type ServiceChoice,
  SUPPLY_MEASURES,
  SUPPLY_METHODS,
  type SupplyQuestion,
} from '../contract/index.ts'
import type { WordableIssue, Words } from '../messages/index.ts'
import { echo, parseQuestion } from './parseQuestion.ts'

const MOST_CAPACITY = 100_000

/** A question about supply: service, mode, people and limit as in a question about reach, then the method. What is not understood becomes an issue. */
export function parseSupply(
  query: URLSearchParams,
  services: readonly ServiceChoice[],
  words: Words,
  region?: RegionDescription,
): { question: SupplyQuestion; service: ServiceChoice; issues: readonly WordableIssue[] } {
  const { question, service, issues } = parseQuestion(query, services, words, region)
  const more: WordableIssue[] = []
  const choice = <T extends string>(name: string, code: string, choices: readonly T[]): T | null => {
    const value = query.get(name) ?? ''
    const known = choices.find((one) => one === value)
    if (value !== '' && !known) more.push({ code, params: { value: echo(value), choices: choices.join(', ') } })
    return known ?? null
  }
  return {
    question: {
      service: question.service,
      mode: question.mode,
      ages: (query.get('ages') ?? '') === '' ? null : question.ages,
      barrierFree: question.barrierFree,
      pureDriving: question.pureDriving,
      catchment: question.threshold,
      method: choice('method', 'query-supply-method', SUPPLY_METHODS),
      decay: choice('decay', 'query-supply-decay', DECAY_CHOICES),
      measure: choice('measure', 'query-supply-measure', SUPPLY_MEASURES),
      assumeCapacity: assumedCapacity(query, more),
    },
    service,
    issues: [...issues, ...more],
  }
}

/** What happens if the site `facility` goes. */
export function parseClosure(
  query: URLSearchParams,
  services: readonly ServiceChoice[],
  words: Words,
): { question: ClosureQuestion; issues: readonly WordableIssue[] } {
  const { question, issues } = parseSupply(query, services, words)
  const { service, mode, ages, barrierFree, pureDriving, catchment } = question
  const facility = query.get('facility') ?? ''
  return {
    question: { service, mode, ages, barrierFree, pureDriving, threshold: catchment, facility },
    issues: facility === '' ? [...issues, { code: 'query-closure-facility' }] : issues,
  }
}

function assumedCapacity(query: URLSearchParams, issues: WordableIssue[]): number | null {
  const value = (query.get('assume-capacity') ?? '').trim()
  if (value === '') return null
  const number = /^\d+([.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : 0
  if (number > 0 && number <= MOST_CAPACITY) return number
  issues.push({ code: 'query-assume-capacity', params: { value: echo(value), most: MOST_CAPACITY } })
  return null
}
