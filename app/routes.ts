import type { RouteConfig } from '@remix-run/route-config'
import { index, prefix, route } from '@remix-run/route-config'

// Every address of the product that a page or form answers. The server's own handlers
// (/media, /api/facts, /health, /metrics, /assets, /fonts) are listed in app/handlers.ts.
export default [
  index('routes/public/front.tsx'),
  route('robots.txt', 'routes/system/robots.ts'),
  route('sitemap.xml', 'routes/system/sitemap.ts'),
  route('v/:code', 'routes/public/short-code.ts'),

  ...prefix(':lang', [
    route('', 'routes/public/home.tsx'),
    route('courses', 'routes/public/catalogue.tsx'),
    route('courses/:slug', 'routes/public/course.tsx'),
    route('certificates', 'routes/public/certificate-search.tsx'),
    route('certificates/:code', 'routes/public/certificate.tsx'),
    route('certificates/:code.pdf', 'routes/public/certificate-pdf.ts'),
    route('certificates/:code.json', 'routes/public/certificate-json.ts'),
    route('privacy', 'routes/public/privacy.tsx'),
    route('help', 'routes/public/help.tsx'),
    route('accessibility', 'routes/public/accessibility.tsx'),
    route('theme', 'routes/public/theme.ts'),

    route('courses/:slug/enrolment', 'routes/learn/enrolment.ts'),
    route('courses/:slug/withdrawal', 'routes/learn/withdrawal.tsx'),
    route('courses/:slug/lessons/:lessonId', 'routes/learn/lesson.tsx'),
    route('courses/:slug/lessons/:lessonId/transcript.pdf', 'routes/learn/transcript-pdf.ts'),
    route('courses/:slug/lessons/:lessonId/facts', 'routes/learn/lesson-facts.ts'),
    route('courses/:slug/lessons/:lessonId/attempts', 'routes/learn/attempts.ts'),
    route('courses/:slug/lessons/:lessonId/attempts/:attemptId', 'routes/learn/attempt.tsx'),
    route('courses/:slug/lessons/:lessonId/attempts/:attemptId/responses', 'routes/learn/responses.ts'),
    route('courses/:slug/lessons/:lessonId/attempts/:attemptId/submission', 'routes/learn/submission.tsx'),
    route('learn', 'routes/learn/home.tsx'),
    route('learn/survey/:enrolmentId', 'routes/learn/survey.tsx'),
    route('learn/certificates/:code/mark', 'routes/learn/certificate-mark.ts'),

    route('sign-up', 'routes/account/sign-up.tsx'),
    route('sign-in', 'routes/account/sign-in.tsx'),
    route('sign-out', 'routes/account/sign-out.ts'),
    route('recover', 'routes/account/recover.tsx'),
    route('recover/:token', 'routes/account/reset.tsx'),
    route('confirm', 'routes/account/confirm.tsx'),
    route('confirm/:token', 'routes/account/confirm-link.tsx'),
    route('account', 'routes/account/account.tsx'),
    route('account/password', 'routes/account/password.tsx'),
    route('account/email', 'routes/account/email.tsx'),
    route('account/workplace', 'routes/account/workplace.tsx'),
    route('account/learning-mail', 'routes/account/learning-mail.ts'),
    route('access/:ticket', 'routes/account/choose-password.tsx'),
    route('mail/stop/:token', 'routes/account/mail-stop.tsx'),

    route('studio', 'routes/studio/home.tsx'),
    route('coordinate', 'routes/coordinate/home.tsx'),
    route('coordinate/access-cards', 'routes/coordinate/access-cards.tsx'),
    route('coordinate/access-cards/:personId/renewal', 'routes/coordinate/access-card-renewal.tsx'),
    route('admin', 'routes/admin/home.tsx'),
    route('outbox', 'routes/system/outbox.tsx'),
  ]),
  route('*', 'routes/system/missing.tsx'),
] satisfies RouteConfig
