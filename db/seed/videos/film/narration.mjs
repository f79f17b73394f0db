// The voice, one sentence at a time, so that every sentence's first and last moment are known exactly.
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const RATE = 22050
const TARGET = -16 // LUFS
const LEAD = 0.6 // silence before the first word
const VOICES = {
  es: ['-v', 'es-419', '-s', '146', '-p', '38', '-a', '110', '-g', '1'],
  pt: ['-v', 'pt-br', '-s', '134', '-p', '40', '-a', '110', '-g', '1'],
}

const DESCRIBES = ['-p', '62'] // higher: it is heard that somebody else speaks

const speak = (voice, text, file, more = []) => {
  execFileSync('espeak-ng', [...VOICES[voice], ...more, '-w', file, text])
  const wav = readFileSync(file)
  const at = wav.indexOf('data', 12, 'latin1') + 8
  const count = Math.floor((wav.length - at) / 2)
  const samples = new Float32Array(count)
  for (let i = 0; i < count; i++) samples[i] = wav.readInt16LE(at + 2 * i) / 32768
  return trim(samples)
}

const trim = (samples) => {
  const loud = (v) => Math.abs(v) > 0.006
  const from = Math.max(0, samples.findIndex(loud) - 0.015 * RATE)
  let to = samples.length - 1
  while (to > from && !loud(samples[to])) to--
  return samples.subarray(from, Math.min(samples.length, to + 0.05 * RATE))
}

/** What the voice says: `say` in Spanish; in another language what is written for it to say, or else its caption. */
const said = (cue, voice) => (voice === 'es' ? cue.say : (cue.spoken?.[voice] ?? cue[voice]))
const pauseAfter = (cue, words) => cue.after ?? (/[,;]$/.test(words) ? 0.22 : 0.45)
const BEFORE = 0.4 // seconds between the voice and the one that describes

/**
 * Says all cues into one levelled WAV; answers each cue's start and end and the whole length, in seconds. Where a cue is
 * described in this language the voice pauses as long as that takes, and `described` is the same with a second voice in
 * those pauses.
 */
export function narrate(cues, voice, folder) {
  const parts = []
  const described = []
  const times = []
  let clock = LEAD
  for (const [index, cue] of cues.entries()) {
    const words = said(cue, voice)
    const samples = speak(voice, words, join(folder, `say-${index}.wav`))
    const length = samples.length / RATE
    times.push({ start: clock, end: clock + length })
    parts.push({ at: Math.round(clock * RATE), samples })
    clock += length + pauseAfter(cue, words)
    const describe = cue.describe?.[voice]
    if (!describe) continue
    const description = speak(voice, describe, join(folder, `describe-${index}.wav`), DESCRIBES)
    described.push({ at: Math.round((times[index].end + BEFORE) * RATE), samples: description })
    clock = Math.max(clock, times[index].end + 2 * BEFORE + description.length / RATE)
  }
  const length = Math.ceil(clock * RATE)
  return {
    times,
    seconds: clock,
    file: record(parts, length, join(folder, 'voice')),
    ...(described.length > 0 ? { described: record([...parts, ...described], length, join(folder, 'described')) } : {}),
  }
}

function record(parts, length, name) {
  const whole = new Float32Array(length)
  for (const { at, samples } of parts) whole.set(samples.subarray(0, length - at), at)
  writeWav(`${name}.raw.wav`, whole)
  level(`${name}.raw.wav`, `${name}.wav`)
  return `${name}.wav`
}

/** A little less edge, less difference between loud and soft, then -16 LUFS under a limiter that leaves the encoder room. */
function level(input, output) {
  const shape =
    'highpass=f=95,equalizer=f=190:t=q:w=1:g=2,equalizer=f=3400:t=q:w=1.1:g=-4,lowpass=f=7800,acompressor=threshold=-24dB:ratio=3:attack=6:release=160,aresample=44100'
  let gain = 0
  for (let pass = 0; pass < 3; pass++) {
    const filter = `${shape},volume=${gain.toFixed(2)}dB,alimiter=limit=0.66:attack=3:release=60:level=disabled:latency=1`
    execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', input, '-af', filter, '-ac', '1', output])
    gain += TARGET - loudness(output)
  }
}

function loudness(file) {
  const { stderr } = spawnSync(
    'ffmpeg',
    ['-hide_banner', '-nostats', '-i', file, '-af', 'ebur128', '-f', 'null', '-'],
    { encoding: 'utf8' },
  )
  return Number(/I:\s+(-?[\d.]+) LUFS\s+Threshold/.exec(stderr)[1])
}

function writeWav(file, samples) {
  const data = Buffer.alloc(44 + samples.length * 2)
  data.write('RIFF', 0, 'latin1')
  data.writeUInt32LE(36 + samples.length * 2, 4)
  data.write('WAVEfmt ', 8, 'latin1')
  data.writeUInt32LE(16, 16)
  data.writeUInt16LE(1, 20)
  data.writeUInt16LE(1, 22)
  data.writeUInt32LE(RATE, 24)
  data.writeUInt32LE(RATE * 2, 28)
  data.writeUInt16LE(2, 32)
  data.writeUInt16LE(16, 34)
  data.write('data', 36, 'latin1')
  data.writeUInt32LE(samples.length * 2, 40)
  for (let i = 0; i < samples.length; i++)
    data.writeInt16LE(Math.round(Math.max(-1, Math.min(1, samples[i])) * 32767), 44 + 2 * i)
  writeFileSync(file, data)
}
