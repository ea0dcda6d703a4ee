import { join } from 'node:path'
import { clientFrame, type ClientFrame } from '@socialspace/contract/live'
import { type Config, contactsOf } from './config/index.ts'
import { dataMaps } from './datamaps.ts'
import { createAudit } from './modules/audit/index.ts'
import { createBreaches } from './modules/breaches/index.ts'
import { consentsOf, createConsent, currentText } from './modules/consent/index.ts'
import { createConversations } from './modules/conversations/index.ts'
import { createIdentity, newPhrase, normalPhrase } from './modules/identity/index.ts'
import { createJournal } from './modules/journal/index.ts'
import { createMembers } from './modules/members/index.ts'
import { createPolicy } from './modules/policy/index.ts'
import { createReception } from './modules/reception/index.ts'
import { createRequests } from './modules/requests/index.ts'
import { createRetention } from './modules/retention/index.ts'
import { createRights, extractSchema, schemaPaths } from './modules/rights/index.ts'
import { registerPages } from './pages/index.ts'
import { registerState } from './pages/state.ts'
import { restoredIsClean, wasRestored } from './platform/backup/index.ts'
import { inProcessBus } from './platform/bus/index.ts'
import type { Database } from './platform/database/index.ts'
import { createLimits, createServer, type Handlers, prefixHash, raiseWall, Refusal } from './platform/http/index.ts'
import { createLive, liveLimits } from './platform/live/index.ts'
import type { Log } from './platform/log.ts'
import { createOidc } from './platform/oidc/index.ts'
import { createTelemetry } from './platform/telemetry.ts'
import { safeEqual, type Vault } from './platform/vault/index.ts'

export { extractSchema }

export interface AppDeps {
  readonly config: Config
  readonly database: Database
  readonly vault: Vault
  readonly log: Log
  /** Widens every rate limit, for load measurements on loopback; 1 unless told. */
  readonly limitFactor?: number
  /** False for the operations alone, without the web apps. */
  readonly pages?: boolean
}

export type App = Awaited<ReturnType<typeof createApp>>
export type Modules = App['modules']

const rotationCheck = 60 * 60 * 1000

