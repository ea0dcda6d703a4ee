/** A change of one file. `find` stands in it exactly once. */
export interface Edit {
  readonly id: string
  readonly file: string
  readonly find: string
  readonly replace: string
}

/** A deliberately broken program: the promise's test must fail with it (DESIGN §10). */
export interface Mutant extends Edit {
  readonly promise: string
  /** The test that must fail. */
  readonly test: string
  readonly pattern: string
}

const sealing = { promise: 'P40', test: 'server/test/sealing.test.ts', pattern: '^P40 nothing that a person fills in' }
const unit = { promise: 'P40', file: 'server/src/platform/vault/seal.ts', test: 'server/src/platform/vault/unit.test.ts' }
const wall = { promise: 'P03', test: 'server/test/tenancy.test.ts' }
const practice = { test: 'server/src/modules/conversations/practice.test.ts' }
const guests = { test: 'server/src/modules/conversations/guests.test.ts' }
const taken = { test: 'server/src/modules/retention/taken.test.ts' }
const editing = { test: 'server/src/modules/conversations/editing.test.ts' }
const contacts = { test: 'server/src/modules/journal/contacts.test.ts' }
const talk = { test: 'server/src/modules/conversations/conversations.test.ts' }
const promises = { test: 'server/test/promises.test.ts' }
const cells = { promise: 'P40', test: 'server/test/ciphertext.test.ts' }
const pool = { promise: 'P03', test: 'server/test/pool.test.ts' }
const nonce = { promise: 'P40', file: 'server/src/platform/vault/seal.ts', test: 'server/test/nonces.test.ts', pattern: '.' }
const dump = { promise: 'P40', file: 'run.mjs', test: 'server/test/dumps.test.ts', pattern: '^P40 core dumps' }

const oauth = { promise: 'P42', test: 'server/test/oauth.test.ts' }
const adapter = { promise: 'P42', file: 'server/src/platform/oidc/adapter.ts', test: 'server/test/oauth-refresh.test.ts' }
const guessing = { promise: 'P42', test: 'server/test/guessing.test.ts' }
const headers = { promise: 'P42', test: 'server/test/headers.test.ts' }
const fuzz = { test: 'server/test/fuzz/operations.test.ts' }
const frames = { test: 'server/test/fuzz/frames.test.ts' }
const classified = { promise: 'P06', test: 'server/test/datamap.test.ts' }
const versions = { test: 'server/src/modules/policy/policy.test.ts' }
const policy = { test: 'server/src/modules/policy/default/default.test.ts' }
const consent = { test: 'server/src/modules/consent/consent.test.ts' }
const retention = { test: 'server/src/modules/retention/retention.test.ts' }
const blocks = { test: 'server/src/modules/blocks/blocks.test.ts' }
const known = { test: 'server/src/modules/known/known.test.ts' }
const mine = { test: 'server/src/modules/rights/mine.test.ts' }
const keys = { promise: 'P40', test: 'server/src/commands/keys.test.ts', pattern: '^P40 a new epoch that another' }
const door = { test: 'server/src/modules/rooms/door.test.ts' }
const groups = { test: 'server/src/modules/rooms/groups.test.ts' }
const hub = { promise: 'P41', test: 'server/src/modules/rooms/hub.test.ts', file: 'server/src/modules/rooms/hub.ts' }
const team = { test: 'server/src/modules/rooms/team.test.ts' }
const extract = { promise: 'P61', test: 'server/src/modules/rights/extract/extract.test.ts' }
const breach = { promise: 'P07', test: 'server/src/modules/breaches/breaches.test.ts' }
const ownRights = { promise: 'P61', test: 'server/src/modules/rights/staff.test.ts' }
const desk = { test: 'server/src/modules/requests/requests.test.ts' }
const services = { test: 'server/src/modules/members/services.test.ts' }
const offers = { test: 'server/src/modules/reception/offers.test.ts' }
const rota = { test: 'server/src/modules/reception/rota.test.ts' }
const board = { test: 'server/src/modules/reception/board.test.ts' }
const absence = { test: 'server/src/modules/reception/absence.test.ts' }
const flood = { promise: 'P01', test: 'server/test/flood.test.ts', file: 'server/src/platform/http/newcomers.ts' }
const intake = { test: 'server/src/platform/http/intake.test.ts' }
const quality = { test: 'server/src/modules/quality/quality.test.ts' }
const brought = { promise: 'P03', test: 'server/src/modules/imports/imports.test.ts' }
const signed = { promise: 'P63', test: 'server/src/modules/journal/signed.test.ts', pattern: '^P63 what is locked' }
const confidential = { promise: 'P05', test: 'server/src/modules/journal/confidential.test.ts' }

const tree = { promise: 'P41', file: 'server/src/modules/audit/tree.ts', test: 'server/src/modules/audit/tree.test.ts' }
const verifier = { promise: 'P41', file: 'contract/src/verifier.ts', test: 'server/src/modules/audit/tree.test.ts', pattern: '^P41 the verifier finds|^P41 entries whose' }
const log = { promise: 'P41', test: 'server/src/modules/audit/log.test.ts' }
const openings = { promise: 'P41', file: 'server/src/modules/conversations/openings.ts', test: 'server/src/modules/conversations/openings.test.ts' }

