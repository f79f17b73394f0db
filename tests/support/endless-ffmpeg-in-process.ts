// A process that is in the middle of a long run of ffmpeg, for a test to kill.
import { findFfmpeg } from '../../app/platform/ffmpeg'
import { runFfmpeg } from '../../app/platform/ffmpeg-run'

export async function runForever({ file }: { file: string }): Promise<void> {
  const ffmpeg = await findFfmpeg(process.env.FFMPEG_PATH)
  if (!ffmpeg) throw new Error('no ffmpeg')
  const args = `-re -f lavfi -i testsrc=s=64x64:r=5 -c:v mpeg4 -f matroska`.split(' ')
  await runFfmpeg(ffmpeg, { args: [...args, `file:${file}`] })
}
