/** The gentle sound of one's turn: two soft notes, made on the device. Browsers allow it after a first tap. */
let audio: AudioContext | null = null;

/** To be called from a tap or a key press. */
export function allowSound(): void {
  try {
    audio ??= new AudioContext();
    if (audio.state === 'suspended') void audio.resume().catch(() => undefined);
  } catch {
    // A device without sound stays silent.
  }
}

export function chime(): void {
  if (audio?.state !== 'running') return;
  const start = audio.currentTime + 0.02;
  note(audio, 659.25, start, 0.5);
  note(audio, 880, start + 0.16, 0.7);
}

function note(on: AudioContext, hertz: number, at: number, seconds: number): void {
  const tone = on.createOscillator();
  const loudness = on.createGain();
  tone.frequency.value = hertz;
  loudness.gain.setValueAtTime(0, at);
  loudness.gain.linearRampToValueAtTime(0.08, at + 0.03);
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  tone.connect(loudness).connect(on.destination);
  tone.start(at);
  tone.stop(at + seconds);
}
