import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'

/** Reads a picture from standard input, writes it to standard output made of pixels alone. Ends with 1 when it cannot. */
const mostPixels = 60_000_000
const type = process.argv[2]!

sharp.cache(false)
sharp.concurrency(1)

try {
  const animated = type === 'image/gif' || type === 'image/webp'
  const picture = sharp(await buffer(process.stdin), { limitInputPixels: mostPixels, failOn: 'error', animated, sequentialRead: true })
  const { pages = 1, width = 0, height = 0 } = await picture.metadata()
  if (width * height > mostPixels || pages > 500) process.exit(1)
  // Turned as its metadata says before that is dropped; sharp writes no metadata unless it is told to.
  const upright = pages > 1 ? picture : picture.autoOrient()
  const encoded =
    type === 'image/jpeg' ? upright.jpeg({ quality: 85 })
    : type === 'image/png' ? upright.png()
    : type === 'image/webp' ? upright.webp({ quality: 85 })
    : upright.gif()
  process.stdout.write(await encoded.toBuffer(), () => process.exit(0))
} catch {
  process.exit(1)
}
