// Written by `npm run generate`; do not edit.
import type { Generated } from 'kysely'
import type { Sealed } from '../vault/index.ts'

/** Every table, as the migrations make it. Sealed columns carry their own type: plaintext, or another column's ciphertext, does not compile. */
export interface Tables {
  'audit.act': {
    member_id: string
    id: string
    at: Date
    act: string
    actor: string
    actor_id: string | null
    object: string
    object_id: string | null
    citizen_id: string | null
  }
  'audit.checkpoint': {
    member_id: string
    day: string
    size: number
    note: string
  }
  'audit.entry': {
    member_id: string
    id: string
    at: Date
    act: string
    actor: string
    role: string | null
    actor_id: string | null
    actor_mac: Buffer | null
    object: string
    object_id: string | null
    object_mac: Buffer | null
    citizen_mac: Buffer | null
    reason: Sealed<'audit.entry.reason'> | null
    signature: Buffer
    place: number | null
  }
  'audit.node': {
    member_id: string
    level: number
    place: number
    hash: Buffer
  }
  'blocks.block': {
    member_id: string
    id: string
    citizen_id: string
    since: Date
    until: Date
    by_id: string
    renewals: Generated<number>
  }
  'blocks.label': {
    member_id: string
    id: string
    name: unknown
    active: boolean
  }
  'blocks.mark': {
    member_id: string
    id: string
    citizen_id: string
    at: Date
    by_id: string
    label: Sealed<'blocks.mark.label'>
  }
  'breaches.affected': {
    member_id: string
    id: string
    breach_id: string
    citizen_id: string
    found_at: Date
    seen_at: Date | null
  }
  'breaches.breach': {
    member_id: string
    id: string
    record_id: string
    recorded_at: Date
    recorded_by: string
    searched_at: Date | null
    looked: Generated<number>
    of_all: Generated<number>
    affected: Generated<number>
    gone: Generated<number>
    facts: Sealed<'breaches.breach.facts'>
  }
  'breaches.line': {
    member_id: string
    id: string
    breach_id: string
    at: Date
    kind: string
    by_id: string
    body: Sealed<'breaches.line.body'>
  }
  'consent.consent': {
    member_id: string
    id: string
    citizen_id: string
    purpose: string
    version: string
    text_hash: string
    language: string
    how: string
    at: Date
    act: string
    withdraws: string | null
    receipt: Sealed<'consent.consent.receipt'>
    taken_by: string | null
  }
  'consent.text': {
    member_id: string
    hash: string
    purpose: string
    version: string
    language: string
    body: string
    first_shown_at: Date
  }
  'conversations.answer': {
    member_id: string
    conversation_id: string
    id: string
    author_id: string
    reader_id: string | null
    state: string
    revision: Generated<number>
    at: Date
    decided_at: Date | null
    sealed_version: Generated<number>
    body: Sealed<'conversations.answer.body'>
    remark: Sealed<'conversations.answer.remark'>
  }
  'conversations.conversation': {
    member_id: string
    id: string
    citizen_id: string
    queue_id: string
    state: string
    staff_id: string | null
    started_at: Date
    taken_at: Date | null
    closed_at: Date | null
    last_number: Generated<number>
    last_at: Date
    last_by: string
    sealed_version: Generated<number>
    themes: Sealed<'conversations.conversation.themes'>
    seen_after: Generated<number>
    former_id: string | null
    former_after: Generated<number>
    queued_at: Generated<Date>
    test: Generated<boolean>
    practice_by: string | null
  }
  'conversations.draft': {
    member_id: string
    conversation_id: string
    author_id: string
    at: Date
    sealed_version: Generated<number>
    body: Sealed<'conversations.draft.body'>
  }
  'conversations.file': {
    member_id: string
    conversation_id: string
    id: string
    author_id: string
    type: string
    size: number
    chunks: number
    sealed_version: Generated<number>
    digest: Sealed<'conversations.file.digest'>
    uploaded_at: Date
    sent: Generated<boolean>
    sent_as: number | null
  }
  'conversations.file_chunk': {
    member_id: string
    conversation_id: string
    file_id: string
    index: number
    body: Sealed<'conversations.file_chunk.body'>
  }
  'conversations.guest': {
    member_id: string
    conversation_id: string
    id: string
    from_id: string
    guest_id: string
    role: string
    state: Generated<string>
    seen_after: Generated<number>
    asked_at: Date
    answered_at: Date | null
    ended_at: Date | null
    sealed_version: Generated<number>
    why: Sealed<'conversations.guest.why'>
  }
  'conversations.handover': {
    member_id: string
    conversation_id: string
    id: string
    from_id: string
    to_id: string | null
    to_queue: string | null
    state: Generated<string>
    asked_at: Date
    answered_at: Date | null
  }
  'conversations.label': {
    member_id: string
    conversation_id: string
    staff_id: string
    sealed_version: Generated<number>
    body: Sealed<'conversations.label.body'>
  }
  'conversations.mark': {
    member_id: string
    conversation_id: string
    account_id: string
    delivered: Generated<number>
    read: Generated<number>
  }
  'conversations.message': {
    member_id: string
    conversation_id: string
    number: number
    id: string
    by: string
    author_id: string | null
    at: Date
    sealed_version: Generated<number>
    body: Sealed<'conversations.message.body'>
  }
  'conversations.practice_link': {
    member_id: string
    staff_id: string
    link_hash: Buffer
    made_at: Date
  }
  'conversations.reseal': {
    member_id: string
    conversation_id: string
    asked: Generated<number>
    keyed_for: Generated<number>
    keyed_at: Date | null
    busy_until: Date | null
  }
  'conversations.rules': {
    member_id: string
    edit_minutes: number
  }
  'conversations.second_reading': {
    member_id: string
    queue_id: string
  }
  'identity.citizen': {
    member_id: string
    id: string
    started_at: Date
    active_on: string
    has_phrase: Generated<boolean>
    sealed_version: Generated<number>
    age_group: Sealed<'identity.citizen.age_group'> | null
    gender: Sealed<'identity.citizen.gender'> | null
    municipality: Sealed<'identity.citizen.municipality'> | null
    name: Sealed<'identity.citizen.name'> | null
    phone: Sealed<'identity.citizen.phone'> | null
    mail: Sealed<'identity.citizen.mail'> | null
    postcode: Sealed<'identity.citizen.postcode'> | null
    told_unit: string | null
  }
  'identity.invitation': {
    member_id: string
    id: string
    sealed_version: Generated<number>
    name: Sealed<'identity.invitation.name'>
    title: Sealed<'identity.invitation.title'>
    roles: string[]
    invited_by: string | null
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
  'identity.passkey': {
    id: string
    staff_id: string
    sealed_version: Generated<number>
    credential: Sealed<'identity.passkey.credential'>
    label: Sealed<'identity.passkey.label'>
    counter: Generated<number>
    created_at: Date
  }
  'identity.session': {
    token_hash: Buffer
    id: string
    kind: string
    account_id: string
    member_id: string | null
    grant_ref: Sealed<'identity.session.grant_ref'> | null
    created_at: Date
    seen_at: Date
    expires_at: Date
  }
  'identity.staff': {
    id: string
    sealed_version: Generated<number>
    username: Sealed<'identity.staff.username'>
    name: Sealed<'identity.staff.name'>
    alias: Sealed<'identity.staff.alias'>
    title: Sealed<'identity.staff.title'>
    password: Sealed<'identity.staff.password'>
    totp: Sealed<'identity.staff.totp'>
    totp_step: Generated<number>
    created_at: Date
    ended_at: Date | null
  }
  'identity.staff_role': {
    member_id: string
    staff_id: string
    role: string
    given_at: Date
  }
  'journal.contact': {
    member_id: string
    id: string
    citizen_id: string
    conversation_id: string | null
    author_id: string
    at: Date
    written_at: Date
    locked_at: Date | null
    sealed_version: Generated<number>
    body: Sealed<'journal.contact.body'>
  }
  'journal.draft': {
    member_id: string
    id: string
    conversation_id: string
    citizen_id: string
    author_id: string
    at: Date
    sealed_version: Generated<number>
    body: Sealed<'journal.draft.body'>
  }
  'journal.form': {
    member_id: string
    id: string
    version: number
    name: unknown
    active: boolean
    fields: unknown
    saved_at: Date
  }
  'journal.note': {
    member_id: string
    id: string
    conversation_id: string
    citizen_id: string
    author_id: string
    at: Date
    sealed_version: Generated<number>
    body: Sealed<'journal.note.body'>
    themes: Sealed<'journal.note.themes'>
    kind: Generated<string>
    signed_at: Date | null
    locked_at: Date
    form: Sealed<'journal.note.form'> | null
    signed_as: Sealed<'journal.note.signed_as'> | null
    addenda: Sealed<'journal.note.addenda'> | null
  }
  'journal.rules': {
    member_id: string
    correct_days: number
    readers: unknown
    confidential: unknown
    etag: number
  }
  'known.profile': {
    member_id: string
    id: string
    citizen_id: string
    given_at: Date
    opened_at: Date | null
    opened_by: string | null
    name: Sealed<'known.profile.name'>
    phone: Sealed<'known.profile.phone'>
    mail: Sealed<'known.profile.mail'>
  }
  'members.member': {
    id: string
    slug: string
    name: string
    accent: string
    time_zone: Generated<string>
    contact: unknown
    texts: unknown
    settings_version: Generated<number>
    created_at: Date
    known_offer: Generated<boolean>
    quiet_from: string | null
    quiet_to: string | null
  }
  'members.queue': {
    member_id: string
    id: string
    name: unknown
    active: boolean
    position: number
    service_id: string
    languages: unknown
    themes: unknown
    municipalities: unknown
  }
  'members.service': {
    member_id: string
    id: string
    name: unknown
    kind: string
    languages: unknown
    themes: unknown
    municipalities: unknown
    hours: unknown
    closed_days: unknown
    closed: unknown
    urgent: unknown
    max_queue: number | null
    max_conversations: number | null
    by_rota: boolean
    offer_seconds: number | null
    active: boolean
    etag: number
    position: number
  }
  'members.theme': {
    member_id: string
    id: string
    name: unknown
    definition: unknown
    colour: string
    active: boolean
    position: number
    parent_id: string | null
    shared: string | null
  }
  'oidc.item': {
    id_hash: Buffer
    kind: string
    account_id: string | null
    grant_hash: Buffer | null
    uid_hash: Buffer | null
    user_code_hash: Buffer | null
    consumed_at: Date | null
    expires_at: Date | null
    payload: Sealed<'oidc.item.payload'>
  }
  'policy.recipient': {
    member_id: string
    id: string
    name: string
    kind: string
    service: unknown
    country: string
  }
  'policy.version': {
    member_id: string
    id: string
    state: string
    number: number | null
    etag: number
    product: string | null
    texts: unknown | null
    summary: unknown
    significant: boolean
    published_at: Date | null
    applies_from: Date | null
  }
  'quality.evaluation': {
    member_id: string
    conversation_id: string
    unit_id: string
    citizen_id: string
    staff_id: string
    at: Date
    hidden: boolean
    sealed_version: Generated<number>
    body: Sealed<'quality.evaluation.body'>
  }
  'quality.form': {
    member_id: string
    use: string
    version: number
    active: boolean
    fields: unknown
    saved_at: Date
  }
  'quality.own_evaluation': {
    member_id: string
    conversation_id: string
    staff_id: string
    at: Date
    until: Date
    sealed_version: Generated<number>
    body: Sealed<'quality.own_evaluation.body'>
  }
  'quality.remark': {
    member_id: string
    thread_id: string
    id: string
    staff_id: string
    by: string
    at: Date
    body: Sealed<'quality.remark.body'>
  }
  'quality.thread': {
    member_id: string
    id: string
    staff_id: string
    coordinator_id: string
    conversation_id: string | null
    started_at: Date
    last_at: Date
    last_by: string
    remarks: number
    until: Date
  }
  'reception.absence': {
    member_id: string
    id: string
    staff_id: string
    from_day: string
    back_day: string
    shown: boolean
    etag: number
    sealed_version: Generated<number>
    text: Sealed<'reception.absence.text'>
  }
  'reception.availability': {
    member_id: string
    staff_id: string
    available: boolean
    since: Date
    pause: string | null
    back_at: Date | null
    sealed_version: Generated<number>
    message: Sealed<'reception.availability.message'> | null
  }
  'reception.offer': {
    member_id: string
    conversation_id: string
    staff_id: string
    until: Date
    passed: boolean
  }
  'reception.presence': {
    member_id: string
    service_id: string
    starts_at: Date
    present: number
    minutes: number
    counted_at: Date
  }
  'reception.shift': {
    member_id: string
    id: string
    staff_id: string
    service_id: string
    starts_at: Date
    ends_at: Date
    etag: number
  }
  'replies.member_reply': {
    member_id: string
    id: string
    title: unknown
    body: unknown
  }
  'replies.own_reply': {
    member_id: string
    id: string
    staff_id: string
    sealed_version: Generated<number>
    title: Sealed<'replies.own_reply.title'>
    body: Sealed<'replies.own_reply.body'>
  }
  'requests.answer': {
    member_id: string
    request_id: string
    id: string
    author_id: string
    at: Date
    outcome: string
    grounds: string
    complaint: unknown
    carried_out: string | null
    sealed_version: Generated<number>
    body: Sealed<'requests.answer.body'>
  }
  'requests.line': {
    member_id: string
    request_id: string
    id: string
    kind: string
    author_id: string | null
    at: Date
    sealed_version: Generated<number>
    body: Sealed<'requests.line.body'>
  }
  'requests.request': {
    member_id: string
    id: string
    citizen_id: string | null
    kind: string
    who: string
    state: string
    received_at: Date
    since: Date
    due_at: Date
    heard_at: Date
    ended_at: Date | null
    taken_by: string | null
    etag: Generated<number>
    sealed_version: Generated<number>
    contact: Sealed<'requests.request.contact'>
  }
  'requests.template': {
    member_id: string
    id: string
    kind: string | null
    title: unknown
    body: unknown
    outcome: string | null
    grounds: string
  }
  'retention.heartbeat': {
    one: number
    steady_since: Date
    seen_at: Date
  }
  'retention.left': {
    member_id: string
    left_at: Date
  }
  'retention.run': {
    member_id: string
    id: string
    at: Date
    erased: unknown
  }
  'retention.setting': {
    member_id: string
    version: Generated<number>
    rules: Generated<unknown>
    looked_at: Date | null
    found: Generated<unknown>
    expected: Generated<unknown>
    meanwhile: Generated<unknown>
    held: Generated<string>
    confirmed: Generated<unknown>
    confirmed_until: Date | null
    busy_until: Date | null
  }
  'rights.confidence': {
    member_id: string
    citizen_id: string
    conversation_id: string
    field: string
    at: Date
  }
  'rights.extract': {
    member_id: string
    id: string
    person_id: string
    session_id: string | null
    token_hash: Buffer
    asked_at: Date
    expires_at: Date
    started_at: Date | null
    seen_at: Date | null
    done: Generated<number>
    of_all: Generated<number>
    ended: string | null
  }
  'rights.restriction': {
    member_id: string
    id: string
    citizen_id: string
    why: string
    since: Date
    erase: string | null
  }
  'rooms.citizen_post': {
    member_id: string
    room_id: string
    number: number
    id: string
    citizen_id: string
    participant_id: string
    at: Date
    hidden: Generated<boolean>
    sealed_version: Generated<number>
    body: Sealed<'rooms.citizen_post.body'>
  }
  'rooms.participant': {
    member_id: string
    room_id: string
    id: string
    citizen_id: string
    state: string
    joined_at: Date
    called_at: Date | null
    sealed_version: Generated<number>
    alias: Sealed<'rooms.participant.alias'>
    left_muted: Generated<boolean>
  }
  'rooms.post': {
    member_id: string
    room_id: string
    number: number
    id: string
    at: Date
    event: string | null
    gone: string | null
    ends_from: Date | null
  }
  'rooms.room': {
    member_id: string
    id: string
    kind: string
    state: string
    name: unknown
    description: Generated<unknown>
    starts_at: Date | null
    minutes: number | null
    most: number | null
    listed: Generated<boolean>
    service_id: string | null
    link_hash: Buffer | null
    closed_at: Date | null
    last_number: Generated<number>
    last_at: Date | null
    etag: Generated<number>
    door_closed: Generated<boolean>
  }
  'rooms.staff': {
    member_id: string
    room_id: string
    staff_id: string
    id: string
    active: Generated<boolean>
    read: Generated<number>
  }
  'rooms.staff_post': {
    member_id: string
    room_id: string
    number: number
    id: string
    staff_id: string
    at: Date
    sealed_version: Generated<number>
    body: Sealed<'rooms.staff_post.body'>
  }
}
