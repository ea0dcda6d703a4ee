/** Joins fields so that no two different lists give the same bytes: each is preceded by its length (4 bytes, big-endian). */
export function fields(...parts: readonly (string | number | Uint8Array)[]): Buffer {
  return Buffer.concat(parts.flatMap((part) => {
    const bytes = typeof part === 'number' ? integer(part) : Buffer.from(part as string)
    const length = Buffer.allocUnsafe(4)
    length.writeUInt32BE(bytes.length)
    return [length, bytes]
  }))
}

function integer(value: number): Buffer {
  const bytes = Buffer.allocUnsafe(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}

const scratch = Buffer.allocUnsafeSlow(2048)

/**
 * The associated data of a cell: `fields(…prefix, row, version)`, without allocating for each message.
 * The result is only good until the next call.
 */
export function cellAad(prefix: Buffer, row: string, version: number): Uint8Array {
  const most = prefix.length + 3 * row.length + 16
  const aad = most <= scratch.length ? scratch : Buffer.allocUnsafeSlow(most)
  prefix.copy(aad)
  const length = aad.write(row, prefix.length + 4)
  aad.writeUInt32BE(length, prefix.length)
  let at = prefix.length + 4 + length
  at = aad.writeUInt32BE(8, at)
  at = aad.writeUInt32BE(Math.floor(version / 2 ** 32), at)
  at = aad.writeUInt32BE(version >>> 0, at)
  return aad.subarray(0, at)
}

const keyScratch = Buffer.allocUnsafeSlow(1024)

/** The associated data of a wrapped key: `fields(…prefix, name, keyId)`, without allocating for each key of an epoch. The result is only good until the next call. */
export function keyAad(prefix: Buffer, name: string, keyId: Uint8Array): Uint8Array {
  const most = prefix.length + 3 * name.length + keyId.length + 8
  const aad = most <= keyScratch.length ? keyScratch : Buffer.allocUnsafeSlow(most)
  prefix.copy(aad)
  const length = aad.write(name, prefix.length + 4)
  aad.writeUInt32BE(length, prefix.length)
  const at = aad.writeUInt32BE(keyId.length, prefix.length + 4 + length)
  aad.set(keyId, at)
  return aad.subarray(0, at + keyId.length)
}
