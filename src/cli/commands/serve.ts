import {
  administratorLink,
  closeWorkspace,
  createMailer,
  createServerPort,
  enterExamples,
  InputError,
  keepCheckpoints,
  loadCatalogueOrThrow,
  loadCooperationLibrary,
  loadIndicatorDefinitions,
  needsAdministrator,
  runNotices,
  startWorkers,
  usualSlots,
} from '../../app/index.ts'
import { serve } from '../../http/index.ts'
import type { Call } from '../index.ts'
import { mailSettings } from '../mailSettings.ts'
import { parseOptions } from '../options.ts'
import { dataFolder } from '../regionFolder.ts'
import { serverLog } from '../serverLog.ts'
import { signInProviderOf } from '../signInProvider.ts'
import { workspaceIfWritable } from '../workspaceOf.ts'

/** `reihum serve [--port 4321] [--data DIR] [--host H] [--allowed-hosts A,B] [--trust-proxy] [--metrics PORT] [--log text|json] [--workers N]` */
export async function serveCommand(call: Call): Promise<number> {
  const { argv, environment, console } = call
  const given = parseOptions(
    argv,
    {
      port: 'value',
      data: 'value',
      host: 'value',
      'allowed-hosts': 'value',
      'trust-proxy': 'flag',
      metrics: 'value',
      log: 'value',
      workers: 'value',
    },
    { least: 0, most: 0 },
  )
  const port = given.number('port', { least: 0, most: 65_535, whole: true }) ?? 4321
  const metricsPort = given.number('metrics', { least: 1, most: 65_535, whole: true })
  const log = serverLog(given.value('log') ?? 'text', environment)
  const host = given.value('host') ?? '127.0.0.1'
  const slots = given.number('workers', { least: 0, most: 64, whole: true }) ?? usualSlots()
  const { variables, version, catalogueFolder, publicFolder, interrupted } = environment
  const data = dataFolder(given.value('data'), environment)
  const catalogue = await loadCatalogueOrThrow(catalogueFolder)
  const mail = mailSettings(variables, `http://localhost:${port}`)
  const provider = signInProviderOf(environment)
  const services = new Set(catalogue.services.map(({ id }) => id))
  const cooperation = await loadCooperationLibrary(catalogueFolder)
  const workspace = await workspaceIfWritable(call, given, { services, cooperation })
  if (workspace) await enterExamples(workspace, catalogue)
  const mailer = mail && createMailer(mail)
  const server = await serve({
    useCases: createServerPort(data, catalogue, version, await loadIndicatorDefinitions(catalogueFolder), cooperation),
    port,
    host,
    allowedHosts: (given.value('allowed-hosts') ?? '').split(',').filter(Boolean),
    publicFolder,
    workspace,
    provider,
    sendMail: mailer && ((outgoing) => mailer.send(outgoing)),
    trustProxy: given.flag('trust-proxy'),
    metricsPort,
    ...log,
  }).catch(async (error: NodeJS.ErrnoException) => {
    if (workspace) await closeWorkspace(workspace)
    throw listenFault(error, port, host)
  })
  const stopCheckpoints = workspace ? keepCheckpoints(workspace) : () => {}
  // With port 0 the address is known only now.
  const settings = mail && { ...mail, siteUrl: variables.REIHUM_URL ? mail.siteUrl : server.url }
  const notices = workspace && runNotices(workspace, mailer && settings && { mailer, settings })
  const workers = workspace && slots > 0 ? await startWorkers(workspace, { catalogueFolder, variables, slots }) : null
  environment.out(`${server.url}\n`)
  console.say('cli.serve-running', { url: server.url, data })
  if (workspace && (await needsAdministrator(workspace))) {
    // Under systemd this would stand in the system's log, which others read too.
    if (variables.INVOCATION_ID) console.say('cli.admin-missing', { data })
    else console.say('cli.admin-link', { address: `${server.url}/einladung/${await administratorLink(workspace)}` })
  }
  if (!interrupted.aborted) await new Promise((done) => interrupted.addEventListener('abort', done, { once: true }))
  stopCheckpoints()
  await server.close()
  await workers?.close()
  await notices?.stop()
  mailer?.close()
  if (workspace) await closeWorkspace(workspace)
  return 0
}

function listenFault(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === 'EADDRINUSE')
    return new InputError({ code: 'serve-port-taken', severity: 'error', params: { port } })
  if (error.code === 'EACCES')
    return new InputError({ code: 'serve-port-refused', severity: 'error', params: { port } })
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return new InputError({ code: 'serve-host-unknown', severity: 'error', params: { host } })
  return error
}
