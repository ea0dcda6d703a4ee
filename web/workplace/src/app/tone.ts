let context: AudioContext | undefined

/** A short soft tone, made here: no file is fetched. A browser that plays nothing until somebody has pressed something stays silent until then. */
export async function playTone(): Promise<void> {
  context ??= new AudioContext()
  if (context.state === 'suspended') await context.resume()
  const begins = context.currentTime
  const loudness = context.createGain()
  loudness.gain.setValueAtTime(0, begins)
  loudness.gain.linearRampToValueAtTime(0.08, begins + 0.03)
  loudness.gain.exponentialRampToValueAtTime(0.0001, begins + 0.7)
  loudness.connect(context.destination)
  for (const [frequency, after] of [[523.25, 0], [659.25, 0.16]] as const) {
    const tone = context.createOscillator()
    tone.type = 'sine'
    tone.frequency.value = frequency
    tone.connect(loudness)
    tone.start(begins + after)
    tone.stop(begins + 0.7)
  }
}