/** The one file that knows every module: makes them, gives each what it needs, and puts their operations behind the wall. */
export async function createApp({ config, database, vault, log, limitFactor = 1, pages = true }: AppDeps) {
  const { operator, site, authority } = contactsOf(config)
  const bus = inProcessBus()
  const telemetry = createTelemetry()
  const origins = new Set([config.publicUrl, config.workplaceUrl, ...(config.demo ? [config.publicUrl.replace('localhost', '127.0.0.1')] : [])])
  const limits = createLimits(limitFactor)
  const server = createServer(config, log)

  const audit = createAudit({ database, vault, log, memberIds: () => memberIds(), staffNames: (ids) => identity.staffCard(ids) })
  const { record } = audit
  const members = createMembers({
    database, bus, record, contacts: { operator, authority }, policyOf: (of) => policy.standing(of), keepPolicy: (...asked) => policy.keepDefault(...asked), consentText: currentText,
    staffed: (member) => reception.staffed(member),
    inviteAdministrator: (tx, member, name, invitedBy) => identity.invite(tx, { member, name, title: { da: 'Administrator', en: 'Administrator' }, roles: ['administrator'], invitedBy }),
    countStaff: (tx, member) => identity.countStaff(tx, member),
  })
  const identity: ReturnType<typeof createIdentity> = createIdentity({
    database, vault, record, workplaceUrl: config.workplaceUrl, publicUrl: config.publicUrl, members: () => members.all(),
    fromToken: (request) => oidc.fromToken(request), revokeGrant: (grant) => oidc.revokeGrant(grant), revokeAccounts: (accounts) => oidc.revokeAccounts(accounts),
  })
  const oidc: Awaited<ReturnType<typeof createOidc>> = await createOidc({
    database, vault, log, publicUrl: config.publicUrl, workplaceUrl: config.workplaceUrl, clients: config.oauthClients, limit: limits.spend, prefixHash,
    checkPassword: identity.checkPassword, passkeys: identity.passkeys, checkPhrase: identity.checkPhrase, scopesOf: identity.scopesOf, openStaffSession: identity.openStaffSession,
    member: (id) => members.member({ id }),
  })
  const live = createLive<ClientFrame>({ identify: identity.identify, origins, aliveSessions: identity.aliveSessions, schema: clientFrame, log, telemetry, limits: liveLimits(limitFactor) })
  const { staffCard, aboutCitizens } = identity
  const { member, themes, queues } = members
  const memberIds = async () => (await members.all()).map(({ id }) => id)
  const consent = createConsent({
    database: database.withRestricted, vault, record, member, operator, authority, publicUrl: config.publicUrl,
    stop: (tx, at, citizen) => rights.restriction.stop(tx, at, citizen), stopped: (at, citizen) => rights.restriction.settle(at, citizen),
    ageGroup: async (tx, at, citizen) => (await aboutCitizens(tx, at, [citizen])).get(citizen)!.ageGroup,
    clearCookie: identity.clearCookie, resume: (tx, at, citizen) => rights.restriction.lift(tx, at, citizen, 'withdrawn'),
  })
  const journal = createJournal({ database, vault, record, staffCard, themes, parties: (...asked) => conversations.parties(...asked), opening: (...asked) => conversations.opening(...asked) })
  const conversations = createConversations({
    database, vault, bus, log, telemetry, record, member, themes, queues, staffCard, aboutCitizens,
    memberIds, mustHold: consent.mustHold,
    giveConsent: async (tx, giving) => {
      if (await rights.restriction.of(tx, giving.member.id, giving.citizen)) throw new Refusal('restricted')
      await consent.give(tx, giving)
    },
    createCitizen: identity.createCitizen, openCitizenSession: identity.openCitizenSession, touchCitizen: identity.touchCitizen, citizenProfile: identity.citizenProfile,
    confidenceOf: (...asked) => rights.confidenceOf(...asked),
    writeNote: journal.write, whileWaiting: (socket, at) => reception.whileWaiting(socket, at),
  })
  const reception = createReception({
    database, bus, log, topics: live.topics, themes, queues, member, opening: members.opening, aboutCitizens, signedInStaff: identity.signedInStaff,
    waiting: conversations.waiting, order: conversations.order, medianWait: conversations.medianWait, parties: conversations.parties,
  })
  const policy: ReturnType<typeof createPolicy> = createPolicy({
    database, bus, record, member, operator, site, authority, noticeDays: config.policyNoticeDays, recipients: config.recipients,
    live: { epoch: () => vault.epoch(), lastRetention: () => retention.lastRun(), longestOpenRequest: () => requests.longestOpen(), lastCheckpoint: async () => audit.checked() },
  })
  const retention = createRetention({
    database: database.withRestricted, vault, log, record, dataMaps, memberIds, member, queues, endAccounts: identity.endAccounts, endStaffOf: identity.endStaffOf, forgetTold: identity.forgetTold, leave: conversations.leave,
    hide: (tx, at, citizens) => rights.restriction.expiring(tx, at, citizens),
  })
  // Whose data is stored only keeps their rights, and is erased like everybody: these see it.
  const rights: ReturnType<typeof createRights> = createRights({
    database: database.withRestricted, vault, log, dataMaps, staffDatabase: database, member, operator, authority, consentsOf, memberIds, actsOfStaff: audit.actsOfStaff, conversationsOf: conversations.ofCitizen, leave: conversations.leave,
    conversationChanged: conversations.shownOtherwise, erasing: retention.erasing, endOf: retention.endOf, forgetTold: identity.forgetTold, clearCookie: identity.clearCookie, record,
    publicUrl: config.publicUrl, staffCard, themes, queues, actsAbout: audit.actsAbout, filesOf: conversations.filesOf, readPieces: conversations.readPieces, aliveSessions: identity.aliveSessions,
  })
  const requests = createRequests({
    database: database.withRestricted, vault, record, memberIds, member, authority, staffCard, touchCitizen: identity.touchCitizen, newCode: newPhrase, normalCode: normalPhrase,
    carryOut: { restrict: rights.restriction.ask, erase: rights.restriction.erasing, settle: rights.restriction.settle },
  })
  const breaches = createBreaches({
    database, everyone: database.withRestricted, vault, bus, log, record, authority, memberIds, members: members.all, member, staffCard, accountOf: identity.accountOf, concerned: audit.concerned,
    citizens: identity.citizens, countCitizens: identity.countCitizens, citizenProfile: identity.citizenProfile, conversationsOf: conversations.datesOf, wishesOf: rights.wishesOf,
  })
  const handlers: Handlers = {
    ...members.handlers, ...identity.handlers, ...conversations.handlers, ...reception.handlers, ...journal.handlers, ...policy.handlers, ...audit.handlers, ...rights.handlers, ...requests.handlers, ...consent.handlers, ...retention.handlers, ...breaches.handlers,
  }

  raiseWall(server, handlers, { identify: identity.identify, prefixHash, limits, origins, log, telemetry })
  registerState(server, { schemas: { [schemaPaths.citizen]: extractSchema(dataMaps), [schemaPaths.staff]: extractSchema(dataMaps, 'staff') }, publicUrl: config.publicUrl, metricsToken: config.metricsToken, telemetry, tokenMatches: safeEqual, ready: async () => {
    await database.platform(async () => undefined)
    if (conversations.failing()) throw new Refusal('unavailable')
  } })
  await oidc.register(server)
  const asked = async <T>(work: Promise<T>) => work.catch((error: unknown) => { if (error instanceof Refusal) return null; throw error })
  if (pages) {
    const web = join(import.meta.dirname, '../../web')
    await registerPages(server, { web, publicUrl: config.publicUrl, oneAddress: config.demo, site: (slug) => asked(members.site(slug)), members: members.list, promises: policy.promises })
  }
  live.use({ handlers: { ...conversations.frames, ...reception.frames }, heartbeat: conversations.heartbeat, opened: reception.opened, closed: conversations.closed })
  live.attach(server.server)
  identity.onSessionEnd(live.endSessions)
  identity.onSessionEnd(rights.endSessions)
  identity.onRolesChanged(live.reconnect)
  const rotating = setInterval(() => {
    try {
      vault.rotateWhenDue()
    } catch (error) {
      log.error({ err: error }, 'a new epoch could not begin')
    }
  }, rotationCheck).unref()

  return {
    handlers,
    modules: { handlers, audit, members, identity, conversations, rights, retention, consentText: currentText },
    /** The first operator's one-use link, while there is no operator. */
    async welcome(): Promise<string[]> {
      const link = await identity.firstOperatorLink()
      return link === null ? [] : ['', 'There is no operator yet. This link makes the first one; it works once, within an hour:', `  ${link}`, '']
    },
    /** Begins to serve; the address it listens on. */
    async listen(): Promise<string> {
      if (wasRestored(config.dataDir)) {
        log.info(await retention.removeGone(), 'what a restore brought back of the erased has been removed')
        restoredIsClean(config.dataDir)
      }
      await policy.begin(await members.all())
      await consent.begin(await memberIds())
      await rights.restriction.sweep()
      await audit.begin()
      const address = await server.listen({ port: config.port, host: config.host })
      retention.begin()
      await breaches.resume()
      return address
    },
    async close(): Promise<void> {
      clearInterval(rotating)
      await live.close()
      reception.close()
      await conversations.close()
      await server.close()
      await retention.close()
      await breaches.close()
      await audit.close()
      await rights.close()
      identity.close()
      oidc.close()
    },
  }
}
