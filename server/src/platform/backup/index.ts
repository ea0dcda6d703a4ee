/** Backups of the embedded database and the key store, and what makes a data folder of them again. */
export { mustBeApart } from './apart.ts'
export { copyLedger, keysFile, makeDatabaseBackup, makeKeysBackup } from './make.ts'
export { type Manifest, mustBeWhole, readManifest, writeManifest } from './manifest.ts'
