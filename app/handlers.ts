// Every address that the server itself answers; pages are in routes.ts. The access test walks both lists.
import type { Handler } from './platform/http-handler'
import { answerAuditCsv } from './routes/system/audit-csv.server'
import { answerCertificatesZip } from './routes/system/certificates-zip.server'
import { answerCourseImport } from './routes/system/course-import.server'
import { answerCourseZip } from './routes/system/course-zip.server'
import { answerFacts } from './routes/system/facts.server'
import { answerLive, answerReady } from './routes/system/health.server'
import { answerLibrary } from './routes/system/library.server'
import { answerMedia } from './routes/system/media.server'
import { answerMailBounces } from './routes/system/mail-bounces.server'
import { answerMetrics } from './routes/system/metrics.server'
import { answerReportFile } from './routes/system/report-file.server'
import { answerUploads } from './routes/system/uploads.server'

export const handlers: readonly Handler[] = [
  { methods: ['GET', 'HEAD'], pattern: '/media/:hash/:label', guard: 'media', answer: answerMedia },
  { methods: ['POST'], pattern: '/uploads', guard: 'instructor', answer: answerUploads },
  { methods: ['HEAD', 'PATCH', 'DELETE'], pattern: '/uploads/:id', guard: 'instructor', answer: answerUploads },
  {
    methods: ['GET'],
    pattern: '/:lang/studio/courses/:courseId/export.zip',
    guard: 'instructor',
    answer: answerCourseZip,
  },
  { methods: ['POST'], pattern: '/:lang/studio/import/file', guard: 'instructor', answer: answerCourseImport },
  {
    methods: ['GET'],
    pattern: '/:lang/coordinate/exports/:id/:name',
    guard: 'coordinator',
    answer: answerReportFile,
  },
  { methods: ['GET'], pattern: '/:lang/admin/audit.csv', guard: 'administrator', answer: answerAuditCsv },
  {
    methods: ['GET'],
    pattern: '/:lang/coordinate/certificates.zip',
    guard: 'coordinator',
    answer: answerCertificatesZip,
  },
  { methods: ['GET'], pattern: '/api/library', guard: 'signed-in', answer: answerLibrary },
  { methods: ['POST'], pattern: '/api/facts', guard: 'signed-in', answer: answerFacts },
  { methods: ['POST'], pattern: '/api/mail/bounces', guard: 'operations', answer: answerMailBounces },
  { methods: ['GET', 'HEAD'], pattern: '/health/live', guard: 'anyone', answer: answerLive },
  { methods: ['GET', 'HEAD'], pattern: '/health/ready', guard: 'anyone', answer: answerReady },
  { methods: ['GET', 'HEAD'], pattern: '/metrics', guard: 'operations', answer: answerMetrics },
]

/** Files of the client build, for anyone; answered by platform/http-static before pages. */
export const staticAddresses = ['/assets/*', '/fonts/*', '/favicon.svg', '/favicon.ico'] as const
