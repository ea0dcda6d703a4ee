import { clear, dataMap, key, notPersonal, sealed } from '../datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const kept = { purpose: 'sign-in', basis: 'contract', ends: 'session-over' } as const
const hash = 'SHA-256 of a random secret: found by it, and nothing can be made of it'

/** What the OAuth 2 server keeps. */
export const data = dataMap({
  'oidc.item': {
    title: say('Adgange (OAuth)', 'Access (OAuth)'), from: say('Fra din browser, når du logger ind', 'From your browser, when you sign in'), subject: null,
    wall: { none: 'found by the hash of a secret, before it is known whose it is' },
    columns: {
      id_hash: clear('ordinary', hash, kept), kind: notPersonal('the protocol’s word for what it is'), account_id: key(kept),
      grant_hash: clear('ordinary', hash, kept), uid_hash: clear('ordinary', hash, kept), user_code_hash: clear('ordinary', hash, kept),
      consumed_at: clear('ordinary', 'a code is used once', kept), expires_at: clear('ordinary', 'when it ends', kept),
      payload: { ...sealed('ordinary', kept), why: 'sealed by a platform key, not by an erasure unit' },
    },
  },
})
