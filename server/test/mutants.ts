/** A deliberately broken program: the promise's test must fail with it (DESIGN §10). `find` stands in the file exactly once. */
export interface Mutant {
  readonly id: string
  readonly promise: string
  readonly file: string
  readonly find: string
  readonly replace: string
  /** The test that must fail. */
  readonly test: string
  readonly pattern: string
}

const sealing = { promise: 'P40', test: 'server/test/sealing.test.ts', pattern: '^P40 nothing that a person fills in' }
const unit = { promise: 'P40', file: 'server/src/platform/vault/seal.ts', test: 'server/src/platform/vault/unit.test.ts' }
const wall = { promise: 'P03', test: 'server/test/tenancy.test.ts' }
const talk = { test: 'server/src/modules/conversations/conversations.test.ts' }
const promises = { test: 'server/test/promises.test.ts' }

export const mutants: readonly Mutant[] = [
  {
    id: 'a message in clear', ...sealing, file: 'server/src/modules/conversations/body.ts',
    find: "return unit.seal(column, rowOf(conversation, id), bodyVersion, JSON.stringify(clear))", replace: 'return Buffer.from(JSON.stringify(clear))',
  },
  {
    id: 'a profile in clear', ...sealing, file: 'server/src/modules/identity/citizens.ts',
    find: 'unit.seal(`identity.citizen.${column}`, citizen, version, told[field])', replace: 'Buffer.from(told[field])',
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
  { id: 'an opening that is not recorded', promise: 'P41', ...promises, file: 'server/src/modules/conversations/visit.ts', find: 'else if (due) await record(', replace: 'else if (due) void (', pattern: '^P41 every opening' },
  { id: 'a citizen who is never told who took the conversation', promise: 'P23', ...promises, file: 'server/src/modules/conversations/operations/takeConversation.ts', find: "return { row, event: 'taken', act: 'conversation.taken' }", replace: "return { row, event: null, act: 'conversation.taken' }", pattern: '^P23 ' },
  { id: 'a session that survives its sign-out', promise: 'P42', ...promises, file: 'server/src/modules/identity/operations/signOut.ts', find: '  if (principal.session !== null) await sessions.end({ id: principal.session })\n', replace: '', pattern: '^P42 ' },
  { id: 'a passkey challenge for any sign-in', promise: 'P42', test: 'server/src/modules/identity/passkeys.test.ts', pattern: '.', file: 'server/src/modules/identity/passkeys.ts', find: 'expectedChallenge: isChallengeFor(`sign-in:${signIn}`)', replace: 'expectedChallenge: () => true' },
]
