import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { randomId } from '../src/platform/vault/index.ts'
import { openWorld, type Caller, type World } from './world.ts'

/** What somebody sends is never given out as something that runs: not as a page, a picture with script, or a file that is two things at once. */
let world: World
let citizen: Caller
let params: { member: string; conversation: string }
before(async () => {
  world = await openWorld()
  const started = await world.start()
  citizen = started.citizen
  params = { member: world.here.id, conversation: started.conversation }
})
after(() => world.close())

const script = '<script>alert(document.cookie)</script>'
const bytes = (text: string) => Buffer.from(text, 'latin1')
async function upload(body: Uint8Array) {
  const file = randomId()
  return { file, reply: await world.call('uploadFile', citizen, { params: { ...params, file }, body }) }
}
/** As a browser gets it, in bytes. */
async function download(file: string) {
  const answer = await fetch(`${world.url}/api/members/${params.member}/conversations/${params.conversation}/files/${file}`, { headers: { cookie: citizen.cookie, 'x-app': 'citizen' } })
  return { headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) }
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${script}</svg>`
for (const [name, body] of Object.entries({
  'a page': bytes(`<!doctype html><html>${script}</html>`), 'a page with a byte order mark': bytes(`\xEF\xBB\xBF<html>${script}`), 'SVG': bytes(svg), 'SVG with a declaration': bytes(`<?xml version="1.0"?>${svg}`),
  'SVG that is compressed': bytes('\x1F\x8B\x08\x00'), 'XHTML': bytes(`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${script}</html>`), 'a script': bytes('alert(1)'), 'a style sheet': bytes('@import "https://evil.example"'),
  'a PDF behind a page': bytes(`<html>${script}%PDF-1.4\n%%EOF`), 'a manifest': bytes('{"start_url":"https://evil.example"}'), 'an archive': bytes('PK\x03\x04\x14\x00\x00\x00\x08\x00'), 'a program': bytes('MZ\x90\x00'),
  'WebAssembly': bytes('\0asm\x01\0\0\0'), 'MHTML': bytes('MIME-Version: 1.0\nContent-Type: multipart/related'), 'a shell script': bytes('#!/bin/sh\n'), 'nothing': Buffer.alloc(0),
})) {
  test(`P12 ${name} is not taken`, async () => {
    const { file, reply } = await upload(body)
    assert.match(reply.code ?? String(reply.status), /^(file_type|invalid_input)$/)
    assert.equal((await world.call('readFile', citizen, { params: { ...params, file } })).status, 404)
  })
}

const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#7aa6a1' } })
const withComment = (jpeg: Buffer) => {
  const text = bytes(`*/=1;${script}/*`)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.of(0xff, 0xfe, (text.length + 2) >> 8, (text.length + 2) & 0xff), text, jpeg.subarray(2)])
}
const doubles: Record<string, () => Promise<Buffer>> = {
  'a JPEG with a page after it': async () => Buffer.concat([await picture.clone().jpeg().toBuffer(), bytes(script)]),
  'a JPEG with a script in its comment': async () => withComment(await picture.clone().jpeg().toBuffer()),
  'a JPEG with a page in its metadata': () => picture.clone().withExif({ IFD0: { Copyright: script, ImageDescription: script } }).jpeg().toBuffer(),
  'a PNG with a page after it': async () => Buffer.concat([await picture.clone().png().toBuffer(), bytes(script)]),
  'a GIF that is a script, too': async () => Buffer.concat([await picture.clone().gif().toBuffer(), bytes(`=1;alert(1)//${script}`)]),
  'a WebP with an archive after it': async () => Buffer.concat([await picture.clone().webp().toBuffer(), bytes(`PK\x03\x04${script}`)]),
}
for (const [name, make] of Object.entries(doubles)) {
  test(`P12 ${name} is made anew: a picture and nothing else`, async () => {
    const { file, reply } = await upload(await make())
    assert.equal(reply.status, 200, reply.text)
    const { headers, body } = await download(file)
    assert.doesNotMatch(body.toString('latin1'), /script|alert|PK\p{Cc}/u)
    assert.equal(headers.get('content-type'), reply.body.type)
    assert.equal((await fileTypeFromBuffer(body))?.mime, reply.body.type)
    mustBeInert(headers)
    assert.match(headers.get('content-disposition')!, /^inline; filename="file\.\w+"$/)
  })
}

test('P12 a PDF is a download, whatever else is in it', async () => {
  for (const body of [bytes(`%PDF-1.4\n${script}\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<<>>\n%%EOF`), bytes(`%PDF-1.4\n%\xE2\xE3\n%%EOF\n<html>${script}PK\x03\x04`)]) {
    const { file, reply } = await upload(body)
    assert.equal(reply.body.type, 'application/pdf', reply.text)
    const { headers } = await download(file)
    assert.equal(headers.get('content-type'), 'application/pdf')
    assert.match(headers.get('content-disposition')!, /^attachment;/)
    mustBeInert(headers)
  }
})

function mustBeInert(headers: Headers): void {
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.match(headers.get('content-security-policy')!, /^default-src 'none';.* ?sandbox$/)
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin')
}
