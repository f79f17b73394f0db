// Which noun may use which, and where each package from outside lives. A new noun is one line here;
// the other way round is only by enqueuing a job.

/** From the ground up: a noun may use every noun of the rows before its own. */
const ORDER = [
  ['audit'],
  ['settings'],
  ['institutions'],
  ['accounts'],
  ['proofs'],
  ['register'],
  ['media'],
  ['quizzes'],
  ['courses'],
  ['authoring'],
  ['enrolments', 'cohorts'],
  ['notes', 'surveys', 'history', 'targets'],
  ['credentials'],
  ['badges'],
  ['progress'],
] as const

const before = (noun: string): string[] => {
  const row = ORDER.findIndex((nouns) => (nouns as readonly string[]).includes(noun))
  return ORDER.slice(0, row).flat()
}

export const NOUNS: Record<string, readonly string[]> = {
  ...Object.fromEntries(ORDER.flat().map((noun) => [noun, before(noun)])),
  transfer: before('enrolments'),
  outreach: [...ORDER.flat(), 'reports', 'people'], // groups as coordinators follow them, and what they write to people
  people: [...ORDER.flat(), 'reports'], // what coordinators see of a person
  reports: ORDER.flat(), // reads every noun and writes none
  keys: ORDER.flat(), // rotates the machine's keys, and seals anew what former ones sealed
  tables: [...ORDER.flat(), 'reports'], // published of what reports read
  operations: ORDER.flat(), // the machine's work: reads every noun and writes none but the queue
  records: [...ORDER.flat(), 'reports'], // signs what the report shows
  backups: [...ORDER.flat(), 'reports', 'records', 'operations'], // copies all of it, and checks what was signed
  privacy: [...ORDER.flat(), 'reports', 'transfer'], // a person's copy and their erasure touch every noun
  certified: [...ORDER.flat(), 'reports'], // reads, by the same clock and for the same people
}

/** Tables that belong to the machinery: only app/platform touches them. */
export const PLATFORM_TABLES = ['queue', 'limits', 'locks']

/** One home per vendor: the only files that import it. Tests may import anything. */
export const HOMES: Record<string, RegExp> = {
  '@digitalbazaar/data-integrity': /^app\/platform\/verifiable-credentials/,
  '@digitalbazaar/ed25519-multikey': /^app\/platform\/verifiable-credentials/,
  '@digitalbazaar/eddsa-rdfc-2022-cryptosuite': /^app\/platform\/verifiable-credentials/,
  '@digitalbazaar/vc': /^app\/platform\/verifiable-credentials/,
  '@ffmpeg-installer/ffmpeg': /^app\/platform\/ffmpeg\.ts$/,
  '@aws-sdk/client-s3': /^app\/platform\/storage-s3/,
  '@aws-sdk/lib-storage': /^app\/platform\/storage-s3/,
  '@conform-to/react': /^app\/(ui\/kit|routes)\//,
  '@conform-to/zod': /^app\/(ui\/kit|routes)\//,
  '@expo-google-fonts/andada-pro': /^app\/platform\/pdf-fonts/,
  '@expo-google-fonts/noto-sans': /^app\/platform\/pdf-fonts/,
  '@expo-google-fonts/noto-sans-arabic': /^app\/platform\/pdf-fonts/,
  '@expo-google-fonts/noto-sans-hebrew': /^app\/platform\/pdf-fonts/,
  '@hyzyla/pdfium': /^app\/platform\/pdf-pages/,
  '@lucia-auth/adapter-drizzle': /^app\/platform\/auth/,
  '@node-rs/argon2': /^app\/platform\/password/,
  '@remix-run/node':
    /^app\/(routes\/|root\.tsx|entry\.server\.tsx|dev\.ts|build\.d\.ts|platform\/(visit|http-pages)\.ts)/,
  '@remix-run/react': /^app\/(routes\/|root\.tsx|entry\.server\.tsx)/,
  '@simplewebauthn/browser': /^app\/ui\/account\//,
  '@simplewebauthn/server': /^app\/platform\/passkeys/,
  '@tus/file-store': /^app\/platform\/tus/,
  '@tus/server': /^app\/platform\/tus/,
  '@tiptap/core': /^app\/ui\/studio\//,
  '@tiptap/extension-table': /^app\/ui\/studio\//,
  '@tiptap/pm': /^app\/ui\/studio\//,
  '@tiptap/starter-kit': /^app\/ui\/studio\//,
  'better-sqlite3': /^db\/client\.ts$/,
  'bidi-js': /^app\/platform\/set-text/,
  canonicalize: /^app\/domain\/credentials\//,
  'csv-parse': /^app\/platform\/csv-read/,
  diff: /^app\/domain\/authoring\//,
  'drizzle-orm': /^(db\/|app\/domain\/.+\.server\.ts$|app\/platform\/(auth|queue|limits|locks))/,
  express: /^app\/platform\/http-pages/,
  'fast-json-patch': /^app\/domain\/authoring\/change-draft/,
  'gift-pegjs': /^app\/domain\/transfer\//,
  i18next: /^app\/(platform\/i18n|entry\.server|ui\/kit\/use-translation)/,
  'lru-cache': /^app\//,
  lucia: /^app\/platform\/auth/,
  'markdown-it': /^app\/(platform\/markdown|ui\/studio\/rich\/)/,
  mediabunny: /^app\/platform\/probe/,
  nodemailer: /^app\/platform\/mailer/,
  otpauth: /^app\/platform\/one-time-passwords/,
  pdfkit: /^app\/domain\/(badges|courses|credentials|records|tables)\/|^app\/platform\/pdf-/,
  pino: /^app\/(platform\/log|server)/,
  'prom-client': /^app\/platform\/http-metrics/,
  qrcode: /^app\/(domain\/credentials\/|platform\/one-time-passwords)/,
  'rate-limiter-flexible': /^app\/platform\/limits/,
  react: /^app\/(ui|routes)\/|^app\/(root|entry\.client|entry\.server)\.tsx$/,
  'react-dom': /^app\/(entry\.(client|server)\.tsx|routes\/learn\/lesson-fragments\.server\.ts)$/,
  'react-i18next': /^app\/(ui|routes)\/|^app\/(root|entry\.server)\.tsx$|^app\/platform\/i18n/,
  'subsrt-ts': /^app\/platform\/subtitles/,
  'tus-js-client': /^app\/ui\/uploads\//,
  '@noble/hashes': /^app\/ui\/uploads\//,
  'video.js': /^app\/ui\/player\//,
  'webvtt-parser': /^app\/platform\/webvtt/,
  yauzl: /^app\/platform\/(un)?zip/,
  yazl: /^app\/platform\/(zip|xlsx)/,
  yaml: /^app\/domain\/transfer\//,
  zod: /^app\//,
}
