import assert from 'node:assert/strict'
import { test } from 'node:test'
import sharp from 'sharp'
import { PictureRefused, remakePicture } from './index.ts'

const red = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: 'red' } })

test('a picture keeps its pixels and loses its metadata, in every format', async () => {
  for (const format of ['jpeg', 'png', 'webp', 'gif'] as const) {
    const marked = red(40, 30).withExif({ IFD0: { Copyright: 'a-secret-word' } })
    const given = format === 'gif' ? Buffer.concat([await red(40, 30).gif().toBuffer(), Buffer.from('a-secret-word')]) : await marked[format]().toBuffer()
    assert.ok(given.includes('a-secret-word'), format)
    const made = await remakePicture(`image/${format}`, given)
    assert.ok(!made.includes('a-secret-word'), format)
    const { format: kept, width, height, exif } = await sharp(made).metadata()
    assert.deepEqual({ kept, width, height, exif }, { kept: format, width: 40, height: 30, exif: undefined })
  }
})

test('a picture is turned as its metadata said', async () => {
  const given = await red(40, 30).withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const { width, height } = await sharp(await remakePicture('image/jpeg', given)).metadata()
  assert.deepEqual([width, height], [30, 40])
})

test('a picture of too many pixels, and what is no picture, is refused', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: 'white' }, limitInputPixels: false }).png().toBuffer()
  for (const given of [bomb, Buffer.from('GIF89a and then nothing')]) {
    await assert.rejects(remakePicture('image/png', given), (error) => error instanceof PictureRefused && error.why === 'broken')
  }
})
