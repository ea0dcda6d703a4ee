import { clear, dataMap, key, notPersonal, sealed, staffKey } from '../../platform/datamap/index.ts'

const say = (da: string, en: string) => ({ da, en })
const account = { purpose: 'comeback', basis: 'explicit-consent', ends: 'inactive' } as const
const routing = { purpose: 'routing', basis: 'explicit-consent', ends: 'inactive' } as const
const reachable = { purpose: 'contact', basis: 'explicit-consent', ends: 'inactive' } as const
const signIn = { purpose: 'sign-in', basis: 'contract', ends: 'staff-left' } as const
const staffing = { purpose: 'staffing', basis: 'contract', ends: 'staff-left' } as const
const session = { purpose: 'sign-in', basis: 'contract', ends: 'session-over' } as const
const invited = { purpose: 'staffing', basis: 'contract', ends: 'invitation-answered' } as const
const fromYou = say('Fra dig', 'From you')
const versions = notPersonal('counts how often the row was sealed')
/** A text in both languages, as it is stored, to be read. */
const bothWords = (stored: string) => [...new Set(Object.values(JSON.parse(stored) as Record<string, string>).filter(Boolean))].join(' / ')
const ownRealm = (why: string) => ({ none: why })

/** Who people are here: anonymous citizens of one member, and the staff of the operator's realm. */
export const data = dataMap({
  'identity.citizen': {
    title: say('Om dig', 'About you'), from: fromYou, subject: { kind: 'citizen', column: 'id' }, wall: 'member', seal: { unit: 'told_unit', row: 'id', version: 'sealed_version' },
    columns: {
      member_id: key(account), id: key(account), told_unit: key(account),
      started_at: clear('ordinary', 'shown to the person; nothing is found by it', { ...account, label: say('Første gang her', 'First time here') }),
      active_on: clear('ordinary', 'deletion after inactivity is counted from it; a day, not a time', { ...account, label: say('Sidst her', 'Last here') }),
      has_phrase: clear('ordinary', 'whether there are words to come back with', { ...account, label: say('Har ord til at komme tilbage med', 'Has words to come back with') }),
      sealed_version: versions,
      age_group: sealed('sensitive', { ...routing, label: say('Alder', 'Age') }),
      gender: sealed('sensitive', { ...routing, label: say('Køn', 'Gender') }),
      municipality: sealed('sensitive', { ...routing, label: say('Kommune', 'Municipality') }),
      name: sealed('ordinary', { ...reachable, label: say('Navn', 'Name') }),
      phone: sealed('ordinary', { ...reachable, label: say('Telefon', 'Phone') }),
      mail: sealed('ordinary', { ...reachable, label: say('E-mail', 'E-mail') }),
      postcode: sealed('ordinary', { ...reachable, label: say('Postnummer', 'Postcode') }),
    },
  },
  'identity.staff': {
    title: say('Medarbejder', 'Member of staff'), from: fromYou, subject: { kind: 'staff', column: 'id' },
    wall: ownRealm('staff accounts belong to the operator’s realm; their roles are behind the walls'), seal: { unit: 'id', row: 'id', version: 'sealed_version' },
    columns: {
      id: key(staffing), sealed_version: versions,
      username: sealed('ordinary', { ...signIn, label: say('Brugernavn', 'User name') }),
      name: sealed('ordinary', { ...staffing, label: say('Navn', 'Name') }),
      alias: sealed('ordinary', { ...staffing, label: say('Navn over for borgere', 'Name shown to citizens') }),
      title: sealed('ordinary', { ...staffing, label: say('Titel', 'Title'), readable: bothWords }),
      password: sealed('ordinary', signIn), totp: sealed('ordinary', signIn),
      totp_step: clear('ordinary', 'the last one-time code’s time step, so that it is used once', signIn),
      created_at: clear('ordinary', 'when the account was made', { ...staffing, label: say('Oprettet', 'Created') }),
      ended_at: clear('ordinary', 'deletion is counted from it', { ...staffing, label: say('Stoppet', 'Ended') }),
    },
  },
  'identity.staff_role': {
    title: say('Roller', 'Roles'), from: say('Fra medlemmets administrator', "From the member's administrator"), subject: { kind: 'staff', column: 'staff_id' }, wall: 'member',
    columns: {
      member_id: key(staffing), staff_id: key(staffing),
      role: clear('ordinary', 'access is decided by it', { ...staffing, label: say('Rolle', 'Role') }),
      given_at: clear('ordinary', 'when it was given', { ...staffing, label: say('Givet', 'Given') }),
    },
  },
  'identity.passkey': {
    title: say('Adgangsnøgler', 'Passkeys'), from: fromYou, subject: { kind: 'staff', column: 'staff_id' },
    wall: ownRealm('belongs to a staff account'), seal: { unit: 'staff_id', row: 'id', version: 'sealed_version' },
    columns: {
      id: key(signIn), staff_id: key(signIn), sealed_version: versions, credential: sealed('ordinary', signIn),
      label: sealed('ordinary', { ...signIn, label: say('Navn', 'Label') }),
      counter: clear('ordinary', 'a copied authenticator is seen by it', signIn), created_at: clear('ordinary', 'shown to its owner', { ...signIn, label: say('Oprettet', 'Created') }),
    },
  },
  'identity.invitation': {
    title: say('Invitationer', 'Invitations'), from: say('Fra medlemmets administrator', "From the member's administrator"), subject: null, wall: 'member',
    seal: { unit: 'id', row: 'id', version: 'sealed_version' },
    columns: {
      member_id: key(invited), id: key(invited), sealed_version: versions, name: sealed('ordinary', invited), title: sealed('ordinary', invited),
      roles: clear('ordinary', 'what is offered', invited), invited_by: staffKey(invited, say('Inviteret af', 'Invited by')), created_at: clear('ordinary', 'when it was made', invited),
      expires_at: clear('ordinary', 'when it ends', invited), used_at: clear('ordinary', 'whether it has been used', invited),
    },
  },
  'identity.session': {
    title: say('Hvor du er logget ind', 'Where you are signed in'), from: say('Fra din browser', 'From your browser'), subject: { kind: 'citizen', column: 'account_id', orStaff: true },
    wall: ownRealm('found by the hash of its secret, before it is known whose it is'), seal: { unit: 'id', row: 'id', version: null },
    columns: {
      token_hash: clear('ordinary', 'SHA-256 of 256 random bits: the session is found by it, and nothing can be made of it', session), id: key(session),
      kind: clear('ordinary', 'citizen or staff', session), account_id: key(session), member_id: key(session),
      grant_ref: { ...sealed('ordinary', session), why: 'sealed by a platform key, not by an erasure unit' },
      created_at: clear('ordinary', 'when it began', { ...session, label: say('Begyndt', 'Begun') }),
      seen_at: clear('ordinary', 'idle sessions end by it', { ...session, label: say('Sidst brugt', 'Last used') }),
      expires_at: clear('ordinary', 'when it ends', { ...session, label: say('Udløber', 'Ends') }),
    },
  },
})
