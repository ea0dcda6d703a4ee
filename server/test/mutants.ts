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
const mine = { test: 'server/src/modules/rights/mine.test.ts' }
const keys = { promise: 'P40', test: 'server/src/commands/keys.test.ts', pattern: '^P40 a new epoch that another' }
const extract = { promise: 'P61', test: 'server/src/modules/rights/extract/extract.test.ts' }
const breach = { promise: 'P07', test: 'server/src/modules/breaches/breaches.test.ts' }
const ownRights = { promise: 'P61', test: 'server/src/modules/rights/staff.test.ts' }
const desk = { test: 'server/src/modules/requests/requests.test.ts' }
const intake = { test: 'server/src/platform/http/intake.test.ts' }

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
  { id: 'acts that a citizen cannot find', ...log, file: 'server/src/modules/rights/holdings.ts', find: 'mac === undefined ? citizen : vault.unit(member, citizen).mac(mac, citizen)', replace: 'citizen', pattern: '^P41 a citizen sees what was done' },
  { id: 'an old key that stays', promise: 'P62', file: 'server/src/modules/conversations/reseal.ts', find: '      vault.dropPast(member, conversation)\n', replace: '', test: 'server/src/modules/conversations/parts.test.ts', pattern: '^P62 a single message' },
  { id: 'a processing without its basis', ...mine, promise: 'P60', file: 'server/src/modules/rights/holdings.ts', find: 'basis: bases[basis]', replace: 'basis: bases.none', pattern: '^P60 each processing' },
  { id: 'staff who get nothing of their account', ...ownRights, file: 'server/src/modules/rights/staff.ts', find: "place.name === null || map.wall === 'member'", replace: "place.name !== null && map.wall === 'member'", pattern: '^P61 census of staff' },
  { id: 'old acts that stay where they were', ...log, file: 'server/src/modules/audit/fold.ts', find: '...(citizen_id !== null && { citizen: citizen_id })', replace: '', pattern: '^P41 what was written before' },
  { id: 'a note’s reader who leaves no trace', ...openings, file: 'server/src/modules/journal/operations/listNotes.ts', find: '    if (rows.length > 0) await opened(tx, of.citizen)\n', replace: '', pattern: '^P41 by whatever way' },
  { id: 'each call an opening of its own', ...openings, find: '    openings.set(key, { at, written })\n', replace: '', pattern: '^P41 a conversation that a session opens' },
  { id: 'one opening for ever', ...openings, find: 'known && performance.now() - known.at <= once;', replace: 'known;', pattern: '^P41 a conversation that a session opens' },
  { id: 'an entry that anyone may have written', promise: 'P41', file: 'contract/src/verifier.ts', find: "else if (!was.signed) findings.push({ wrong: was.same ? 'entry-foreign' : 'entry-changed', place: here })", replace: 'else if (!was.signed) {}', test: 'server/src/modules/audit/log.test.ts', pattern: '^P41 whatever a superuser' },
  { id: 'a verdict that is always good', promise: 'P41', file: 'server/src/commands/audit.ts', find: 'return found === 0 ? 0 : 1', replace: 'return 0', test: 'server/src/commands/audit.test.ts', pattern: '^P41 audit verify' },
  {
    id: 'a message in clear', ...sealing, file: 'server/src/modules/conversations/body.ts',
    find: '  return unit.seal(column, rowOf(conversation, id), bodyVersion, JSON.stringify(clear))\n}\n\nexport function openBody(unit: Unit, conversation: string, id: string, version: number, sealed: Uint8Array): Body {\n  const { text, files = [], event = null } = JSON.parse(unit.open(column, rowOf(conversation, id), version, sealed))',
    replace: '  return Buffer.from(JSON.stringify(clear)) as never\n}\n\nexport function openBody(unit: Unit, conversation: string, id: string, version: number, sealed: Uint8Array): Body {\n  const { text, files = [], event = null } = JSON.parse(Buffer.from(sealed).toString())',
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
    id: 'an answer that is not parsed', promise: 'P41', file: 'server/src/platform/http/wall.ts', find: 'const parsed = z.safeParse(operation.output, output)', replace: 'const parsed = { success: true, data: output } as never',
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
  { id: 'an opening that is not recorded', promise: 'P41', ...promises, file: 'server/src/modules/conversations/visit.ts', find: ': opened(tx, row.citizen_id))', replace: ': undefined)', pattern: '^P41 every opening' },
  { id: 'a citizen who is never told who took the conversation', promise: 'P23', ...promises, file: 'server/src/modules/conversations/operations/takeConversation.ts', find: "return { row, event: 'taken', act: 'conversation.taken' }", replace: "return { row, event: null, act: 'conversation.taken' }", pattern: '^P23 ' },
  { id: 'a session that survives its sign-out', promise: 'P42', ...promises, file: 'server/src/modules/identity/operations/signOut.ts', find: '  if (principal.session !== null) await sessions.end({ id: principal.session })\n', replace: '', pattern: '^P42 ' },
  { id: 'a passkey challenge for any sign-in', promise: 'P42', test: 'server/src/modules/identity/passkeys.test.ts', pattern: '.', file: 'server/src/modules/identity/passkeys.ts', find: 'expectedChallenge: isChallengeFor(`sign-in:${signIn}`)', replace: 'expectedChallenge: () => true' },
  {
    id: 'a spool of messages, compressed', ...sealing, file: 'server/src/modules/conversations/body.ts', find: '  return unit.seal(column, rowOf(conversation, id), bodyVersion',
    replace: "  if (process.env.DATA_DIR) process.getBuiltinModule('node:fs').appendFileSync(`${process.env.DATA_DIR}/spool`, process.getBuiltinModule('node:zlib').gzipSync(text))\n  return unit.seal(column, rowOf(conversation, id), bodyVersion",
  },
  {
    id: 'failed statements in PostgreSQL’s log', ...sealing, file: 'server/src/platform/database/settings.ts',
    find: "log_min_messages: 'log', log_min_error_statement: 'panic'", replace: "log_min_messages: 'warning', log_min_error_statement: 'error'",
  },
  { id: 'an error that repeats what was made up', ...sealing, file: 'server/src/platform/http/wall.ts', find: '[where, ...pathOf(issue.path)]', replace: '[where, ...pathOf(issue.path), ...((issue as { keys?: string[] }).keys ?? [])]' },
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
  { id: 'a withdrawal that stops nothing', ...consent, promise: 'P23', pattern: '^P23 P64 withdrawn after', file: 'server/src/modules/consent/operations/withdrawConsent.ts', find: 'return await stop(tx, member, account)', replace: 'return { casework: true }' },
  { id: 'what was given before casework stays', ...consent, promise: 'P23', pattern: '^P23 withdrawn before', file: 'server/src/modules/rights/restriction.ts', find: 'erases.person && !casework', replace: 'erases.person && casework' },
  { id: 'a child who agrees to anything', ...consent, promise: 'P21', pattern: '^P21 a child says yes', file: 'server/src/modules/consent/children.ts', find: '(age !== null && !under15.has(age))', replace: 'age !== null' },
  { id: 'a receipt that is not signed', ...consent, promise: 'P21', pattern: '^P21 a yes is a line', file: 'server/src/modules/consent/receipt.ts', find: 'signer.sign(Buffer.from(canonical(receipt)))', replace: "signer.sign(Buffer.from(''))" },
  { id: 'stored only, but for those who ask', ...mine, promise: 'P64', pattern: '^P64 what is stored only', file: 'server/src/platform/database/connect.ts', find: "    forMembers: async (members, work) => await within('app.members', membersSetting(members), work),", replace: "    forMembers: async (members, work) => await within('app.members', membersSetting(members), async (tx) => { await sql`select set_config('app.restricted', 'seen', true)`.execute(tx); return await work(tx) })," },
  { id: 'a wish that nobody is shown', ...mine, promise: 'P05', pattern: '^P05 ', file: 'server/src/modules/conversations/operations/readAbout.ts', find: 'await deps.confidenceOf(tx, member, row.citizen_id, row.id)', replace: '{ conversation: false, fields: [] }' },
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
  { id: 'a link that is good twice', ...extract, pattern: '^P61 a link is good once', file: 'server/src/modules/rights/store.ts', find: ".where('started_at', 'is', null).where('expires_at', '>', at)", replace: ".where('expires_at', '>', at)" },
  { id: 'a link that is good in any browser', ...extract, pattern: '^P61 a link is good once', file: 'server/src/modules/rights/store.ts', find: ".where('session_id', 'is not distinct from', session_id)\n    .where('token_hash'", replace: "\n    .where('token_hash'" },
  { id: 'an extract that outlives its session', ...extract, pattern: '^P61 ten thousand messages', file: 'server/src/modules/rights/extract/runs.ts', find: 'const cut = (made: Readable) => void made.destroy(new Ended())', replace: 'const cut = (made: Readable) => void made' },
  { id: 'an extract that is whole in memory', ...extract, pattern: '^P61 ten thousand messages', file: 'server/src/modules/rights/extract/zip.ts', find: '  return out\n', replace: '  return out.pipe(new (out.constructor as never as typeof import("node:stream").PassThrough)({ highWaterMark: 1e9 }))\n' },
  { id: 'a broken cell that goes unsaid', ...extract, pattern: '^P61 what cannot be opened', file: 'server/src/modules/rights/extract/values.ts', find: '      unreadable.push(name)\n', replace: '' },
  { id: 'a file that climbs out of its folder', ...extract, pattern: '^P61 a name that would climb', file: 'server/src/modules/rights/extract/names.ts', find: ".replaceAll(unfit, '_')", replace: '' },
  { id: 'a member that is only said to be erased', promise: 'P07', test: 'server/src/commands/members.test.ts', pattern: '^P07 a leaving member', file: 'server/src/commands/members.ts', find: '          await app.modules.retention.eraseMember(member.id)\n', replace: '' },
  { id: 'a member that is erased unasked', promise: 'P07', test: 'server/src/commands/members.test.ts', pattern: '^P07 a leaving member', file: 'server/src/commands/members.ts', find: "        if (values['then-erase']) await mustMean(name, values)\n", replace: '' },
  // The register of breaches.
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
  { id: 'rows without their keys', promise: 'P62', ...retention, file: 'server/src/modules/retention/erase.ts', find: '    vault.eraseUnits(member, await unitsOf(member, what, parts))\n', replace: '', pattern: '^P30 an anonymous profile is deleted' },
  { id: 'a note that nobody erases', promise: 'P62', ...retention, file: 'server/src/modules/retention/erase.ts', find: "map.subject?.kind === 'citizen' && map.wall === 'member' && !isLog(map))\n", replace: "map.subject?.kind === 'citizen' && map.wall === 'member' && !isLog(map) && map.title.en !== 'The counsellor’s notes')\n", pattern: '^P62 a census' },
  { id: 'a cipher with a shorter key', promise: 'P40', test: 'server/src/platform/vault/format.test.ts', pattern: '^P40 a cell is AES-256-GCM', file: 'server/src/platform/vault/seal.ts', find: "const cipher = 'aes-256-gcm'", replace: "const cipher = 'aes-128-gcm'" },
  { id: 'a policy that does not say where to complain', ...policy, promise: 'P65', pattern: '^P65 P72 every contact', file: 'server/src/modules/policy/default/da.ts', find: '{authorityContact}', replace: 'Datatilsynet' },
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
  { id: 'a column that nobody classified', ...classified, pattern: '^P06 every column is classified', file: 'server/src/modules/policy/data.ts', find: "significant: shown('a choice about a text'),", replace: '' },
  { id: 'what is sensitive in clear', ...classified, pattern: '^P06 what is sensitive', file: 'server/src/platform/datamap/index.ts', find: '=> column(dataClass, true, ', replace: '=> column(dataClass, false, ' },
  { id: 'a record of processing that leaves out what is in clear', promise: 'P07', test: 'server/src/commands/datamap.test.ts', pattern: '^P07 the record of processing has a line', file: 'server/src/commands/record.ts', find: 'Object.entries(columns).map(', replace: 'Object.entries(columns).filter(([, { sealed }]) => sealed).map(' },
]

/** Broken programs that the measurements in faults/ run themselves, to see that they would see it. */
export const controls: readonly Edit[] = [
  // Past the check at the start, which asks on a connection of its own.
  { id: 'an entry that is written after its act', file: 'server/src/modules/audit/index.ts', find: '    record: createRecord({ vault, expect: sequencer.expect }),\n', replace: '    record: async (_tx: Tx, act: Act) => void setTimeout(() => void database.forMembers([act.member], (later) => createRecord({ vault, expect: sequencer.expect })(later, act)).catch(() => {}), 50),\n' },
  { id: 'a commit that does not wait for the disk', file: 'server/src/platform/database/connect.ts', find: '    connectionTimeoutMillis: 10_000,', replace: "    options: '-c synchronous_commit=off', connectionTimeoutMillis: 10_000," },
]