export const mutants: readonly Mutant[] = [
  { id: 'a log that takes its time', ...log, file: 'server/src/modules/audit/sequencer.ts', find: 'const every = 250', replace: 'const every = 2500', pattern: '^P41 an act is in its member' },
  { id: 'an order that nobody keeps', ...log, file: 'server/src/modules/audit/sequencer.ts', find: 'pending.map(({ id }) => id), size)', replace: 'pending.map(({ id }) => id).toReversed(), size)', pattern: '^P41 an act is in its member' },
  { id: 'a citizen’s things by name in the log', ...log, file: 'server/src/modules/audit/entry.ts', find: 'object_id: about ? null : objectId', replace: 'object_id: objectId', pattern: '^P41 entries hold no plaintext' },
  { id: 'a reason in clear', ...log, file: 'server/src/modules/audit/entry.ts', find: "theirs!.seal('audit.entry.reason', id, 0, reason)", replace: 'Buffer.from(reason)', pattern: '^P41 entries hold no plaintext' },
  { id: 'a mac that anyone can make', ...log, file: 'server/src/platform/vault/unit.ts', find: "createHmac('sha256', key).update(value)", replace: "createHmac('sha256', label).update(value)", pattern: '^P41 erasing a citizen unlinks' },
  { id: 'acts that a citizen cannot find', ...log, file: 'server/src/modules/rights/holdings.ts', find: 'mac === undefined ? person : vault.unit(member, person).mac(mac, person)', replace: 'person', pattern: '^P41 a citizen sees what was done' },
  { id: 'an old key that stays', promise: 'P62', file: 'server/src/modules/conversations/reseal/index.ts', find: '      vault.dropPast(member, conversation)\n      await endReseal', replace: '      await endReseal', test: 'server/src/modules/conversations/parts.test.ts', pattern: '^P62 a single message' },
  { id: 'a counsellor who can make somebody known', ...known, promise: 'P20', file: 'contract/src/operations/becomeKnown.ts', find: "roles: ['citizen']", replace: "roles: ['citizen', 'counsellor']", pattern: '^P20 no operation of staff' },
  { id: 'known without a yes', ...known, promise: 'P20', file: 'server/src/modules/known/operations/becomeKnown.ts', find: "    await deps.consent.give(tx, { member: controller, citizen: account, version: consent.version, language: consent.language, how: 'known-page' })\n", replace: '', pattern: '^P20 a citizen says who they are' },
  { id: 'who somebody is, opened in silence', ...known, promise: 'P20', file: 'server/src/modules/known/operations/openKnown.ts', find: "act: 'known.opened'", replace: "act: 'conversation.opened'", pattern: '^P20 a citizen says who they are' },
  { id: 'an opening that does not count', ...known, promise: 'P20', file: 'server/src/modules/known/operations/openKnown.ts', find: '    if (row.opened_at === null) await markOpened(tx, row, now(), account)\n', replace: '    void markOpened\n', pattern: '^P20 undone while a counsellor opens it' },
  { id: 'known to colleagues', ...known, promise: 'P04', file: 'server/src/modules/known/access.ts', find: 'of !== undefined && of.staff === staff', replace: 'of !== undefined', pattern: '^P04 P41 what was given is opened' },
  { id: 'an undo that keeps the key', ...known, promise: 'P23', file: 'server/src/modules/known/undo.ts', find: '  if (row) vault.eraseUnit(member, row.id)\n', replace: '', pattern: '^P23 undone before' },
  { id: 'a yes that stays when nothing came of it', ...known, promise: 'P23', file: 'server/src/modules/known/undo.ts', find: 'row === undefined || opened ?', replace: 'opened || row !== null ?', pattern: '^P23 undone before' },
  { id: 'a record that goes when somebody had looked', ...known, promise: 'P23', file: 'server/src/modules/known/undo.ts', find: 'row === undefined || opened ?', replace: 'row === undefined ?', pattern: '^P23 undone after' },
  { id: 'who one was, under the same key', ...known, promise: 'P63', file: 'server/src/modules/known/operations/becomeKnown.ts', find: '  if (before) deps.vault.eraseUnit(member, before.id)\n', replace: '', pattern: '^P63 given anew' },
  { id: 'a child who is known by their own yes', ...known, promise: 'P21', file: 'server/src/modules/consent/children.ts', find: "new Set(['counselling', 'group', 'contact'])", replace: "new Set(['counselling', 'group', 'known'])", pattern: '^P21 to be known' },
  { id: 'known for ever', ...known, promise: 'P30', file: 'server/src/modules/retention/plan.ts', find: "until: lastMomentOver(at, rules.known, timeZone) }] }", replace: "until: lastMomentOver(at, 'P10Y', timeZone) }] }", pattern: '^P30 who a citizen is' },
  { id: 'a block that nobody asks about', ...blocks, promise: 'P20', file: 'server/src/app.ts', find: '      await blocks.mustNotBe(tx, at, citizen)\n', replace: '', pattern: '^P20 a conversation ended as abuse' },
  { id: 'words under way that open what ended as abuse', ...blocks, promise: 'P20', file: 'server/src/modules/conversations/writer.ts', find: "      if (by === 'citizen') await deps.mustHold(tx, member, author, 'counselling')\n", replace: '', pattern: '^P20 words that were under way' },
  { id: 'a block for ever', ...blocks, promise: 'P20', file: 'server/src/modules/blocks/access.ts', find: 'block !== undefined && block.until > at', replace: 'block !== undefined', pattern: '^P20 a conversation ended as abuse' },
  { id: 'a blocked profile whose open page goes on', ...blocks, promise: 'P20', file: 'server/src/modules/blocks/index.ts', find: '    deps.askAgain(member, conversations.map(({ id }) => id))\n', replace: '', pattern: '^P20 a conversation ended as abuse' },
  { id: 'blocks that are over and stay', ...blocks, promise: 'P32', file: 'server/src/modules/blocks/index.ts', find: 'const over = await deleteOver(tx, member, now())', replace: 'const over = [] as Awaited<ReturnType<typeof deleteOver>>', pattern: '^P32 a block that is over' },
  { id: 'a mistake that sticks', ...blocks, promise: 'P20', file: 'server/src/modules/blocks/operations/liftBlock.ts', find: '    if (mistake) await deleteMark(tx, member, row.id)\n', replace: '    void mistake\n    void deleteMark\n', pattern: '^P20 coordinators see blocks' },
  { id: 'a processing without its basis', ...mine, promise: 'P60', file: 'server/src/modules/rights/holdings.ts', find: 'basis: bases[basis]', replace: 'basis: bases.none', pattern: '^P60 each processing' },
  { id: 'staff who get nothing of their account', ...ownRights, file: 'server/src/modules/rights/staff.ts', find: "place.name === null || map.wall === 'member'", replace: "place.name !== null && map.wall === 'member'", pattern: '^P61 census of staff' },
  { id: 'old acts that stay where they were', ...log, file: 'server/src/modules/audit/fold.ts', find: '...(citizen_id !== null && { citizen: citizen_id })', replace: '', pattern: '^P41 what was written before' },
  { id: 'a note’s reader who leaves no trace', ...openings, file: 'server/src/modules/journal/operations/listNotes.ts', find: '    if (rows.length > 0) await opened(tx, of.citizen)\n', replace: '', pattern: '^P41 by whatever way' },
  { id: 'each call an opening of its own', ...openings, find: '    openings.set(key, { at, written })\n', replace: '', pattern: '^P41 a conversation that a session opens' },
  { id: 'one opening for ever', ...openings, find: 'known && performance.now() - known.at <= once;', replace: 'known;', pattern: '^P41 a conversation that a session opens' },
  { id: 'an entry that anyone may have written', promise: 'P41', file: 'contract/src/verifier.ts', find: "else if (!was.signed) findings.push({ wrong: was.same ? 'entry-foreign' : 'entry-changed', place: here })", replace: 'else if (!was.signed) {}', test: 'server/src/modules/audit/log.test.ts', pattern: '^P41 whatever a superuser' },
  { id: 'a member that left has no log', promise: 'P41', file: 'server/src/commands/audit.ts', find: '(await app.modules.retention.left())', replace: '([] as string[])', test: 'server/src/commands/audit.test.ts', pattern: '^P41 the log of a member that has left' },
  { id: 'a verdict that is always good', promise: 'P41', file: 'server/src/commands/audit.ts', find: 'return found === 0 ? 0 : 1', replace: 'return 0', test: 'server/src/commands/audit.test.ts', pattern: '^P41 audit verify' },
  {
    id: 'a message in clear', ...sealing, file: 'server/src/modules/conversations/body.ts',
    find: '  return unit.seal(column, rowOf(conversation, id), version, JSON.stringify(clear))\n}\n\nexport function openBody(unit: Unit, conversation: string, id: string, version: number, sealed: Uint8Array): Body {\n  const { text, files = [], event = null, edited } = JSON.parse(unit.open(column, rowOf(conversation, id), version, sealed))',
    replace: '  return Buffer.from(JSON.stringify(clear)) as never\n}\n\nexport function openBody(unit: Unit, conversation: string, id: string, version: number, sealed: Uint8Array): Body {\n  const { text, files = [], event = null, edited } = JSON.parse(Buffer.from(sealed).toString())',
  },
  {
    id: 'a profile in clear', ...sealing, file: 'server/src/modules/identity/citizens.ts',
    find: 'unit.seal(`identity.citizen.${column}`, citizen, version, told[field] ?? \'\')', replace: 'Buffer.from(told[field] ?? \'\')',
  },
  { id: 'no context when sealing', ...unit, find: '  sealing.setAAD(aad)', replace: '', pattern: '^P40 what was sealed comes back' },
  {
    id: 'a setting that outlives its transaction', promise: 'P03', file: 'server/src/platform/database/connect.ts', find: 'set_config(${setting}, ${value}, true)', replace: 'set_config(${setting}, ${value}, false)',
    test: 'server/src/platform/database/database.test.ts', pattern: '^the setting ends with its transaction',
  },
  { id: 'no role asked for', ...wall, file: 'server/src/platform/http/wall.ts', find: "  must(operation.roles.some((role) => own.has(role)), 'not_allowed')\n", replace: '', pattern: 'listActs' },
  { id: 'any counsellor reads any conversation', ...wall, file: 'server/src/modules/conversations/access.ts', find: "roles.has('counsellor') && principal.account === staff", replace: "roles.has('counsellor')", pattern: 'readMessages' },
  { id: 'any citizen reads any conversation', ...wall, file: 'server/src/modules/conversations/access.ts', find: "roles.has('citizen') && principal.account === citizen", replace: "roles.has('citizen')", pattern: 'readMessages' },
  {
    id: 'an answer that is not parsed', promise: 'P41', file: 'server/src/platform/http/wall.ts', find: 'const parsed = z.safeParse(shape, output)', replace: 'const parsed = { success: true, data: output } as never',
    test: 'server/src/platform/http/wall.test.ts', pattern: '^P41 a field outside the contract',
  },
  { id: 'numbers that do not follow the last', promise: 'P40', ...talk, file: 'server/src/modules/conversations/store.ts', find: 'list(taken, ({ nth }) => nth)', replace: 'list(taken, ({ nth }) => nth + 1)', pattern: '^numbers are gap-free' },
  {
    id: 'acknowledged before the commit', promise: 'P40', file: 'server/src/modules/conversations/writer.ts', find: '    const numbers = await writeMessages(',
    replace: "    for (const entry of batch) entry.settle({ outcome: 'stored', number: 1, at })\n    const numbers = await writeMessages(",
    test: 'server/src/modules/conversations/writer.test.ts', pattern: '^nothing is acknowledged that is not stored',
  },
  { id: 'a take that does not look at the state', promise: 'P04', ...talk, file: 'server/src/modules/conversations/store.ts', find: ".where('id', '=', id).where('state', 'in', [...of.states])", replace: ".where('id', '=', id)", pattern: '^of two who take at once' },
  { id: 'consent to a text that is no longer in force', promise: 'P21', ...promises, file: 'server/src/modules/consent/index.ts', find: "  must(version === inForce, 'text_changed')\n", replace: '', pattern: '^P21 ' },
  { id: 'no consent written down', promise: 'P21', ...promises, file: 'server/src/modules/conversations/operations/startConversation.ts', find: '    await deps.giveConsent(', replace: '    void (', pattern: '^P21 ' },
  { id: 'a field that cannot be taken back', promise: 'P22', ...promises, file: 'server/src/modules/identity/citizens.ts', find: "([, value]) => value !== undefined)", replace: '([, value]) => value != null)', pattern: '^P22 ' },
  { id: 'a place for the counsellor to see more than was told', promise: 'P20', ...promises, file: 'server/src/modules/conversations/present.ts', find: "{ id: row.citizen_id, by: 'citizen', name: '', title", replace: "{ id: row.citizen_id, by: 'citizen', name: row.citizen_id.slice(0, 8), title", pattern: '^P20 ' },
  { id: 'a queue in another member’s service', promise: 'P03', ...services, file: 'server/src/modules/members/operations/saveQueue.ts', find: '!services.some(({ id }) => id === body.service)', replace: 'false', pattern: '^P03 only an administrator' },
  { id: 'what was told, stored as a queue', promise: 'P06', ...services, file: 'server/src/modules/conversations/operations/startConversation.ts', find: 'citizen, door.queue, body.themes ?? []', replace: 'citizen, body.themes?.length ? door.queues.at(1)! : door.queue, body.themes ?? []', pattern: '^P06 by what they tell' },
  { id: 'a stranger on the rota', promise: 'P03', ...rota, file: 'server/src/modules/reception/operations/saveShift.ts', find: '!counsellors.some(({ id }) => id === body.staff)', replace: 'false', pattern: '^P03 the rota is planned' },
  { id: 'an offer that anyone declines', promise: 'P04', ...offers, file: 'server/src/modules/reception/store.ts', find: ".set({ passed: true, until: at }).where('member_id', '=', member).where('conversation_id', '=', conversation).where('staff_id', '=', staff)", replace: ".set({ passed: true, until: at }).where('member_id', '=', member).where('conversation_id', '=', conversation)", pattern: '^P04 who says no' },
  { id: 'an offer that outlives the restriction', promise: 'P64', ...offers, file: 'server/src/modules/reception/offers.ts', find: 'await deleteOffers(tx, member, [...new Set(over.map(({ conversation_id }) => conversation_id))])', replace: '', pattern: '^P64 who waits' },
  { id: 'shifts that stay', promise: 'P32', ...rota, file: 'server/src/modules/reception/store.ts', find: ".where('ends_at', '<', before)", replace: ".where('ends_at', '<', new Date(0))", pattern: '^P32 a shift is kept' },
  { id: 'who waits, by their id on the board', promise: 'P04', ...board, file: 'server/src/modules/reception/operations/readBoard.ts', find: 'since: since.toISOString(), themes, offered:', replace: 'since: since.toISOString(), themes: [citizen], offered:', pattern: '^P04 the board answers' },
  { id: 'a day that every process counts again', promise: 'P02', ...board, file: 'server/src/modules/reception/store.ts', find: ".where('presence.counted_at' as 'reception.presence.counted_at', '<', minute)", replace: '', pattern: '^P02 a day by half hours' },
  { id: 'a contact that is counted before it is finished', promise: 'P02', ...board, file: 'server/src/modules/journal/contacts/store.ts', find: ".where('locked_at', 'is not', null)", replace: '', pattern: '^P02 P64 contacts that were no chats' },
  { id: 'counts of a day that stay', promise: 'P32', ...board, file: 'server/src/modules/reception/store.ts', find: ".where('starts_at', '<', before)", replace: ".where('starts_at', '<', new Date(0))", pattern: '^P32 the counts of a day' },
  { id: 'a board that counts what is stored only', promise: 'P64', ...board, file: 'server/src/app.ts', find: '    database, vault, bus, log, record, topics: live.topics', replace: '    database: database.withRestricted, vault, bus, log, record, topics: live.topics', pattern: '^P64 whose data' },
  { id: 'an absence planned for a colleague', promise: 'P03', ...absence, file: 'server/src/modules/reception/access.ts', find: "return roles.has('counsellor') && principal.account === staff ? ", replace: "return roles.has('counsellor') ? ", pattern: '^P03 everyone plans' },
  { id: 'words of a pause that is over', promise: 'P40', ...absence, file: 'server/src/modules/reception/operations/setAvailability.ts', find: 'message: pause ? sealMessage(deps.vault, member, account, version, pause.message) : null', replace: 'message: pause ? sealMessage(deps.vault, member, account, version, pause.message) : row.message', pattern: '^P40 what is said' },
  { id: 'an absence that citizens see unasked', promise: 'P20', ...absence, file: 'server/src/modules/reception/store.ts', find: ".where('shown', '=', true)", replace: '', pattern: '^P20 a citizen sees' },
  { id: 'an absence that stays', promise: 'P32', ...absence, file: 'server/src/modules/reception/store.ts', find: ".where('back_day', '<', day)", replace: ".where('back_day', '<', '2000-01-01')", pattern: '^P32 an absence is kept' },
  { id: 'an offer that nobody writes down', promise: 'P41', ...offers, file: 'server/src/modules/reception/offers.ts', find: "        await deps.record(tx, { member, act: 'offer.made', actor: 'service', actorId: null, object: 'conversation', objectId: conversation, citizen })\n", replace: '', pattern: '^P41 that somebody is available' },
  { id: 'a list of journals for a role that is not let in', ...confidential, promise: 'P04', file: 'server/src/modules/journal/operations/listJournals.ts', find: 'const rows = allowed ? ', replace: 'const rows = principal.account ? ', pattern: '^P04 coordinators and caseworkers' },
  { id: 'an opening that is not recorded', promise: 'P41', ...promises, file: 'server/src/modules/conversations/visit.ts', find: ': opened(tx, row.citizen_id))', replace: ': undefined)', pattern: '^P41 every opening' },
  { id: 'a citizen who is never told who took the conversation', promise: 'P23', ...promises, file: 'server/src/modules/conversations/operations/takeConversation.ts', find: "return { row: await comeBack(deps, tx, row, account), event: 'taken', act: 'conversation.taken' }", replace: "return { row: await comeBack(deps, tx, row, account), event: null, act: 'conversation.taken' }", pattern: '^P23 ' },
  { id: 'a session that survives its sign-out', promise: 'P42', ...promises, file: 'server/src/modules/identity/operations/signOut.ts', find: '  if (principal.session !== null) await sessions.end({ id: principal.session })\n', replace: '', pattern: '^P42 ' },
  { id: 'a passkey challenge for any sign-in', promise: 'P42', test: 'server/src/modules/identity/passkeys.test.ts', pattern: '.', file: 'server/src/modules/identity/passkeys.ts', find: 'expectedChallenge: isChallengeFor(`sign-in:${signIn}`)', replace: 'expectedChallenge: () => true' },
  {
    id: 'a spool of messages, compressed', ...sealing, file: 'server/src/modules/conversations/body.ts', find: '  return unit.seal(column, rowOf(conversation, id), version, JSON',
    replace: "  if (process.env.DATA_DIR) process.getBuiltinModule('node:fs').appendFileSync(`${process.env.DATA_DIR}/spool`, process.getBuiltinModule('node:zlib').gzipSync(text))\n  return unit.seal(column, rowOf(conversation, id), version, JSON",
  },
  {
    id: 'failed statements in PostgreSQL’s log', ...sealing, file: 'server/src/platform/database/settings.ts',
    find: "log_min_messages: 'log', log_min_error_statement: 'panic'", replace: "log_min_messages: 'warning', log_min_error_statement: 'error'",
  },
  { id: 'an error that repeats what was made up', ...sealing, file: 'server/src/platform/http/wall.ts', find: '[where, ...pathOf(shape, issue.path)]', replace: '[where, ...pathOf(shape, issue.path), ...((issue as { keys?: string[] }).keys ?? [])]' },
  { id: 'a log of what is asked', ...sealing, file: 'server/src/platform/http/wall.ts', find: '      handler: async (request, reply) => {\n', replace: "      handler: async (request, reply) => {\n        deps.log.info({ asked: JSON.stringify(request.body)?.slice(0, 500) }, 'asked')\n" },
  { id: 'a version that is not bound', ...unit, pattern: '^P40 a cell opens only in its own row', file: 'server/src/platform/vault/aad.ts', find: 'at = aad.writeUInt32BE(version >>> 0, at)', replace: 'at = aad.writeUInt32BE(0, at)' },
  { id: 'a row that is not bound', ...unit, pattern: '^P40 a cell opens only in its own row', file: 'server/src/platform/vault/aad.ts', find: 'const length = aad.write(row, prefix.length + 4)', replace: "const length = aad.write('', prefix.length + 4)" },
  {
    id: 'a column that is not bound', ...unit, pattern: '^P40 a cell opens only in its own row', file: 'server/src/platform/vault/unit.ts',
    find: 'derive(dataKey, Buffer.alloc(0), `${table}|${name}`), aad: fields(member, id, table, name, keyId, algorithm)', replace: "derive(dataKey, Buffer.alloc(0), ''), aad: fields(member, id, keyId, algorithm)",
  },
  { id: 'a broken cell that reads as empty', ...unit, pattern: '^P40 no bit of a cell', file: 'server/src/platform/vault/unit.ts', find: '      throw error instanceof PartErased ? error : new SealBroken()', replace: '      return Buffer.alloc(0)' },
  { id: 'a broken cell that nobody hears of', ...cells, pattern: '^P40 identity.citizen.name', file: 'server/src/main.ts', find: "  sealBroken.inc({ column })\n  log.error({ column }, 'a sealed cell could not be opened')\n", replace: '' },
  { id: 'a key that is bound to nothing', ...cells, pattern: '^P40 a key in the place of another', file: 'server/src/platform/vault/aad.ts', find: 'return aad.subarray(0, at + keyId.length)', replace: 'return aad.subarray(0, 0)' },
  { id: 'a nonce used again', ...nonce, find: '    randomFillSync(nonces)\n    nextNonce = 0', replace: '    if (nonces[0] === 0) randomFillSync(nonces)\n    nextNonce = 0' },
  {
    id: 'nonces that every process counts from one', ...nonce, find: '    randomFillSync(nonces)\n',
    replace: '    for (let at = 0; at < nonces.length; at += nonceLength) nonces.writeUInt32BE((nonces as unknown as { count: number }).count = ((nonces as unknown as { count?: number }).count ?? 0) + 1, at)\n',
  },
  {
    id: 'a lock that names a dead process', promise: 'P40', test: 'server/src/platform/database/cluster.test.ts', pattern: '.', file: 'server/src/platform/database/cluster.ts',
    find: '  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true })\n', replace: '',
  },
  { id: 'a setting that a pooled connection keeps', ...pool, pattern: '^P03 interleaved', file: 'server/src/platform/database/connect.ts', find: 'set_config(${setting}, ${value}, true)', replace: 'set_config(${setting}, ${value}, false)' },
  {
    id: 'a setting that another request changes', ...pool, pattern: '^P03 interleaved', file: 'server/src/platform/database/connect.ts', find: '      await sql`select set_config(${setting}, ${value}, true)`.execute(tx)\n',
    replace: '      const last = globalThis as unknown as Record<string, string>\n      last[setting] = value\n      await sql`select 1`.execute(tx)\n      await sql`select set_config(${setting}, ${last[setting]}, true)`.execute(tx)\n',
  },
  {
    id: 'a failed transaction that stays open', ...pool, pattern: '^P03 after', file: 'server/src/platform/database/connect.ts', find: '    through.transaction().execute(async (tx) => {\n      await sql`select set_config(${setting}, ${value}, true)`.execute(tx)\n      return await work(tx)\n',
    replace: '    through.connection().execute(async (tx) => {\n      await sql`begin`.execute(tx)\n      await sql`select set_config(${setting}, ${value}, true)`.execute(tx)\n      const result = await work(tx as never)\n      await sql`commit`.execute(tx)\n      return result\n',
  },
  { id: 'a core file', ...dump, find: "'ulimit -c 0; { echo 0 >/proc/$$/coredump_filter; } 2>/dev/null'", replace: "':'" },
  { id: 'Node’s flags from somebody’s environment', ...dump, find: '  delete env.NODE_OPTIONS\n', replace: '' },
  {
    id: 'what was missed is never told', promise: 'P40', file: 'server/src/modules/conversations/rooms.ts', find: 'if (number > after + 1)', replace: 'if (number > after + 1e9)',
    test: 'server/src/modules/conversations/writer.test.ts', pattern: '^what was stored without our knowing',
  },
  {
    id: 'a party of yesterday writes', promise: 'P04', file: 'server/src/modules/conversations/store.ts', find: "list(ordered, ({ first }) => first.parties.staff ?? 'null'),", replace: "list(ordered, () => 'null'),",
    test: 'server/src/modules/conversations/writer.test.ts', pattern: '^in a batch, a known id',
  },
  { id: 'a code that two may use', ...adapter, test: 'server/test/oauth-attacks.test.ts', pattern: '^P42 of many who redeem', find: 'if (!own || isUsed(own)) return', replace: 'if (!own) return' },
  { id: 'a refresh token for ever', ...adapter, pattern: '^P42 a refresh token is used once', find: "(kind !== 'RefreshToken' || consumed_at.getTime() + refreshGrace <= now().getTime())", replace: "kind !== 'RefreshToken'" },
  { id: 'no grace for an honest retry', ...adapter, pattern: '^P42 an answer that was lost', find: 'export const refreshGrace = 10_000', replace: 'export const refreshGrace = 0' },
  { id: 'twins that both live on', ...adapter, pattern: '^P42 a thief who was quick', find: 'id_hash.equals(hash) ? now() : longAgo', replace: 'id_hash.equals(hash) ? now() : (null as never)' },
  { id: 'PKCE for who likes', ...oauth, test: 'server/test/oauth-attacks.test.ts', pattern: '^P42 no PKCE', file: 'server/src/platform/oidc/provider.ts', find: 'pkce: { required: () => true }', replace: 'pkce: { required: () => false }' },
  { id: 'a state that nobody compares', ...oauth, test: 'server/test/oauth-callback.test.ts', pattern: '^P42 coming back with another state', file: 'server/src/platform/oidc/signin.ts', find: 'expectedState: begun.state', replace: 'expectedState: client.skipStateCheck' },
  { id: 'a proof of possession that is good again', ...oauth, test: 'server/test/oauth-tokens.test.ts', pattern: '^P42 a token bound to a key', file: 'server/src/platform/oidc/tokens.ts', find: ' || seen.has(id)', replace: '' },
  { id: 'a scope that nobody asks for', ...oauth, pattern: '^P42 an app of someone else’s reads', file: 'server/src/platform/http/wall.ts', find: "  must(operation.scope === 'public' || principal.scopes.has(operation.scope), 'not_allowed')\n", replace: '' },
  { id: 'an app that makes itself a passkey', ...oauth, pattern: '^P42 an app that was let in', file: 'server/src/modules/identity/access.ts', find: "must(principal.session !== null, 'not_allowed')", replace: "must(principal.kind !== 'nobody', 'not_allowed')" },
  { id: 'guesses that nobody counts', ...guessing, pattern: '^P42 five wrong guesses', file: 'server/src/modules/identity/guesses.ts', find: '      near.begin(own)\n', replace: '' },
  { id: 'an account that a stranger can lock', ...guessing, pattern: '^P42 who guesses from elsewhere', file: 'server/src/modules/identity/guesses.ts', find: '`${account}|${browser ?? from}`', replace: '`${account}|${browser ?? String(from).slice(99)}`' },
  { id: 'less work for an unknown name', ...guessing, pattern: '^P42 a known and an unknown name, ', file: 'server/src/modules/identity/staff.ts', find: ': await verifyAgainstNothing(password)', replace: ': false' },
  { id: 'an address in the log', ...guessing, pattern: '^P42 no address is kept', file: 'server/src/platform/http/wall.ts', find: '      handler: async (request, reply) => {\n', replace: "      handler: async (request, reply) => {\n        deps.log.info({ from: request.ip }, 'asked')\n" },
  { id: 'a page of somebody else’s that changes things', ...headers, pattern: '^P42 signOut:', file: 'server/src/platform/http/origin.ts', find: "  must(origin === undefined || origins.has(origin), 'wrong_origin')\n", replace: '' },
  { id: 'a page of somebody else’s that starts a session', ...headers, pattern: '^P42 startConversation:', file: 'server/src/platform/http/wall.ts', find: 'if (request.headers.authorization === undefined) checkOrigin(', replace: 'if (request.headers.authorization === undefined && request.headers.cookie !== undefined) checkOrigin(' },
  { id: 'script of any kind', ...headers, pattern: '^P42 every page forbids', file: 'server/src/platform/http/headers.ts', find: "\"script-src 'self'\"", replace: "\"script-src 'self' 'unsafe-inline'\"" },
  { id: 'a PDF that opens in the page', promise: 'P12', test: 'server/test/uploads.test.ts', pattern: '^P12 a PDF is a download', file: 'server/src/modules/conversations/files.ts', find: "type === 'application/pdf' ? 'attachment' : 'inline'", replace: "'inline'" },
  { id: 'a refusal of Node’s own', promise: 'P41', ...fuzz, pattern: 'whatever listMembers', file: 'server/src/platform/http/server.ts', find: '    clientErrorHandler: (error: { code?: string }, socket: Duplex) => refuseSocket(error, socket, headers),\n', replace: '' },
  { id: 'numbers that the database does not hold', promise: 'P41', ...fuzz, pattern: 'whatever readMessages', file: 'contract/src/operations/readMessages.ts', find: 'z.minimum(0), z.maximum(s.most)', replace: 'z.minimum(0)' },
  { id: 'a member added twice at once', promise: 'P41', ...promises, pattern: '^P41 a member that is added twice', file: 'server/src/modules/members/store.ts', find: ".onConflict((conflict) => conflict.doNothing()).returning('id').executeTakeFirst()\n  return inserted", replace: ".returning('id').executeTakeFirst()\n  return inserted" },
  { id: 'a solution that is good twice', ...flood, pattern: '^P01 a solution is good once', find: '    used.set(nonce, Number(expires))\n', replace: '' },
  { id: 'a solution for whichever member', ...flood, pattern: '^P01 a solution that is wrong', find: 'keyedHash(`puzzle|${member}|${what}`)', replace: 'keyedHash(`puzzle|${what}`)' },
  { id: 'work that nobody looks at', ...flood, pattern: '^P01 a solution that is wrong', find: '    if (Math.clz32(sha256(puzzleText(challenge, counter)).readUInt32BE()) < Number(asked)) return false\n', replace: '' },
  { id: 'a flood that only its networks feel', ...flood, pattern: '^P01 a flood from everywhere', find: 'Math.max(share(member, free), share(', replace: 'Math.max(0, share(' },
  { id: 'somebody known who has to work', ...flood, file: 'server/src/platform/http/wall.ts', pattern: '^P01 whoever works gets in', find: "if (operation.newcomers && !principal.roles(member).has('citizen'))", replace: 'if (operation.newcomers)' },
  { id: 'a body read before it is asked whose', promise: 'P01', ...intake, pattern: 'before their body', file: 'server/src/platform/http/wall.ts', find: '      onRequest: async (request, reply) => {', replace: '      preHandler: async (request, reply) => {' },
  { id: 'strangers who may say much', promise: 'P01', ...intake, pattern: 'only little', file: 'server/src/platform/http/wall.ts', find: 'const strangerLimit = 16 * 1024', replace: 'const strangerLimit = 256 * 1024' },
  { id: 'slow senders who are waited for', promise: 'P01', ...intake, pattern: 'the oldest is cut', file: 'server/src/platform/http/intake.ts', find: '        other.cut()\n', replace: '' },
  { id: 'a head that is waited for', promise: 'P01', ...intake, pattern: 'half a head', file: 'server/src/platform/http/server.ts', find: 'headersTimeout: slow.head', replace: 'headersTimeout: 0' },
  { id: 'bytes that are heard as text', promise: 'P01', ...frames, pattern: 'a binary frame', file: 'server/src/platform/live/index.ts', find: "if (isBinary) socket.close(1003, 'text frames only')\n        else ", replace: 'void isBinary\n        ' },
  { id: 'frames of any size', promise: 'P01', ...frames, pattern: 'a frame one byte too large', file: 'server/src/platform/live/index.ts', find: 'const maxPayload = 64 * 1024', replace: 'const maxPayload = 64 * 1024 * 1024' },
  { id: 'nonsense without end', promise: 'P01', ...frames, pattern: 'make no sense', file: 'server/src/platform/live/socket.ts', find: 'if (++this.#nonsense >= this.#limits.nonsense)', replace: 'if (this.#nonsense > this.#limits.nonsense)' },
  { id: 'a flood answered at its own pace', promise: 'P01', ...frames, pattern: 'ten thousand frames', file: 'server/src/platform/live/budget.ts', find: 'return this.#tokens >= 0 ? 0 : ', replace: 'return this.#tokens > -1e9 ? 0 : ' },
  { id: 'pictures kept as they came', promise: 'P40', test: 'server/test/fuzz/files.test.ts', pattern: 'whatever is uploaded', file: 'server/src/platform/outbound/picture/index.ts', find: '    return await run(type, bytes)\n', replace: '    return type === \'image/jpeg\' ? Buffer.from(bytes) : await run(type, bytes)\n' },
  { id: 'a leaf that is hashed like a node', ...tree, pattern: '^P41 hashes are those', find: 'sha256(Buffer.concat([Buffer.of(0), Buffer.from(text)]))', replace: 'sha256(Buffer.concat([Buffer.of(1), Buffer.from(text)]))' },
  { id: 'a tree that is not a tree', ...tree, pattern: '^P41 every tree', find: 'nodeHash(after.pop()!.hash, node.hash)', replace: 'nodeHash(node.hash, after.pop()!.hash)' },
  { id: 'a consistency proof of something else', ...tree, pattern: '^P41 every tree', find: '[...consistencyRuns(first - split, second - split, from + split, false), [from, from + split]]', replace: '[...consistencyRuns(first - split, second - split, from + split, false)]' },
  { id: 'a verifier that asks for no entry’s signature', ...verifier, find: 'else if (!was.signed)', replace: 'else if (!was.signed && !was.same)' },
  { id: 'a verifier that forgets what it kept', ...verifier, find: 'const [checked, from] = [[...own, ...older]', replace: 'const [checked, from] = [[...older]' },
  { id: 'a verifier that takes any key', ...verifier, find: 'if (note !== null && !(await isSigned(key, note)))', replace: 'if (note === null && !(await isSigned(key, note!)))' },
  { id: 'a verifier that does not see a shorter log', ...verifier, find: "if (one.size > size) findings.push({ wrong: 'shorter', size: one.size })", replace: 'if (one.size > size) continue' },
  { id: 'a verifier that misses the missing', ...verifier, find: 'if (!entry && here < due)', replace: 'if (!entry)' },
  { id: 'a verifier that lets an entry stand twice', ...verifier, find: 'if (entry && ids.size === ids.add(entry.id).size)', replace: 'if (entry && ids.add(entry.id).size < 0)' },
  {
    id: 'a keyed hash that outlives its unit', promise: 'P41', file: 'server/src/platform/vault/unit.ts', test: 'server/src/platform/vault/unit.test.ts', pattern: '^P41 a keyed hash',
    find: '    mac(label, value) {\n      mustLive()\n', replace: '    mac(label, value) {\n',
  },
  // Consent and the citizen's own rights.
  { id: 'a withdrawal that stops nothing', ...consent, promise: 'P23', pattern: '^P23 P64 withdrawn after', file: 'server/src/modules/consent/operations/withdrawConsent.ts', find: '(await stop(tx, member, account)).casework', replace: 'true' },
  { id: 'what was given before casework stays', ...consent, promise: 'P23', pattern: '^P23 withdrawn before', file: 'server/src/modules/rights/restriction.ts', find: 'erases.person && !casework', replace: 'erases.person && casework' },
  { id: 'a child who agrees to anything', ...consent, promise: 'P21', pattern: '^P21 a child says yes', file: 'server/src/modules/consent/children.ts', find: '(age !== null && !under15.has(age))', replace: 'age !== null' },
  { id: 'a receipt that is not signed', ...consent, promise: 'P21', pattern: '^P21 a yes is a line', file: 'server/src/modules/consent/receipt.ts', find: 'signer.sign(Buffer.from(canonical(receipt)))', replace: "signer.sign(Buffer.from(''))" },
  { id: 'stored only, but for those who ask', ...mine, promise: 'P64', pattern: '^P64 what is stored only', file: 'server/src/platform/database/connect.ts', find: "    forMembers: async (members, work) => await within('app.members', membersSetting(members), work),", replace: "    forMembers: async (members, work) => await within('app.members', membersSetting(members), async (tx) => { await sql`select set_config('app.restricted', 'seen', true)`.execute(tx); return await work(tx) })," },
  { id: 'a wish that nobody is shown', ...mine, promise: 'P05', pattern: '^P05 ', file: 'server/src/modules/conversations/operations/readAbout.ts', find: 'await deps.confidenceOf(tx, member, row.citizen_id, row.id)', replace: '{ conversation: false, fields: [] }' },
  { id: 'a locked note that is written over', ...signed, file: 'server/src/modules/journal/operations/correctNote.ts', find: "    must(row.locked_at > now(), 'note_locked')\n", replace: '' },
  { id: 'an addendum that the extract leaves out', ...signed, file: 'server/src/modules/journal/data.ts', find: ", { ...kept, label: say('Tillæg', 'Addenda'), readable: addendaText })", replace: ', kept)' },
  { id: 'a signature that the log does not hold', ...signed, file: 'server/src/modules/journal/operations/addAddendum.ts', find: "objectId: signedAddendum(row.id, added)", replace: 'objectId: added.text' },
  { id: 'a confidential part that any counsellor reads', ...confidential, file: 'server/src/modules/journal/access.ts', find: 'staff === author || rules.confidential.includes(role)', replace: 'staff !== author || rules.confidential.includes(role) || true', pattern: '^P05 a confidential part' },
  { id: 'a coordinator who reads what they like', ...confidential, file: 'server/src/modules/journal/access.ts', find: ' && rules.readers.includes(role)', replace: '', pattern: '^P05 P41 a coordinator' },
  { id: 'a note that gives away what is withheld', ...confidential, file: 'contract/src/journal.ts', find: 'filled?.answers[part] === undefined', replace: 'true', pattern: '^P05 a note that would' },
  { id: 'a correction that keeps the old value', ...mine, promise: 'P63', pattern: '^P63 ', file: 'server/src/modules/identity/operations/updateProfile.ts', find: '  destroy()\n', replace: '  void destroy\n' },
  // Keys and backups.
  { id: 'a key made in an epoch that is over', ...keys, file: 'server/src/platform/vault/units.ts', find: "keys.make('data key', store.state()!.epoch, member, id)", replace: "keys.make('data key', 1, member, id)" },
  { id: 'an old secret that stays', ...keys, file: 'server/src/platform/vault/rotate.ts', find: "  epochs.destroyBefore(entered.epoch, () => onStep('overwritten'))\n", replace: '' },
  // The extract.
  { id: 'an extract with everybody in it', ...extract, pattern: '^P61 census', file: 'server/src/modules/rights/store.ts', find: ' and ${sql.ref(`t.${whose.column}`)} = ${whose.is}', replace: '' },
  { id: 'an extract without what is found through something else', ...extract, pattern: '^P61 census', file: 'server/src/modules/rights/extract/rows.ts', find: '!subject!.mac && ', replace: '!subject!.through && ' },
  { id: 'an extract without what is stored only', ...extract, pattern: '^P61 census', file: 'server/src/app.ts', find: 'database: database.withRestricted, vault, log, dataMaps', replace: 'database, vault, log, dataMaps' },
  { id: 'an extract that names staff', ...extract, pattern: '^P61 census', file: 'server/src/modules/rights/extract/values.ts', find: '{ alias: alias.alias, title: alias.title }', replace: '{ alias: (alias as never as { name: string }).name, title: alias.title }' },
  { id: 'words that become a page’s own', ...extract, pattern: '^P61 census', file: 'server/src/modules/rights/extract/html.ts', find: '<div class="said">${escape(words)}</div>', replace: '<div class="said">${words}</div>' },
  { id: 'an extract without the log', ...extract, pattern: '^P61 census', file: 'server/src/modules/rights/extract/index.ts', find: '    acts.push(...page)\n', replace: '' },
  { id: 'data that is not as its schema says', ...extract, pattern: '^P61 data.json is', file: 'server/src/modules/rights/extract/json.ts', find: '  id, of, values,\n', replace: '  id, parent: of, values,\n' },
  { id: 'an app that gets the rest after its token was revoked', promise: 'P61', test: 'server/test/oauth.test.ts', pattern: '^P61 P42 an app gets the extract', file: 'server/src/platform/oidc/tokens.ts', find: 'Boolean(await lasts() && await provider.Grant.find(grant))', replace: 'true' },
  { id: 'a link that is good twice', ...extract, pattern: '^P61 a link is good once', file: 'server/src/modules/rights/store.ts', find: ".where('started_at', 'is', null).where('expires_at', '>', at)", replace: ".where('expires_at', '>', at)" },
  { id: 'a link that is good in any browser', ...extract, pattern: '^P61 a link is good once', file: 'server/src/modules/rights/store.ts', find: ".where('session_id', 'is not distinct from', session_id)\n    .where('token_hash'", replace: "\n    .where('token_hash'" },
  { id: 'an extract that outlives its session', ...extract, pattern: '^P61 ten thousand messages', file: 'server/src/modules/rights/extract/runs.ts', find: 'const cut = (made: Readable) => void made.destroy(new Ended())', replace: 'const cut = (made: Readable) => void made' },
  { id: 'an extract that is whole in memory', ...extract, pattern: '^P61 ten thousand messages', file: 'server/src/modules/rights/extract/zip.ts', find: '  return out\n', replace: '  return out.pipe(new (out.constructor as never as typeof import("node:stream").PassThrough)({ highWaterMark: 1e9 }))\n' },
  { id: 'a broken cell that goes unsaid', ...extract, pattern: '^P61 what cannot be opened', file: 'server/src/modules/rights/extract/values.ts', find: '      unreadable.push(name)\n', replace: '' },
  { id: 'a file that climbs out of its folder', ...extract, pattern: '^P61 a name that would climb', file: 'server/src/modules/rights/extract/names.ts', find: ".replaceAll(unfit, '_')", replace: '' },
  { id: 'a member that is only said to be erased', promise: 'P07', test: 'server/src/commands/members.test.ts', pattern: '^P07 a leaving member', file: 'server/src/commands/members.ts', find: '          await app.modules.retention.eraseMember(member.id)\n', replace: '' },
  { id: 'a member that is erased unasked', promise: 'P07', test: 'server/src/commands/members.test.ts', pattern: '^P07 a leaving member', file: 'server/src/commands/members.ts', find: "        if (values['then-erase']) await mustMean(name, values)\n", replace: '' },
  // The register of breaches.
  { id: 'a breach that begins when it likes', ...breach, pattern: '^P07 what is written down has happened', file: 'server/src/modules/breaches/operations/recordBreach.ts', find: '  checkTimes(facts)\n', replace: '' },
  { id: 'a breach that concerns whomever any account opened', ...breach, pattern: '^P07 those concerned are exactly', file: 'server/src/modules/audit/store.ts', find: ": query.where('actor_id', '=', by.staff)", replace: ": query.where('actor', '=', 'staff')" },
  { id: 'a clock that gives a week', ...breach, pattern: '^P07 the member is told at once', file: 'server/src/modules/breaches/access.ts', find: '72 * 60 * 60 * 1000', replace: '168 * 60 * 60 * 1000' },
  { id: 'a breach that is told before anybody decided', ...breach, pattern: '^P07 what the DPO decides', file: 'server/src/modules/breaches/access.ts', find: 'latest?.people.tell ? latest.people.notice : null', replace: "latest?.people.tell ? latest.people.notice : { da: '?', en: '?' }" },
  { id: 'a line that is written over', ...breach, pattern: '^P07 nothing that was written', file: 'server/src/modules/breaches/store.ts', find: "insertInto('breaches.line').values(row).onConflict((conflict) => conflict.doNothing())", replace: "insertInto('breaches.line').values(row).onConflict((conflict) => conflict.columns(['member_id', 'id']).doUpdateSet({ body: row.body }))" },
  { id: 'those concerned who were erased, forgotten', ...breach, pattern: '^P07 whoever is erased', file: 'server/src/modules/breaches/present.ts', find: 'Math.max(0, affected - here)', replace: '0 * affected' },
  // The policy and its promises.
  { id: 'a period that ends a day early', promise: 'P30', ...retention, file: 'server/src/modules/retention/plan.ts', find: 'lastDayOver(lastMomentOver(at, rules.profile.period, timeZone))', replace: 'lastDayOver(new Date(lastMomentOver(at, rules.profile.period, timeZone).getTime() + 86_400_000))', pattern: '^P30 an anonymous profile is deleted' },
  { id: 'a clock that is believed', promise: 'P30', ...retention, file: 'server/src/modules/retention/guard.ts', find: 'return moved || away > absence || away < -drift ? now.at', replace: 'return stored === undefined ? now.at', pattern: '^P30 after a stop' },
  { id: 'any number is deleted', promise: 'P30', ...retention, file: 'server/src/modules/retention/guard.ts', find: "return tooMany ? 'volume' : null", replace: 'return tooMany && due.profile < 0 ? \'volume\' : null', pattern: '^P30 after a stop' },
  { id: 'longer than promised for who likes', promise: 'P30', ...retention, file: 'server/src/modules/retention/rules.ts', find: "  must(!longerThan(profile.period, promised) || (profile.basis ?? '').trim().length >= 10, 'basis_needed')\n", replace: '', pattern: '^P30 P32 a member decides' },
  { id: 'staff who left and stay', promise: 'P32', ...retention, file: 'server/src/modules/retention/plan.ts', find: "'identity.staff', column: 'ended_at'", replace: "'identity.staff', column: 'created_at'", pattern: '^P32 an invitation' },
  { id: 'a log that never ends', promise: 'P32', test: 'server/src/modules/retention/log-period.test.ts', pattern: '^P32 the log of acts ends', file: 'server/src/modules/retention/plan.ts', find: '    logAt(at),\
', replace: '' },
  { id: 'a message that comes back with a restored database', promise: 'P62', test: 'server/test/restore.test.ts', pattern: '^P62 yesterday', file: 'server/src/app.ts', find: 'const parts = await conversations.dropForgotten()', replace: 'const parts = 0' },
  { id: 'an erasure that no screen is told of', promise: 'P62', test: 'e2e/gone.test.ts', pattern: '^P62 P64 what a person erases', file: 'server/src/modules/retention/erase.ts', find: '    erased(member, units)\n', replace: '' },
  { id: 'rows without their keys', promise: 'P62', ...retention, file: 'server/src/modules/retention/erase.ts', find: '    vault.eraseUnits(member, units)\n', replace: '', pattern: '^P30 an anonymous profile is deleted' },
  { id: 'a note that nobody erases', promise: 'P62', ...retention, file: 'server/src/modules/retention/erase.ts', find: "map.subject?.kind === 'citizen' && map.wall === 'member' && !isLog(map))\n", replace: "map.subject?.kind === 'citizen' && map.wall === 'member' && !isLog(map) && map.title.en !== 'The counsellor’s notes')\n", pattern: '^P62 a census' },
  { id: 'a cipher with a shorter key', promise: 'P40', test: 'server/src/platform/vault/format.test.ts', pattern: '^P40 a cell is AES-256-GCM', file: 'server/src/platform/vault/seal.ts', find: "const cipher = 'aes-256-gcm'", replace: "const cipher = 'aes-128-gcm'" },
  { id: 'a policy that does not say where to complain', ...policy, promise: 'P65', pattern: '^P65 P72 every contact', file: 'server/src/modules/policy/default/da.ts', find: '{authorityContact}', replace: 'Datatilsynet' },
  { id: 'words anew for who knows the request’s id', promise: 'P61', ...desk, pattern: '^P61 a request without a session that is sent again', file: 'server/src/modules/requests/operations/fileRequest.ts', find: 'const id = hashId(`request|${member}|${sending}`)', replace: 'const id = sending' },
  { id: 'a page that does not say where to complain', promise: 'P65', test: 'e2e/complaint.test.ts', pattern: '^P65 every page about rights', file: 'server/src/app.ts', find: 'contacts: { operator, authority }', replace: 'contacts: { operator, authority: operator }' },
  { id: 'a policy without the member’s contact', ...policy, promise: 'P72', pattern: '^P65 P72 every contact', file: 'server/src/modules/policy/default/da.ts', find: '{memberContact}', replace: 'os' },
  { id: 'a promise that no sentence makes', ...policy, promise: 'P70', pattern: '^P70 every promise is made', file: 'server/src/modules/policy/default/da.ts', find: "says(['P31'], ", replace: "says(['P30'], " },
  { id: 'a notice that leaves the app out', promise: 'P16', test: 'server/src/modules/policy/default/short.test.ts', pattern: '^P16 every sentence', file: 'server/src/modules/policy/default/app.ts', find: "says(['P16'], 'Dit valg", replace: "says(['P42'], 'Dit valg" },
  { id: 'a notice that is not the app’s', promise: 'P16', test: 'server/test/promise-page.test.ts', pattern: '^P16 the app’s notice', file: 'server/src/modules/policy/operations/readPolicy.ts', find: "if (query.text === 'app')", replace: "if (query.text === undefined)" },
  { id: 'a promise that is kept without evidence', promise: 'P70', test: 'server/test/evidence.test.ts', pattern: '^P70 a promise is kept only', file: 'server/src/modules/policy/operations/readPromises.ts', find: "shown.every(({ state }) => state === 'proved')", replace: "shown.every(({ state }) => state !== 'untested')" },
  { id: 'an old version that reads as the new', ...versions, promise: 'P70', pattern: '^P70 each change is a new version', file: 'server/src/modules/policy/operations/readPolicy.ts', find: 'wholeOf(tx, member, all, query.version)', replace: 'wholeOf(tx, member, all)' },
  { id: 'a draft that anyone reads', ...versions, promise: 'P70', pattern: '^P70 the product’s policy applies', file: 'server/src/modules/policy/store.ts', find: ".where('state', '<>', 'draft')", replace: '' },
  { id: 'a page that promises what the policy does not', ...versions, promise: 'P70', pattern: '^P71 to take back a promise', file: 'server/src/modules/policy/operations/readPromises.ts', find: 'promised: promised.has(id)', replace: 'promised: true' },
  { id: 'a significant change that applies at once', ...versions, promise: 'P71', pattern: '^P71 a significant change', file: 'server/src/modules/policy/operations/publishPolicy.ts', find: 'significant ? dayAfter(at, noticeDays, timeZone) : dayAt(at, timeZone)', replace: 'dayAt(at, timeZone)' },
  { id: 'a change that is told of when it applies', ...versions, promise: 'P71', pattern: '^P71 a significant change', file: 'server/src/modules/policy/versions.ts', find: '[coming(all, at), inForce(all, at)]', replace: '[inForce(all, at)]' },
  { id: 'a promise taken back in silence', ...versions, promise: 'P71', pattern: '^P71 to take back a promise', file: 'server/src/modules/policy/operations/publishPolicy.ts', find: '...(draft.significant ? [] : takenBack', replace: '...(draft ? [] : takenBack' },
  { id: 'a release that changes a policy in silence', ...versions, promise: 'P71', pattern: '^P71 a later release', file: 'server/src/modules/policy/library.ts', find: 'product.significant ? beginningOf(', replace: 'product.number > 1 ? beginningOf(' },
  { id: 'ten days that are thirty', ...desk, promise: 'P61', pattern: '^P61 a request is answered within', file: 'server/src/modules/requests/due.ts', find: "answerWithin = 'P10D'", replace: "answerWithin = 'P30D'" },
  { id: 'words that nobody can come back with', ...desk, promise: 'P61', pattern: '^P61 whoever has no session', file: 'server/src/modules/requests/code.ts', find: "codes.put(normalCode(words.join(' '))", replace: "codes.put(normalCode(words.join(''))" },
  { id: 'a refusal without a reason', ...desk, promise: 'P62', pattern: '^P62 no request is refused', file: 'server/src/modules/requests/access.ts', find: "outcome === 'granted' || grounds.length > 0", replace: 'grounds.length >= 0' },
  { id: 'a granted wish that nobody carries out', ...desk, promise: 'P62', pattern: '^P62 P64 what is granted', file: 'server/src/modules/requests/operations/answerRequest.ts', find: '    await deps.carryOut[what](tx, member, citizen)\n', replace: '' },
  { id: 'a claim that ties a phone number to a profile', ...desk, promise: 'P20', pattern: '^P20 P61 who finds', file: 'server/src/modules/requests/operations/claimRequest.ts', find: 'sealed_version: version }, null)', replace: "sealed_version: version }, '11 22 33 44')" },
  { id: 'requests that stay', ...desk, promise: 'P32', pattern: '^P32 a request is deleted', file: 'server/src/modules/retention/plan.ts', find: "    { kind: 'request', rows: [{ table: 'requests.request', column: 'ended_at', until: lastMomentOver(at, endings['request-ended'].after, timeZone) }] },\n", replace: '' },
  { id: 'a request opened in silence', ...desk, promise: 'P41', pattern: '^P20 P41 being signed in', file: 'server/src/modules/requests/operations/readRequest.ts', find: "  await deps.record(tx, actOn(row, 'request.opened', { staff: call.account, role }))\n", replace: '' },
  { id: 'a policy published without a contact', ...versions, promise: 'P72', pattern: '^P72 a policy that leaves', file: 'server/src/modules/policy/rules.ts', find: 'return [...empty, ...contacts]', replace: 'return empty' },
  { id: 'recipients that are not shown', ...versions, promise: 'P52', pattern: '^P52 ', file: 'server/src/modules/policy/operations/listRecipients.ts', find: '(tx) => readRecipients(tx, member))', replace: 'async (tx) => (await readRecipients(tx, member)).slice(1))' },
  { id: 'practice that waits with the others', promise: 'P25', ...practice, file: 'server/src/modules/conversations/store.ts', find: "practiceOf === undefined ? waiting.where('c.test', '=', false) :", replace: 'practiceOf === undefined ? waiting :', pattern: '^P25 who practises waits' },
  { id: 'practice that anybody takes', promise: 'P25', ...practice, file: 'server/src/modules/conversations/operations/takeConversation.ts', find: 'practice.practice_by === account || practice.staff_id === account', replace: 'practice.test', pattern: '^P25 who practises waits' },
  { id: 'practice on the board', promise: 'P02', ...practice, file: 'server/src/modules/conversations/load/store.ts', find: "c.state in ('open', 'asleep') and not c.test and", replace: "c.state in ('open', 'asleep') and", pattern: '^P02 practice is in no number' },
  { id: 'practice that stays', promise: 'P30', ...practice, file: 'server/src/modules/retention/plan.ts', find: "until: lastMomentOver(at, endings['practice-over'].after, timeZone), practice: true", replace: 'until: new Date(0), practice: true', pattern: '^P30 practice is gone' },
  { id: 'a link for practice that lasts', promise: 'P41', ...practice, file: 'server/src/modules/conversations/practice/store.ts', find: ".where('made_at', '>', since).returning", replace: '.returning', pattern: '^P41 a link for practice' },
  { id: 'a colleague who is in before the yes', promise: 'P20', ...guests, file: 'server/src/modules/conversations/guests/store.ts', find: ".where('state', '=', 'here').forShare()", replace: ".where('state', 'in', ['asked', 'here']).forShare()", pattern: '^P04 P20 a colleague is asked' },
  { id: 'a stay that does not end', promise: 'P04', ...guests, file: 'server/src/modules/conversations/guests/store.ts', find: "state === 'asked' ? 'withdrawn' : 'left'", replace: "state === 'asked' ? 'withdrawn' : 'here'", pattern: '^P04 P20 P41 who listens' },
  { id: 'an open screen that goes on listening', promise: 'P41', ...guests, file: 'server/src/modules/conversations/rooms.ts', find: 'guestOf(socket.principal, room.member, room.guests)?.id === guest.id', replace: 'guestOf !== null', pattern: '^P04 P20 P41 who listens' },
  { id: 'from now on that is from the beginning', promise: 'P04', ...guests, file: 'server/src/modules/conversations/operations/answerGuest.ts', find: "answer === 'all' ? 0 : written.number - 1", replace: '0', pattern: '^P04 P20 P41 who listens' },
  { id: 'a listener who speaks', promise: 'P04', ...guests, file: 'server/src/modules/conversations/send.ts', find: "    must(guest === null || guest.role === 'part', 'not_allowed')\n", replace: '', pattern: '^P04 P20 P41 who listens' },
  { id: 'a colleague who outstays the closing', promise: 'P04', ...guests, file: 'server/src/modules/conversations/settle.ts', find: 'await endStays(tx, member, { conversation: row.id }, at)', replace: '[] as never[]', pattern: '^P04 it ends when' },
  { id: 'a colleague who outstays an end as abuse', promise: 'P04', ...blocks, file: 'server/src/modules/conversations/settle.ts', find: 'await endStays(tx, member, { conversation: row.id }, at)', replace: '[] as never[]', pattern: '^P04 whoever was let in' },
  { id: 'a conversation under a key that is another’s', promise: 'P62', ...taken, file: 'server/src/modules/conversations/operations/startConversation.ts', find: "    must(!taken, 'id_reused')\n", replace: '    void taken\n', pattern: '^P04 P62 nobody begins' },
  { id: 'a note under its conversation’s key', promise: 'P62', ...taken, file: 'server/src/modules/journal/note.ts', find: "  must(!signing.taken, 'id_reused')\n", replace: '', pattern: '^P30 P62 a note lies' },
  { id: 'words after the end', promise: 'P04', ...guests, file: 'server/src/modules/conversations/writer.ts', find: "(by === 'staff' && mayWriteAsGuest(author, await readHere(tx, member, conversation)))", replace: "(by === 'staff' && mayWriteAsGuest !== null)", pattern: '^P04 races: two ask' },
  { id: 'a correction that what stood there may undo', promise: 'P63', ...editing, file: 'server/src/modules/conversations/operations/editMessage.ts', find: 'sealed_version: before.sealed_version + 1, body: sealBody(unit, conversation, id, content, before.sealed_version + 1)', replace: 'sealed_version: before.sealed_version, body: sealBody(unit, conversation, id, content, before.sealed_version)', pattern: '^P63 either side' },
  { id: 'a correction whose old words stay under the old key', promise: 'P63', ...editing, file: 'server/src/modules/conversations/operations/editMessage.ts', find: '    await askReseal(tx, member, conversation)\n', replace: '', pattern: '^P63 either side' },
  { id: 'an erased message that is put right again', promise: 'P62', ...editing, file: 'server/src/modules/conversations/operations/editMessage.ts', find: 'must(event === null && at', replace: 'must(at', pattern: '^P62 P63 a correction while' },
  { id: 'a contact that anybody’s counsellor reads', promise: 'P04', ...contacts, file: 'server/src/modules/journal/access.ts', find: 'of != null && mayKeepJournal(staff, of) && (author_id', replace: 'of != null && (author_id', pattern: '^P04 P61 a contact about' },
  { id: 'a contact that goes along although the citizen kept it back', promise: 'P04', ...contacts, file: 'server/src/modules/journal/access.ts', find: 'author_id === staff || of.since === null || written_at', replace: 'of !== null || written_at', pattern: '^P04 P05 handed over' },
  { id: 'a confidential part of a contact that goes along', promise: 'P05', ...contacts, file: 'server/src/modules/journal/present.ts', find: "? [] : [...confidential]", replace: "? [] : []", pattern: '^P04 P05 handed over' },
  { id: 'a talk that is written down without a yes', promise: 'P21', ...contacts, file: 'server/src/modules/journal/operations/saveContact.ts', find: "must(consent, 'consent_needed')\n", replace: "if (!consent) return of.citizen\n", pattern: '^P21 P23 the yes of a talk' },
  { id: 'a talk that stays when the yes is taken back', promise: 'P23', ...contacts, file: 'server/src/modules/consent/operations/withdrawConsent.ts', find: "purpose === 'contact' ? await", replace: "purpose === 'known' ? await", pattern: '^P21 P23 the yes of a talk' },
  { id: 'a nameless profile that stays', promise: 'P62', ...contacts, file: 'server/src/modules/journal/operations/removeContact.ts', find: 'row.conversation_id === null ? { citizens: [row.citizen_id] } : ', replace: '', pattern: '^P62 an anonymous contact' },
  { id: 'a contact with somebody else’s author', promise: 'P12', ...contacts, file: 'server/src/modules/journal/contacts/store.ts', find: ".where('id', '=', id).where('author_id', '=', author)", replace: ".where('id', '=', id)", pattern: '^P12 P20 a contact by phone' },
  { id: 'a colleague who reads what did not go along', promise: 'P04', test: 'server/src/modules/conversations/handover.test.ts', pattern: '^P04 P20 yes without', file: 'server/src/modules/conversations/access.ts', find: "side === 'staff' ? seen_after : 0", replace: "side === 'staff' ? seen_after * 0 : 0" },
  { id: 'a draft that anyone in the conversation reads', promise: 'P40', test: 'server/src/modules/conversations/beside.test.ts', pattern: '^P40 what is begun', file: 'server/src/modules/conversations/beside/store.ts', find: ".where('author_id', '=', author)\n  return (lock", replace: '\n  return (lock' },
  { id: 'a draft that outlives its message', promise: 'P40', test: 'server/src/modules/conversations/beside.test.ts', pattern: '^P40 what is begun', file: 'server/src/modules/conversations/beside/store.ts', find: 'draft.at <= sent.at', replace: 'draft.at > sent.at' },
  { id: 'a search through everybody’s', promise: 'P41', test: 'server/src/modules/conversations/beside.test.ts', pattern: '^P40 P41 one’s own', file: 'server/src/modules/conversations/store.ts', find: ".where('member_id', '=', member).where('staff_id', '=', staff)\n  if (states.length", replace: ".where('member_id', '=', member)\n  if (states.length" },
  { id: 'a title that goes along', promise: 'P04', test: 'server/src/modules/conversations/beside.test.ts', pattern: '^P04 what one called', file: 'server/src/modules/conversations/operations/answerHandover.ts', find: "      await deleteLabels(tx, member, before.id, { of: handover.from_id })\n", replace: '' },
  { id: 'an answer that goes around its reader', promise: 'P04', test: 'server/src/modules/conversations/answers.test.ts', pattern: '^P04 P41 where a second reader', file: 'server/src/modules/conversations/send.ts', find: "else must(!(await readReadingQueues(tx, member)).has(row.queue_id), 'second_reader_needed')", replace: '' },
  { id: 'a reader who agrees with what they did not read', promise: 'P04', test: 'server/src/modules/conversations/answers.test.ts', pattern: '^P04 approve while edited', file: 'server/src/modules/conversations/operations/approveAnswer.ts', find: 'must(answer.revision === revision,', replace: 'must(answer.revision >= revision,' },
  { id: 'an answer that is read in silence', promise: 'P41', test: 'server/src/modules/conversations/answers.test.ts', pattern: '^P04 P41 where a second reader', file: 'server/src/modules/conversations/operations/openAnswer.ts', find: "    await record(tx, { member, act: 'answer.opened', actor: 'staff', role: 'counsellor', actorId: account, object: 'conversation', objectId: conversation, citizen: row.citizen_id })\n", replace: '' },
  { id: 'a title and a draft that are lost with the old key', promise: 'P62', test: 'server/src/modules/conversations/beside.test.ts', pattern: '^P62 erasing a message', file: 'server/src/modules/conversations/beside/seal.ts', find: 'unit.isStale(body)', replace: 'false' },
  { id: 'an answer that is lost with the old key', promise: 'P62', test: 'server/src/modules/conversations/answers.test.ts', pattern: '^P62 erasing a message', file: 'server/src/modules/conversations/answers/seal.ts', find: '.some(unit.isStale)', replace: '.some(() => false)' },
  { id: 'a title that anyone gives', promise: 'P40', test: 'server/src/modules/conversations/beside.test.ts', pattern: '^P40 a title and a colour', file: 'server/src/modules/conversations/operations/labelConversation.ts', find: "must(row && row.staff_id === account, 'not_found')", replace: "must(row, 'not_found')" },
  { id: 'a queue that takes the first one’s place', promise: 'P04', test: 'server/src/modules/conversations/handover.test.ts', pattern: '^P04 through a queue', file: 'server/src/modules/conversations/operations/takeConversation.ts', find: 'row.former_id === account && {', replace: 'row.former_id !== null && {' },
  { id: 'a no that is a yes', promise: 'P20', test: 'server/src/modules/conversations/handover.test.ts', pattern: '^P04 P20 a no leaves', file: 'server/src/modules/conversations/operations/answerHandover.ts', find: "const changed = answer === 'no' ? before", replace: "const changed = answer === null ? before" },
  { id: 'a yes into a queue that is switched off', promise: 'P04', test: 'server/src/modules/members/services.test.ts', pattern: '^P04 a yes to a queue', file: 'server/src/modules/conversations/operations/answerHandover.ts', find: 'active && id === handover.to_queue', replace: 'id === handover.to_queue' },
  { id: 'notes that go along unasked', promise: 'P04', test: 'server/src/modules/conversations/handover.test.ts', pattern: '^P04 P20 yes without', file: 'server/src/modules/journal/operations/listNotes.ts', find: 'since === null || author_id === account', replace: 'since !== undefined || author_id === account' },
  { id: 'a queue that lets everybody read', promise: 'P04', test: 'server/src/modules/conversations/reopening.test.ts', pattern: '^P04 a closed conversation', file: 'server/src/modules/conversations/change.ts', find: 'seen_after: row.last_number, former_id', replace: 'seen_after: 0, former_id' },
  { id: 'a hidden evaluation that its counsellor reads', promise: 'P05', ...quality, pattern: '^P05 what a citizen hides', file: 'server/src/modules/quality/access.ts', find: "return hidden || !roles.has('counsellor') ? null : 'counsellor'", replace: "return 'counsellor'" },
  { id: 'an evaluation that any counsellor reads', promise: 'P04', ...quality, pattern: '^P04 an evaluation is for', file: 'server/src/modules/quality/access.ts', find: "return roles.has('coordinator') ? 'coordinator' : null\n}\n\n/** What a counsellor", replace: "return 'coordinator'\n}\n\n/** What a counsellor" },
  { id: 'supervision that another coordinator reads', promise: 'P41', ...quality, pattern: '^P41 supervision is between', file: 'server/src/modules/quality/access.ts', find: "staff === coordinator_id && roles.has('coordinator')", replace: "roles.has('coordinator')" },
  { id: 'an evaluation opened without a word', promise: 'P41', ...quality, pattern: '^P41 each opening of what a citizen said', file: 'server/src/modules/quality/operations/readEvaluation.ts', find: 'if (citizen) await opened(tx, reads.citizen_id)', replace: '' },
  { id: 'a changed evaluation whose former key stays', promise: 'P40', ...quality, pattern: '^P40 what a citizen says', file: 'server/src/modules/quality/operations/saveMyEvaluation.ts', find: 'if (former) vault.eraseUnit(member, former)', replace: '' },
  { id: 'an evaluation taken back whose key stays', promise: 'P40', ...quality, pattern: '^P40 what a citizen says', file: 'server/src/modules/quality/operations/removeMyEvaluation.ts', find: '  vault.eraseUnit(member, unit)\n', replace: '' },
  { id: 'answers counted without a yes', promise: 'P02', ...quality, pattern: '^P02 answers are counted', file: 'server/src/modules/quality/operations/readEvaluationFigures.ts', find: 'rows.filter(({ citizen_id }) => agreed.has(citizen_id))', replace: 'rows' },
  { id: 'numbers of four', promise: 'P02', ...quality, pattern: '^P02 answers are counted', file: 'server/src/modules/quality/figures.ts', find: 'count >= fewestAnswers ? count : null', replace: 'count' },
  { id: 'a yes that was not theirs to give counted', promise: 'P02', ...quality, pattern: '^P02 answers are counted', file: 'server/src/modules/consent/index.ts', find: 'agreed.filter((citizen) => mayAgreeAlone(purpose, ages.get(citizen)?.ageGroup ?? null))', replace: 'agreed' },
  { id: 'supervision kept for ever', promise: 'P32', ...quality, pattern: '^P32 supervision', file: 'server/src/modules/quality/index.ts', find: '(tx) => deleteOver(tx, members, now())', replace: 'async () => undefined' },
  { id: 'supervision of whoever has left', promise: 'P32', ...quality, pattern: '^P32 supervision', file: 'server/src/app.ts', find: '      await quality.left(...left)\n', replace: '' },
  { id: 'a file brought in although a line is wrong', ...brought, pattern: '^P03 where one line is wrong', file: 'server/src/modules/imports/operations/importFile.ts', find: "if (faults.length > 0 || query.do !== 'yes') return", replace: "if (query.do !== 'yes') return" },
  { id: 'a look that brings in', ...brought, pattern: '^P03 a file is looked at first', file: 'server/src/modules/imports/operations/importFile.ts', find: "if (faults.length > 0 || query.do !== 'yes') return", replace: 'if (faults.length > 0) return' },
  { id: 'two who bring in at once', ...brought, pattern: '^P03 of two who bring in', file: 'server/src/modules/imports/operations/importFile.ts', find: '      await deps.members.lockThemes(tx, member)\n', replace: '' },
  { id: 'whom others have, told by an import', ...brought, pattern: '^P03 staff are invited', file: 'server/src/modules/imports/kinds/staff.ts', find: "username !== undefined && here.has(username) ? 'same' : 'new'", replace: "username !== undefined && (here.has(username) || username === 'taken-elsewhere') ? 'same' : 'new'" },
  { id: 'a counsellor’s own evaluation opened without a word', promise: 'P41', ...quality, pattern: '^P41 each opening of what a citizen said', file: 'server/src/modules/quality/operations/readEvaluation.ts', find: "if (own) await opened(tx, '')", replace: '' },
  { id: 'replies of whoever has left', promise: 'P32', test: 'server/src/modules/replies/replies.test.ts', pattern: '^P32 whoever leaves', file: 'server/src/app.ts', find: '      await replies.forget(...left)\n', replace: '' },
  { id: 'own replies that a colleague may write over', promise: 'P40', test: 'server/src/modules/replies/replies.test.ts', pattern: '^P40 one’s own replies', file: 'server/src/modules/replies/store.ts', find: ".where('own_reply.staff_id' as 'replies.own_reply.staff_id', '=', row.staff_id)", replace: '' },
  { id: 'a column that nobody classified', ...classified, pattern: '^P06 every column is classified', file: 'server/src/modules/policy/data.ts', find: "significant: shown('a choice about a text'),", replace: '' },
  { id: 'what is sensitive in clear', ...classified, pattern: '^P06 what is sensitive', file: 'server/src/platform/datamap/index.ts', find: '=> column(dataClass, true, ', replace: '=> column(dataClass, false, ' },
  { id: 'a record of processing that leaves out what is in clear', promise: 'P07', test: 'server/src/commands/datamap.test.ts', pattern: '^P07 the record of processing has a line', file: 'server/src/commands/record.ts', find: 'Object.entries(columns).map(', replace: 'Object.entries(columns).filter(([, { sealed }]) => sealed).map(' },
  { id: 'a muted participant who writes', ...groups, promise: 'P41', file: 'server/src/modules/rooms/writer.ts', find: "  if (mine!.state === 'muted') return 'muted'\n", replace: '', pattern: '^P41 muted reads' },
  { id: 'a removed participant who stays', ...groups, promise: 'P41', file: 'server/src/modules/rooms/access.ts', find: "mine && isIn(mine) ? 'participant'", replace: "mine ? 'participant'", pattern: '^P41 muted reads' },
  { id: 'what was, told after what is', ...hub, file: 'server/src/platform/turns.ts', pattern: '^P41 of two changes', find: 'const done = of.turn.then(work)', replace: 'const done = work()' },
  { id: 'who comes into a group as it was', ...hub, pattern: '^P41 what changes while', find: '        await inTurn(room, async () => {\n          await admit()', replace: '        await admit()\n        await inTurn(room, async () => {' },
  { id: 'a yes that outlives what rested on it', ...known, promise: 'P30', file: 'server/src/modules/retention/round.ts', find: 'await expiring(tx, member, kind, persons)', replace: '', pattern: '^P30 who a citizen is' },
  { id: 'a number that is told where nobody asks for it', promise: 'P20', test: 'server/src/modules/identity/identity.test.ts', file: 'contract/src/operations/updateProfile.ts', find: 'phone: z.null(), mail: z.null()', replace: 'mail: z.null()', pattern: '^P20 P22 a number' },
  { id: 'a door that is closed twice', ...door, promise: 'P41', file: 'server/src/modules/rooms/operations/moderateGroup.ts', find: "row.closed_at === null && row.door_closed !== closed", replace: "row.closed_at === null", pattern: '^P41 a door that is closed' },
  { id: 'a link that is good for whoever was taken out', ...door, promise: 'P41', file: 'server/src/modules/rooms/operations/moderateParticipant.ts', find: "act === 'remove' && !group.listed", replace: "act !== 'remove' && !group.listed", pattern: '^P41 whoever is taken out' },
  { id: 'a closed door that is none', ...door, promise: 'P41', file: 'server/src/modules/rooms/operations/joinGroup.ts', find: 'before || !found.row.door_closed', replace: 'before || found.row.door_closed !== null', pattern: '^P41 a door that is closed' },
  { id: 'practice in a real group', ...practice, promise: 'P25', file: 'server/src/modules/rooms/operations/joinGroup.ts', find: 'if (own) await deps.mustBeReal(tx, member, own)', replace: '', pattern: '^P25 who practises comes into no real group' },
  { id: 'practice among those whom a breach concerns', ...practice, promise: 'P07', file: 'server/src/modules/breaches/search.ts', find: 'ids.filter((one) => !practising.has(one))', replace: 'ids', pattern: '^P07 P25 nobody behind practice' },
  { id: 'a link that nobody can renew', ...groups, promise: 'P41', file: 'server/src/modules/rooms/entrance.ts', find: 'token !== null && link_hash !== null && safeEqual(', replace: 'token !== null && link_hash !== null || safeEqual(', pattern: '^P41 muted reads' },
  { id: 'any coordinator reads any group', ...groups, promise: 'P04', file: 'server/src/modules/rooms/access.ts', find: 'own?.active && leaders.some(', replace: 'leaders.some(', pattern: '^P04 P41 a group is read' },
  { id: 'a group that is read in silence', ...groups, promise: 'P41', file: 'server/src/modules/rooms/readings.ts', find: '    if (fresh.length === 0) return\n', replace: '    return\n', pattern: '^P04 P41 a group is read' },
  { id: 'an account’s id in a group', ...groups, promise: 'P20', file: 'server/src/modules/rooms/words.ts', find: 'from: citizen?.participant_id ?? idOf', replace: 'from: citizen?.citizen_id ?? idOf', pattern: '^P04 P20 those in a group' },
  { id: 'everybody is told who does not feel well', ...groups, promise: 'P01', file: 'server/src/modules/rooms/present.ts', find: 'const whole = viewer.leads || row.citizen_id === viewer.account', replace: 'const whole = true', pattern: '^P01 somebody' },
  { id: 'no yes at a group’s door', ...door, promise: 'P21', file: 'server/src/modules/rooms/operations/joinGroup.ts', find: '    await deps.giveConsent(', replace: '    void (', pattern: '^P20 P21 P22 at the door' },
  { id: 'a name that two have', ...door, promise: 'P22', file: 'server/src/modules/rooms/operations/joinGroup.ts', find: "    must(!taken.some((name) => plain(name) === plain(alias)), 'name_taken')\n", replace: '', pattern: '^P20 P21 P22 at the door' },
  { id: 'words in a group that only look erased', ...groups, promise: 'P62', file: 'server/src/modules/rooms/operations/erasePost.ts', find: '    if (author) await deps.parts.begin(tx, author)\n', replace: '', pattern: '^P62 one erases' },
  { id: 'an old key of a group that stays', ...groups, promise: 'P62', file: 'server/src/modules/rooms/parts.ts', find: '      if (there) vault.dropPast(member, participant)\n', replace: '', pattern: '^P62 one erases' },
  { id: 'erased, and still on a screen that was away', ...groups, promise: 'P62', file: 'server/src/modules/rooms/frames.ts', find: 'after > 0 ? await readSilent(tx, at, after) : []', replace: '[] as number[]', pattern: '^P62 one erases' },
  { id: 'a yes to groups taken back, and its words kept', ...groups, promise: 'P23', file: 'server/src/modules/rooms/index.ts', find: '        await deleteWordsOf(tx, member, id)\n', replace: '', pattern: '^P23 the yes to groups' },
  { id: 'a yes to groups taken back, and its keys kept', ...groups, promise: 'P23', file: 'server/src/modules/rooms/index.ts', find: '      vault.eraseUnits(member, mine.map(({ id }) => id))\n', replace: '', pattern: '^P23 the yes to groups' },
  { id: 'a yes to groups taken back behind an open screen', ...groups, promise: 'P23', file: 'server/src/modules/consent/operations/withdrawConsent.ts', find: 'stoppedGroups(member)\n', replace: 'void member\n', pattern: '^P23 the yes to groups' },
  { id: 'stored only, and still in the group', ...groups, promise: 'P64', file: 'server/src/modules/rights/restriction.ts', find: '      storedOnly(member)\n', replace: '', pattern: '^P40 P62 P64 erasing oneself' },
  { id: 'a group’s words under keys that outlive it', ...groups, promise: 'P32', file: 'server/src/modules/retention/erase.ts', find: ' || partOf?.table === what.table', replace: '', pattern: '^P41 before its time' },
  { id: 'a group without an end', ...groups, promise: 'P32', file: 'server/src/modules/rooms/index.ts', find: 'const forgotten = 12 *', replace: 'const forgotten = 1200 *', pattern: '^P32 a group that nobody' },
  { id: 'a citizen’s words in a group in clear', ...groups, promise: 'P40', file: 'server/src/modules/rooms/words.ts', find: "vault.unit(member, participant).seal('rooms.citizen_post.body', rowOf(room, id), 0, text)", replace: 'Buffer.from(text) as never', pattern: '^P62 one erases' },
  { id: 'a group that takes in whoever is blocked', ...door, promise: 'P20', file: 'server/src/modules/rooms/writer.ts', find: "  if (isBlocked) return 'blocked'\n", replace: '', pattern: '^P20 who is blocked' },
  { id: 'a muting that ends at the door', ...door, promise: 'P41', file: 'server/src/modules/rooms/operations/joinGroup.ts', find: "before.left_muted ? 'muted' : 'in'", replace: "'in'", pattern: '^P41 who was muted' },
  { id: 'a name that looks like another’s', ...door, promise: 'P01', file: 'contract/src/rooms.ts', find: "value.replaceAll(/\\s+/g, ' ').replaceAll(/[\\p{C}\\p{Default_Ignorable_Code_Point}]/gu, '').trim()", replace: "value.replaceAll(/\\s+/g, ' ').trim()", pattern: '^P01 nobody goes under' },
  { id: 'a room of two that is everybody’s', ...team, promise: 'P04', file: 'server/src/modules/rooms/access.ts', find: "kind === 'team' || own?.active ? 'colleague' : null", replace: "'colleague'", pattern: '^P04 a room of two' },
  { id: 'what colleagues write in clear', ...team, promise: 'P40', file: 'server/src/modules/rooms/words.ts', find: "vault.unit(PLATFORM, staff).seal('rooms.staff_post.body', rowOf(room, id), 0, text)", replace: 'Buffer.from(text) as never', pattern: '^P32 P40 P61 what colleagues' },
  { id: 'what colleagues wrote, for ever', ...team, promise: 'P32', file: 'server/src/modules/retention/plan.ts', find: "    { kind: 'team', rows: [{ table: 'rooms.post', column: 'ends_from', until: lastMomentOver(at, rules.team, timeZone) }] },\n", replace: '', pattern: '^P32 P40 P61 what colleagues' },
  { id: 'an extract that is silent about what others wrote', ...extract, file: 'server/src/modules/rights/extract/index.ts', find: '(count > 0 ? [{ title, what: besides! }] : [])', replace: '[]', pattern: '^P61 census' },
]

/** Broken programs that the measurements in faults/ run themselves, to see that they would see it. */
export const controls: readonly Edit[] = [
  // Past the check at the start, which asks on a connection of its own.
  { id: 'an entry that is written after its act', file: 'server/src/modules/audit/index.ts', find: '    record: createRecord({ vault, expect: sequencer.expect }),\n', replace: '    record: async (_tx: Tx, act: Act) => void setTimeout(() => void database.forMembers([act.member], (later) => createRecord({ vault, expect: sequencer.expect })(later, act)).catch(() => {}), 50),\n' },
  { id: 'a commit that does not wait for the disk', file: 'server/src/platform/database/connect.ts', find: '    connectionTimeoutMillis: 10_000,', replace: "    options: '-c synchronous_commit=off', connectionTimeoutMillis: 10_000," },
]
