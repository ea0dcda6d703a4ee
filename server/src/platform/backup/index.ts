/** Backups of the embedded database and the key store, and what makes a data folder of them again. */
export { mustBeApart } from './apart.ts'
export { copyLedger, makeDatabaseBackup, makeKeysBackup } from './make.ts'
export { type Manifest, readManifest } from './manifest.ts'
export { restore } from './restore.ts'
export { restoredIsClean, wasRestored } from './restored.ts'
