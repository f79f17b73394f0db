// Which sheet a screen needs on top of site.css, by the route that shows it: a page loads no more than its own.
import catalogue from './catalogue.css?url'
import admin from './admin.css?url'
import after from './after.css?url'
import areaNav from './area-nav.css?url'
import cards from './access-cards.css?url'
import course from './course.css?url'
import found from './found.css?url'
import figures from './figures.css?url'
import forms from './forms.css?url'
import groups from './groups.css?url'
import home from './home.css?url'
import lessonFrame from './lesson-frame.css?url'
import library from './library.css?url'
import lesson from './lesson.css?url'
import notes from './notes.css?url'
import personal from './personal.css?url'
import publication from './publication.css?url'
import quiz from './quiz.css?url'
import report from './report.css?url'
import captionDesk from './caption-desk.css?url'
import quizEditor from './quiz-editor.css?url'
import readingEditor from './reading-editor.css?url'
import staff from './staff.css?url'
import studio from './studio.css?url'
import studioHome from './studio-home.css?url'
import tables from './tables.css?url'
import transfer from './transfer.css?url'
import translation from './translation.css?url'
import signing from './signing.css?url'
import states from './states.css?url'

// Found by name: the pages of certificates may come without a sheet of their own.
const certificate = Object.values(
  import.meta.glob<string>('./certificate.css', { query: '?url', import: 'default', eager: true }),
)

const BY_ROUTE: [start: string, sheets: string[]][] = [
  ['routes/public/home', [catalogue, home]],
  ['routes/public/catalogue', [catalogue, found]],
  ['routes/public/course', [course]],
  ['routes/public/certificate', [...certificate, forms]],
  ['routes/public/achievement', [...certificate]],
  ['routes/public/record', [...certificate, forms]],
  ['routes/public/tables', [tables]],
  ['routes/public/release', [tables]],
  ['routes/learn/home', [home, after]],
  ['routes/learn/combined', [forms]],
  ['routes/learn/group', [forms]],
  ['routes/learn/survey', [forms, after]],
  ['routes/learn/withdrawal', [forms]],
  ['routes/admin/', [forms, areaNav, admin]],
  ['routes/coordinate/home', [areaNav, report, figures]],
  ['routes/coordinate/report', [areaNav, report]],
  ['routes/coordinate/exports', [areaNav, report]],
  ['routes/coordinate/targets', [forms, areaNav, report, figures]],
  ['routes/coordinate/tables', [forms, areaNav, staff, tables]],
  ['routes/coordinate/access-card', [forms, areaNav, staff, cards]],
  ['routes/coordinate/certificate', [forms, areaNav, report]],
  ['routes/coordinate/name-correction', [forms, areaNav, report]],
  ['routes/coordinate/history', [forms, areaNav, report]],
  ['routes/coordinate/enrolment', [forms, areaNav, report]],
  ['routes/coordinate/recognition', [forms, areaNav, report]],
  ['routes/coordinate/extra-attempt', [forms, areaNav, report]],
  ['routes/coordinate/group', [forms, areaNav, report, staff, groups]],
  ['routes/coordinate/', [forms, areaNav, staff]],
  ['routes/learn/preview-lesson', [lesson, lessonFrame, publication]],
  ['routes/learn/review-lesson', [lesson, lessonFrame, publication]],
  ['routes/learn/preview', [course, publication]],
  ['routes/learn/review', [course, publication]],
  ['routes/learn/lesson', [lesson, notes, lessonFrame]],
  ['routes/learn/note', [forms, notes]],
  ['routes/studio/home', [studioHome]],
  ['routes/studio/reports', [notes]],
  ['routes/studio/figures', [figures]],
  ['routes/studio/import', [forms, library, transfer]],
  ['routes/studio/media', [forms, library]],
  ['routes/studio/translation', [forms, studio, translation]],
  ['routes/studio/check', [forms, studio, publication]],
  ['routes/studio/publish', [forms, studio, publication]],
  ['routes/studio/history', [forms, studio, publication]],
  ['routes/studio/revision', [forms, studio, publication]],
  ['routes/studio/team', [forms, studio, publication]],
  ['routes/studio/captions', [forms, studio, captionDesk]],
  ['routes/studio/lesson', [forms, studio, library, captionDesk, quizEditor, readingEditor]],
  ['routes/studio/trial', [forms, studio, quiz]],
  ['routes/studio/settings', [forms, studio, readingEditor]],
  ['routes/studio/gift', [forms, studio, quizEditor]],
  ['routes/studio/course', [forms, studio, transfer]],
  ['routes/studio/', [forms, studio]],
  ['routes/learn/attempt', [quiz, after]],
  ['routes/learn/submission', [quiz]],
  ['routes/account/sign-in', [forms, signing]],
  ['routes/account/second-step', [forms, signing]],
  ['routes/account/security', [forms, signing]],
  ['routes/public/privacy', [personal]],
  ['routes/public/licences', [personal]],
  ['routes/account/deletion', [forms, personal]],
  ['routes/account/agreements', [forms, personal]],
  ['routes/account/', [forms]],
  ['routes/system/outbox', [forms]],
]

/** The sheets of a page; the ones of an error page where something went wrong. */
export function sheetsOf(routeId: string | undefined, isProblem: boolean): string[] {
  if (isProblem) return [states]
  return BY_ROUTE.find(([start]) => routeId?.startsWith(start))?.[1] ?? []
}
