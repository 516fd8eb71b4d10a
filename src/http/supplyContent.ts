import { closureOf, type RegionDescription, type ServerPort, type ServiceChoice } from '../contract/index.ts'
import type { WordableIssue } from '../messages/index.ts'
import type { SupplyContent } from '../web/pages/index.ts'
import { echo } from './parseQuestion.ts'
import type { ParsedSupplyPage } from './parseSupplyPage.ts'
import { issueOf, withoutFolder } from './refuse.ts'

/** Everything that the page about supply shows; a question that cannot be answered leaves the choices and says why. */
export async function supplyContent(
  port: Pick<ServerPort, 'answerSupply' | 'answerClosure'>,
  base: {
    readonly regions: readonly RegionDescription[]
    readonly region: RegionDescription
    readonly services: readonly ServiceChoice[]
  },
  { question, service, orders, closure: facility, issues }: ParsedSupplyPage,
  earlier: readonly WordableIssue[],
  log: (line: string) => void,
): Promise<SupplyContent> {
  const notices = [...earlier, ...issues]
  const shared = { ...base, question, service, orders }
  try {
    const answer = await port.answerSupply(base.region.id, question)
    if (facility === null) return { ...shared, notices, answer, closure: null }
    if (!answer.facilities.some(({ id }) => id === facility)) {
      const unknown = { code: 'query-closure-unknown', params: { value: echo(facility) } }
      return { ...shared, notices: [...notices, unknown], answer, closure: null }
    }
    const { mode, ages } = answer.question
    const closure = await port.answerClosure(base.region.id, closureOf({ ...question, mode, ages }, facility))
    return { ...shared, notices, answer, closure }
  } catch (error) {
    const issue = issueOf(error)
    if (!issue) throw error
    log(`supply: ${error instanceof Error ? error.message : error}`)
    return { ...shared, notices, answer: null, closure: null, fault: withoutFolder(issue) }
  }
}
