import { join } from 'node:path'
import { clientFrame, type ClientFrame } from '@socialspace/contract/live'
import { practiceRoles } from '@socialspace/contract/roles'
import { colleagues, leaders } from '@socialspace/contract/rooms'
import { type Config, contactsOf } from './config/index.ts'
import { dataMaps } from './datamaps.ts'
import { createAudit } from './modules/audit/index.ts'
import { createBlocks } from './modules/blocks/index.ts'
import { createBreaches } from './modules/breaches/index.ts'
import { consentsOf, createConsent, currentText } from './modules/consent/index.ts'
import { createConversations, mustBeThemes } from './modules/conversations/index.ts'
import { createImports } from './modules/imports/index.ts'
import { createIdentity, newPhrase, normalPhrase } from './modules/identity/index.ts'
import { createJournal } from './modules/journal/index.ts'
import { createKnown } from './modules/known/index.ts'
import { createMembers } from './modules/members/index.ts'
import { createPolicy } from './modules/policy/index.ts'
import { createQuality } from './modules/quality/index.ts'
import { createReception } from './modules/reception/index.ts'
import { createReplies } from './modules/replies/index.ts'
import { createRequests } from './modules/requests/index.ts'
import { createRetention } from './modules/retention/index.ts'
import { createRights, extractSchema, schemaPaths } from './modules/rights/index.ts'
import { createRooms } from './modules/rooms/index.ts'
import { registerPages } from './pages/index.ts'
import { registerState } from './pages/state.ts'
import { restoredIsClean, wasRestored } from './platform/backup/index.ts'
import { inProcessBus } from './platform/bus/index.ts'
import type { Database } from './platform/database/index.ts'
import { createLimits, createNewcomers, createServer, type Handlers, prefixHash, raiseWall, Refusal } from './platform/http/index.ts'
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
    reception: (member, services) => reception.at(member, services), keptFor: (member) => database.forMembers([member], (tx) => retention.keptFor(tx, member)),
    inviteAdministrator: (tx, member, name, invitedBy) => identity.invite(tx, { member, name, title: { da: 'Administrator', en: 'Administrator' }, roles: ['administrator'], invitedBy }),
    countStaff: (tx, member) => identity.countStaff(tx, member),
  })
  const identity: ReturnType<typeof createIdentity> = createIdentity({
    database, vault, record, workplaceUrl: config.workplaceUrl, publicUrl: config.publicUrl, members: () => members.all(),
    fromToken: (request) => oidc.fromToken(request), revokeGrant: (grant) => oidc.revokeGrant(grant), revokeAccounts: (accounts) => oidc.revokeAccounts(accounts),
    staffLeft: async (...left) => {
      await replies.forget(...left)
      await reception.forget(...left)
      await quality.left(...left)
      await rooms.forget(...left)
    },
    deskLeft: (...left) => conversations.staffLeft(...left),
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
    keptFor: (tx, at) => retention.keptFor(tx, at),
    stop: (tx, at, citizen) => rights.restriction.stop(tx, at, citizen), stopped: (at, citizen) => rights.restriction.settle(at, citizen),
    ageGroup: async (tx, at, citizen) => (await aboutCitizens(tx, at, [citizen])).get(citizen)!.ageGroup,
    undoKnown: (at, citizen) => known.undo(at, citizen, 'my-data'), ageGroups: (...asked) => aboutCitizens(...asked), stopGroups: (...asked) => rooms.stop(...asked), stoppedGroups: (at) => rooms.storedOnly(at),
    forgetContacts: (...asked) => journal.forgetContacts(...asked), staffCard, clearCookie: identity.clearCookie, resume: (tx, at, citizen) => rights.restriction.lift(tx, at, citizen, 'withdrawn'),
  })
  const journal: ReturnType<typeof createJournal> = createJournal({
    database, vault, record, staffCard, signedActs: audit.signedActs, parties: (...asked) => conversations.parties(...asked), opening: (...asked) => conversations.opening(...asked),
    mustBeThemes: async (at, chosen) => mustBeThemes(chosen, await themes(at)), services: async (at) => (await members.services(at)).services.map(({ id }) => id), createCitizen: identity.createCitizen, erase: (...asked) => retention.erase(...asked), taken: (...asked) => retention.taken(...asked),
    member, contactText: (of) => currentText(of, 'contact'), heldBy: (...asked) => conversations.heldBy(...asked), nameOf: async (id) => (await staffCard([id])).get(id)?.name ?? '',
    giveConsent: (tx, giving) => consent.giveByMouth(tx, { ...giving, purpose: 'contact' }),
  })
  const giveConsent: typeof consent.give = async (tx, giving) => {
    if (await rights.restriction.of(tx, giving.member.id, giving.citizen)) throw new Refusal('restricted')
    await consent.give(tx, giving)
  }
  const giveUnlessBlocked: typeof consent.give = async (tx, giving) => {
    await blocks.mustNotBe(tx, giving.member.id, giving.citizen)
    await giveConsent(tx, giving)
  }
  const conversations = createConversations({
    database, vault, publicUrl: config.publicUrl, bus, log, telemetry, record, member, themes, entrance: members.entrance, limitOf: members.limitOf, claim: (...asked) => reception.claim(...asked), staffCard, aboutCitizens,
    memberIds, queues, counsellors: identity.counsellorIds, practisers: async (at) => new Set((await identity.staffWith(at, practiceRoles)).map(({ id }) => id)), colleagues: identity.colleagueIds, namesOf: identity.namesOf, timeZone: async (id) => (await member({ id })).timeZone, ready: (at) => reception.ready(at), away: (...asked) => reception.away(...asked),
    giveConsent: giveUnlessBlocked,
    abuseOf: (...asked) => blocks.abuseOf(...asked), knownOf: (...asked) => known.among(...asked),
    createCitizen: identity.createCitizen, openCitizenSession: identity.openCitizenSession, touchCitizen: identity.touchCitizen, citizenProfile: identity.citizenProfile,
    mustHold: async (tx, at, citizen, purpose) => {
      await consent.mustHold(tx, at, citizen, purpose)
      await blocks.mustNotBe(tx, at, citizen)
    },
    confidenceOf: (...asked) => rights.confidenceOf(...asked),
    recordWriter: journal.records, taken: (...asked) => retention.taken(...asked), whileWaiting: (socket, at) => reception.whileWaiting(socket, at),
  })
  const reception: ReturnType<typeof createReception> = createReception({
    database, vault, bus, log, record, topics: live.topics, memberIds, themes, queues, member, counsellors: identity.counsellors, standing: members.standing, aboutCitizens, signedInStaff: identity.signedInStaff, counsellorIds: identity.counsellorIds,
    load: conversations.load, waits: conversations.waits, talked: conversations.talked, contacts: journal.counted, awayChanged: conversations.awayChanged,
    waiting: conversations.waiting, noteShown: conversations.noteShown, order: conversations.order, services: members.services, openIn: conversations.openIn, medianWait: conversations.medianWait, parties: conversations.parties,
  })
  const known: ReturnType<typeof createKnown> = createKnown({
    database, everyone: database.withRestricted, vault, record, member, staffCard, text: (of) => currentText(of, 'known'),
    consent: {
      give: (tx, giving) => giveConsent(tx, { ...giving, purpose: 'known' }), mustHold: consent.mustHold, may: (tx, at, citizen) => consent.may(tx, at, citizen, 'known'),
      takeBack: (tx, of, citizen, how) => consent.takeBack(tx, of, citizen, 'known', how), forget: (tx, at, citizen) => consent.forget(tx, at, citizen, 'known'), end: (tx, of, citizen) => consent.end(tx, of, citizen, 'known', 'known-expired'),
    },
    keptFor: (tx, at) => retention.knownFor(tx, at), parties: conversations.parties, conversationsOf: conversations.ofCitizen, conversationChanged: conversations.shownOtherwise,
  })
  const rooms: ReturnType<typeof createRooms> = createRooms({
    database, vault, bus, log, topics: live.topics, record, publicUrl: config.publicUrl, memberIds, member, services: async (at) => (await members.services(at)).services, staffCard, namesOf: identity.namesOf, giveConsent: giveUnlessBlocked, blocked: (...asked) => blocks.among(...asked),
    colleagues: (at) => identity.staffWith(at, colleagues), leaders: (at) => identity.staffWith(at, leaders), consentText: (of) => currentText(of, 'group'),
    kept: async (at) => ({ ...(await database.forMembers([at], (tx) => retention.roomsKept(tx, at))), timeZone: (await member({ id: at })).timeZone }),
    createCitizen: identity.createCitizen, openCitizenSession: identity.openCitizenSession, touchCitizen: identity.touchCitizen,
    mustBeReal: async (tx, at, citizen) => { if ((await conversations.practising(tx, at, [citizen])).has(citizen)) throw new Refusal('practice_apart') },
  })
  const blocks: ReturnType<typeof createBlocks> = createBlocks({
    database, everyone: database.withRestricted, vault, log, record, memberIds, staffCard, end: conversations.end, conversationsOf: conversations.ofCitizen, askAgain: conversations.askAgain, conversationChanged: conversations.shownOtherwise,
  })
  const policy: ReturnType<typeof createPolicy> = createPolicy({
    database, bus, record, member, operator, site, authority, noticeDays: config.policyNoticeDays, recipients: config.recipients,
    live: { epoch: () => vault.epoch(), lastRetention: () => retention.lastRun(), longestOpenRequest: () => requests.longestOpen(), lastCheckpoint: async () => audit.checked() },
  })
  const retention = createRetention({
    database: database.withRestricted, vault, log, record, dataMaps, memberIds, member, queues, endAccounts: identity.endAccounts, endStaffOf: identity.endStaffOf, erased: (at, ids) => bus.publish(`erased:${at}`, { ids }), forgetTold: identity.forgetTold, leave: conversations.leave,
    hide: (tx, at, citizens) => rights.restriction.expiring(tx, at, citizens), expiring: (tx, at, kind, rows) => (kind === 'known' ? known.expiring(tx, at, rows) : Promise.resolve()),
  })
  // Whose data is stored only keeps their rights, and is erased like everybody: these see it.
  const rights: ReturnType<typeof createRights> = createRights({
    database: database.withRestricted, vault, log, dataMaps, staffDatabase: database, member, operator, authority, consentsOf, memberIds, actsOfStaff: audit.actsOfStaff, conversationsOf: conversations.ofCitizen, leave: conversations.leave, storedOnly: rooms.storedOnly, rooms: rooms.names,
    conversationChanged: conversations.shownOtherwise, erasing: retention.erasing, endOf: retention.endOf, keptFor: retention.keptFor, forgetTold: identity.forgetTold, undoKnown: known.undoIfAny, clearCookie: identity.clearCookie, record,
    publicUrl: config.publicUrl, staffCard, themes, queues, actsAbout: audit.actsAbout, filesOf: conversations.filesOf, readPieces: conversations.readPieces,
  })
  const requests = createRequests({
    database: database.withRestricted, vault, record, memberIds, member, authority, staffCard, touchCitizen: identity.touchCitizen, newCode: newPhrase, normalCode: normalPhrase,
    carryOut: { restrict: rights.restriction.ask, erase: rights.restriction.erasing, settle: rights.restriction.settle },
  })
  const replies = createReplies({ database, vault, record })
  const quality = createQuality({
    database, vault, log, record, member, memberIds, parties: conversations.parties, opening: conversations.opening, staffCard, counsellors: identity.counsellorIds,
    consent: {
      mustHold: consent.mustHold, text: (of) => currentText(of, 'evaluation'), standing: (tx, at, citizen) => consent.standing(tx, at, citizen, 'evaluation'), holders: (tx, at, citizens) => consent.holders(tx, at, 'evaluation', citizens),
      agree: async (tx, of, citizen, count) => void (count ? await consent.give(tx, { member: of, citizen, purpose: 'evaluation', how: 'evaluation-tick', ...count }) : await consent.takeBack(tx, of, citizen, 'evaluation', 'evaluation-tick')),
    },
  })
  const imports = createImports({ database, vault, record, members: members.importing, replies: replies.importing, staff: { usernamesAt: identity.usernamesAt, invite: identity.invite } })
  const breaches = createBreaches({
    database, everyone: database.withRestricted, vault, bus, log, record, authority, memberIds, members: members.all, member, staffCard, accountOf: identity.accountOf, concerned: audit.concerned,
    citizens: identity.citizens, practising: conversations.practising,
    countCitizens: async (tx, at) => (await identity.countCitizens(tx, at)) - (await conversations.countPractising(tx, at)), citizenProfile: identity.citizenProfile, conversationsOf: conversations.datesOf, wishesOf: rights.wishesOf, waysOf: known.waysOf,
  })
  const handlers: Handlers = {
    ...members.handlers, ...identity.handlers, ...conversations.handlers, ...known.handlers, ...blocks.handlers, ...reception.handlers, ...journal.handlers, ...policy.handlers, ...audit.handlers, ...rights.handlers, ...requests.handlers, ...replies.handlers, ...quality.handlers, ...imports.handlers, ...consent.handlers, ...retention.handlers, ...breaches.handlers, ...rooms.handlers,
  }

  raiseWall(server, handlers, { identify: identity.identify, prefixHash, limits, newcomers: createNewcomers(config.floodStarts * limitFactor), origins, log, telemetry })
  registerState(server, { schemas: { [schemaPaths.citizen]: extractSchema(dataMaps), [schemaPaths.staff]: extractSchema(dataMaps, 'staff') }, publicUrl: config.publicUrl, metricsToken: config.metricsToken, telemetry, tokenMatches: safeEqual, ready: async () => {
    await database.platform(async () => undefined)
    if (conversations.failing()) throw new Refusal('unavailable')
  } })
  await oidc.register(server)
  const asked = async <T>(work: Promise<T>) => work.catch((error: unknown) => { if (error instanceof Refusal) return null; throw error })
  if (pages) {
    const web = join(import.meta.dirname, '../../web')
    await registerPages(server, { web, publicUrl: config.publicUrl, oneAddress: config.demo, site: (slug) => asked(members.site(slug)), members: members.list, promises: policy.promises, authority })
  }
  live.use({
    handlers: { ...conversations.frames, ...reception.frames, ...rooms.frames },
    heartbeat: async (sockets) => { await conversations.heartbeat(sockets); await rooms.beat() },
    opened: (socket) => { reception.opened(socket); rooms.opened(socket) }, closed: (socket) => { conversations.closed(socket); rooms.closed(socket) },
  })
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
    modules: { handlers, audit, blocks, members, identity, conversations, reception, rights, retention, quality, rooms, consentText: currentText },
    /** The first operator's one-use link, while there is no operator. */
    async welcome(): Promise<string[]> {
      const link = await identity.firstOperatorLink()
      return link === null ? [] : ['', 'There is no operator yet. This link makes the first one; it works once, within an hour:', `  ${link}`, '']
    },
    /** Begins to serve; the address it listens on. */
    async listen(): Promise<string> {
      if (wasRestored(config.dataDir)) {
        const parts = await conversations.dropForgotten()
        log.info({ ...await retention.removeGone(), parts }, 'what a restore brought back of the erased has been removed')
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
      await rooms.close()
      blocks.close()
      await conversations.close()
      await server.close()
      await retention.close()
      await breaches.close()
      await audit.close()
      await rights.close()
      quality.close()
      identity.close()
      oidc.close()
    },
  }
}
