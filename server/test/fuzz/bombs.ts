import { crc32, deflateSync, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { canary } from './values.ts'

/** Files that mean harm, or are not what they seem. */
const chunk = (type: string, body: Buffer) => {
  const [length, check, named] = [Buffer.alloc(4), Buffer.alloc(4), Buffer.concat([Buffer.from(type), body])]
  length.writeUInt32BE(body.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
/** A PNG (W3C PNG 3) of one bit a pixel that says it is so large; its rows are nothing but zeros. */
function png(width: number, height: number, data: Buffer, ...more: Buffer[]): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 1
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), ...more, chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}
const zeros = (bytes: number) => deflateSync(Buffer.alloc(bytes), { level: 1 })
/** A GIF (GIF89a) of a screen so large, with so many frames of one pixel. */
function gif(width: number, height: number, frames: number): Buffer {
  const head = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  head.writeUInt16LE(width, 6)
  head.writeUInt16LE(height, 8)
  const frame = Buffer.from('\x21\xf9\x04\0\x01\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0', 'latin1')
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from(';')])
}
const pdf = (inside: string) => Buffer.from(`%PDF-1.7\n1 0 obj<<${inside}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`)
const laughs = `<!DOCTYPE x [<!ENTITY a "${canary}">${'bcdefghij'.split('').map((name, place) => `<!ENTITY ${name} "${`&${'abcdefghi'[place]};`.repeat(10)}">`).join('')}]>`

export interface Harm {
  readonly bytes: Buffer
  /** What is answered: a code of the closed list, or the type of file that it was taken for. */
  readonly answer: string
}

export async function harms(): Promise<Record<string, Harm>> {
  const red = sharp({ create: { width: 64, height: 64, channels: 3, background: 'red' } })
  const [good, jpeg, webp] = [await red.png().toBuffer(), await red.jpeg().toBuffer(), await red.webp().toBuffer()]
  const [blank, unpacked] = [zeros(3751 * 30_000), zeros(100 * 2 ** 20)]
  const large = Buffer.from(jpeg)
  const frame = large.indexOf(Buffer.from([0xff, 0xc0]))
  large.writeUInt16BE(65_500, frame + 5)
  large.writeUInt16BE(65_500, frame + 7)
  const wide = Buffer.from(webp)
  wide.writeUInt16LE(16_383, 26)
  wide.writeUInt16LE(16_383, 28)
  return {
    'a picture of 30,000 by 30,000': { bytes: png(30_000, 30_000, blank), answer: 'file_broken' },
    'a picture of ten pixels with data for many': { bytes: png(10, 10, blank), answer: 'file_broken or image/png' },
    'a picture with a text that unpacks to 100 megabytes': { bytes: png(8, 8, zeros(16), chunk('zTXt', Buffer.concat([Buffer.from(`${canary}\0\0`), unpacked]))), answer: 'file_broken or image/png' },
    'a picture with a colour profile that unpacks to 100 megabytes': { bytes: png(8, 8, zeros(16), chunk('iCCP', Buffer.concat([Buffer.from(`${canary}\0\0`), unpacked]))), answer: 'file_broken or image/png' },
    'a JPEG that says it is 65,500 by 65,500': { bytes: large, answer: 'file_broken' },
    'a WebP that says it is 16,383 by 16,383': { bytes: wide, answer: 'file_broken' },
    'twenty thousand frames': { bytes: gif(1, 1, 20_000), answer: 'file_broken' },
    'a frame of 65,535 by 65,535': { bytes: gif(65_535, 65_535, 1), answer: 'file_broken or image/gif' },
    'four hundred frames of 2,000 by 2,000': { bytes: gif(2000, 2000, 400), answer: 'file_broken' },
    'half a picture': { bytes: good.subarray(0, good.length / 2), answer: 'file_broken' },
    'half a JPEG': { bytes: jpeg.subarray(0, jpeg.length / 2), answer: 'file_broken' },
    'the first bytes of a picture': { bytes: good.subarray(0, 16), answer: 'file_broken or file_type' },
    'a picture with a page behind it': { bytes: Buffer.concat([good, Buffer.from(`<script>${canary}</script>`)]), answer: 'image/png' },
    'a JPEG with an archive behind it': { bytes: Buffer.concat([jpeg, Buffer.from(`PK\u0003\u0004${canary}`)]), answer: 'image/jpeg' },
    'a script that begins as a GIF': { bytes: Buffer.from(`GIF89a/*${canary}*/=1;alert(1)//`), answer: 'file_broken' },
    'a page that begins as a PDF': { bytes: pdf(`/X(<script>${canary}</script>)`), answer: 'application/pdf' },
    'a PDF that runs a script': { bytes: pdf(`/OpenAction<</S/JavaScript/JS(app.alert('${canary}'))>>`), answer: 'application/pdf' },
    'an archive that unpacks to a gigabyte': { bytes: gzipSync(gzipSync(Buffer.alloc(100 * 2 ** 20), { level: 1 })), answer: 'file_type' },
    'a zip archive': { bytes: Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(100, 0x41)]), answer: 'file_type' },
    'a drawing with entities in entities': { bytes: Buffer.from(`<?xml version="1.0"?>${laughs}<svg xmlns="http://www.w3.org/2000/svg"><text>&j;</text></svg>`), answer: 'file_type' },
    'a page': { bytes: Buffer.from(`<!doctype html><script>${canary}</script>`), answer: 'file_type' },
    'a program': { bytes: Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(200)]), answer: 'file_type' },
    'text': { bytes: Buffer.from(canary), answer: 'file_type' },
    'nothing': { bytes: Buffer.alloc(0), answer: 'file_type' },
    'as many zeros as may be': { bytes: Buffer.alloc(10 * 2 ** 20), answer: 'file_type' },
    'one byte too many': { bytes: Buffer.alloc(10 * 2 ** 20 + 1), answer: 'too_large' },
  }
}
