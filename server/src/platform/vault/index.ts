/** The vault: the only door to keys and to node:crypto. */
export { IndexTaken, PartErased, SealBroken, UnitExists, UnitGone, unlessErased, WrongKey } from './errors.ts'
export { openVault } from './open.ts'
export { hashPassword, verifyAgainstNothing, verifyPassword } from './password.ts'
export { hashId, keyedHash, randomBytes, randomId, randomInt, randomToken, safeEqual, sha256, sha256hex, sha256stream } from './random.ts'
export { type BlindIndex, type Box, type Owner, PLATFORM, type RotationStep, type Sealed, type Signer, type Unit, type Vault, type VaultFiles, type VaultOptions } from './types.ts'
export { copyKeyStore, type KeyStoreFacts, keyStoreFacts, type LedgerMark, ledgerMark, reaches } from './backup.ts'
