/** What a sealed column holds. The brand is the column, 'schema.table.column': plaintext, or another column's ciphertext, does not compile. */
export type Sealed<Column extends string> = Buffer & { readonly __sealed: Column }

/** The member of what belongs to no member: staff of the operator's realm, and the platform's own secrets. */
export const PLATFORM = '00000000-0000-0000-0000-000000000000'

/** An erasure unit (a citizen's profile, a conversation, a staff member …): one data key, whose destruction makes everything sealed under it unreadable. */
export interface Unit {
  readonly id: string
  readonly member: string
  /** The id of the present key: the 16 bytes after the first of every cell that is sealed now. */
  keyId(): Buffer
  /** Whether a cell lies under another key than the present one, and is to be sealed anew. */
  isStale(cell: Uint8Array): boolean
  /**
   * Seals a value for exactly one cell: this unit, 'schema.table.column', row and sealed version (an integer ≥ 0).
   * @throws UnitGone when the unit has been erased, in this process or, for more than a second, in another.
   */
  seal<C extends string>(column: C, row: string, version: number, clear: string | Uint8Array): Sealed<C>
  /** Opens a cell as UTF-8. @throws SealBroken for any other cell than the sealed one, PartErased when it lies under a past key that was destroyed; UnitGone. */
  open(column: string, row: string, version: number, sealed: Uint8Array): string
  /** Opens a cell as bytes. @throws SealBroken; UnitGone. */
  openBytes(column: string, row: string, version: number, sealed: Uint8Array): Buffer
  /**
   * HMAC-SHA256 (RFC 2104) under a key of this unit's own for `label`: the same value gives the same 32 bytes for as long as the unit lives (and keeps its key), and nobody can
   * tell whose they are once it is erased. @throws UnitGone.
   */
  mac(label: string, value: string): Buffer
}

export interface Owner {
  readonly member: string
  readonly id: string
}

/** Finds a person by a value that must not be readable in storage (a user name, a recovery phrase). Each member is an index of its own. */
export interface BlindIndex {
  /** Adds a value; adding it again for the same owner changes nothing. Durable on return. @throws IndexTaken when another owner of the same member has it. */
  put(value: string, owner: Owner): void
  /** Who has the value at the member; without a member: at the platform. */
  find(value: string, member?: string): Owner | undefined
  /** Removes all of the owner's values from this index. */
  remove(owner: Owner): void
}

/** Seals the platform's own secrets: sign-in payloads, signing keys. The row says which one, so that they cannot be swapped. */
export interface Box<C extends string> {
  seal(clear: string | Uint8Array, row?: string): Sealed<C>
  /** @throws SealBroken. */
  open(sealed: Uint8Array, row?: string): string
  /** @throws SealBroken. */
  openBytes(sealed: Uint8Array, row?: string): Buffer
  /** HMAC-SHA256 of a value under the box's own key: for ids of things that are nobody's. */
  mac(value: string): Buffer
}

/** Signs with Ed25519 (RFC 8032). The private key is made from a data key of the platform's: it is in the key store alone, and in no database. */
export interface Signer {
  /** 32 bytes, RFC 8032 §5.1.5. */
  readonly publicKey: Buffer
  /** 64 bytes. */
  sign(message: Uint8Array): Buffer
}

export interface Vault {
  /** Makes a unit's data key; on return it is on the disk. @throws UnitExists. */
  createUnit(member: string, unit: string): Unit
  /** @throws UnitGone when the unit has been erased or never was. */
  unit(member: string, unit: string): Unit
  /** Destroys the unit's data key and its owner's entries in the blind indexes, and notes the key id in the ledger. Nothing to do is no error. */
  eraseUnit(member: string, unit: string): void
  /** The same for many, as one durable step. */
  eraseUnits(member: string, units: readonly string[]): void
  /**
   * Gives a unit a new key: from now on everything is sealed under it, and what is there still opens under its past ones, until `dropPast`. For erasing a part: reseal what stays in between.
   * On return it is on the disk; other processes follow within a second. @throws UnitGone.
   */
  rekey(member: string, unit: string): void
  /** Destroys a unit's past keys, and notes them in the ledger: what was not resealed is gone for ever. */
  dropPast(member: string, unit: string): void
  /** The names of a member's units that have past keys. */
  withPast(member: string): string[]
  /** The names of all living units of a member: for erasing all that a member has. */
  unitsOf(member: string): string[]
  /** A blind index by name. Values are compared after NFKC, trimming and lower-casing, unless `exact`. */
  index(name: string, options?: { readonly exact?: boolean }): BlindIndex
  /** A box of the platform; its name is the column ('oidc.item.payload') or a name of its own. */
  platformBox<C extends string>(name: C): Box<C>
  /** The platform's signing key of that name; the same one for as long as the key store lives. */
  signer(name: string): Signer
  /** Starts a new epoch: every living key is wrapped anew, then the old epoch's secret is destroyed. @throws SealBroken, leaving all as it was, when a key cannot be read. */
  rotateEpoch(): void
  /** Starts a new epoch when the present one is seven days old; says whether it did. For a job that runs daily or oftener. */
  rotateWhenDue(): boolean
  /** The number of the present epoch, and since when (UTC, ISO 8601). Says nothing of any key. */
  epoch(): { number: number; since: string }
  /** How many units have a key. */
  countKeys(): number
  /** Whether the unit has a key, without opening it: for what looks through many. */
  lives(member: string, unit: string): boolean
  close(): void
}

export interface VaultFiles {
  /** 32 bytes, backed up once, offline. */
  readonly rootKeyFile: string
  /** One small file per epoch; never in the backup of the key store. */
  readonly epochDir: string
  readonly keyStoreFile: string
  /** Append-only; never restored to an older state. */
  readonly ledgerFile: string
}

export interface VaultOptions {
  /** The wall clock: age of the epoch, times in the ledger. */
  readonly now?: () => Date
  /** Milliseconds that never run backwards: age of the last look for erasures elsewhere. */
  readonly elapsed?: () => number
  /** Told of every cell that could not be opened, by column: for the log. */
  readonly onBroken?: (column: string) => void
  /** Told of each step of a new epoch as it is done: for the log. */
  readonly onStep?: (step: RotationStep) => void
  /** Told how many keys have been wrapped anew, of how many: for showing progress. */
  readonly onKeys?: (done: number, of: number) => void
  /** False where an epoch that is due is not to begin by opening the vault: for commands that only look, or that were asked for exactly one. */
  readonly rotatesAtOpen?: boolean
}

export type RotationStep = 'secret written' | 'rewrapped' | 'committed' | 'overwritten' | 'destroyed'
