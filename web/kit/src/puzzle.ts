import { type Proof, type Puzzle, puzzleText } from '@socialspace/contract/puzzle'

/**
 * Finds a puzzle's counter. Our own SHA-256 (FIPS 180-4), since `crypto.subtle` makes a promise of each hash; and in slices of the page's own time, since our Trusted Types let no
 * script name a worker. What of the text is the same for every counter is hashed once.
 */
export async function solve({ challenge, bits }: Puzzle): Promise<Proof> {
  const head = new TextEncoder().encode(puzzleText(challenge, ''))
  const whole = head.length - (head.length % 64)
  const begun = Int32Array.from(initial)
  for (let at = 0; at < whole; at += 64) compress(begun, new DataView(head.buffer, at, 64))
  const rest = head.subarray(whole)
  const state = new Int32Array(8)
  let [blocks, length]: [DataView[], number] = [[], 0]
  for (let counter = 0, until = performance.now() + slice(); ; counter++) {
    const digits = String(counter)
    if (rest.length + digits.length !== length) {
      length = rest.length + digits.length
      blocks = padded(rest, length, whole)
    }
    for (let nth = rest.length, digit = 0; nth < length; nth++, digit++) blocks[nth >> 6]!.setUint8(nth & 63, digits.charCodeAt(digit))
    state.set(begun)
    for (let nth = 0; nth < blocks.length; nth++) compress(state, blocks[nth]!)
    if (Math.clz32(state[0]!) >= bits) return { challenge, counter }
    if (counter % 64 === 0 && performance.now() >= until) {
      await new Promise((settle) => { setTimeout(settle) })
      until = performance.now() + slice()
    }
  }
}

/** The last one or two blocks of a text that goes on after `rest` up to `length`, and comes after `whole` bytes (FIPS 180-4 §5.1.1). */
function padded(rest: Uint8Array, length: number, whole: number): DataView[] {
  const bytes = new Uint8Array(length + 9 > 64 ? 128 : 64)
  bytes.set(rest)
  bytes[length] = 0x80
  new DataView(bytes.buffer).setUint32(bytes.length - 4, (whole + length) * 8)
  return Array.from({ length: bytes.length / 64 }, (_, nth) => new DataView(bytes.buffer, nth * 64, 64))
}

/** In milliseconds: short enough that a key pressed meanwhile is answered at once; long where nobody looks, since a tab behind others gets one turn a second. */
const slice = () => (globalThis.document?.hidden ? 500 : 12)

const initial = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19]
const constants = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
  0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
  0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
)
const words = new Int32Array(64)

/** One block of SHA-256 into the state (FIPS 180-4 §6.2.2). */
function compress(state: Int32Array, block: DataView): void {
  for (let t = 0; t < 16; t++) words[t] = block.getInt32(t * 4)
  for (let t = 16; t < 64; t++) {
    const near = words[t - 2]!
    const far = words[t - 15]!
    words[t] = words[t - 16]! + words[t - 7]! + ((far >>> 7 | far << 25) ^ (far >>> 18 | far << 14) ^ far >>> 3) + ((near >>> 17 | near << 15) ^ (near >>> 19 | near << 13) ^ near >>> 10)
  }
  let [a, b, c, d, e, f, g, h] = [state[0]!, state[1]!, state[2]!, state[3]!, state[4]!, state[5]!, state[6]!, state[7]!]
  for (let t = 0; t < 64; t++) {
    const one = (h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + constants[t]! + words[t]!) | 0
    const two = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c)
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  state[0]! += a
  state[1]! += b
  state[2]! += c
  state[3]! += d
  state[4]! += e
  state[5]! += f
  state[6]! += g
  state[7]! += h
}
