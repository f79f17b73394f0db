// Every word of the product, by language and file. Spanish is the source of the keys.
import esSite from '../locales/es/site.json'
import esAdmin from '../locales/es/admin.json'
import esPublic from '../locales/es/public.json'
import esLearn from '../locales/es/learn.json'
import esLesson from '../locales/es/lesson.json'
import esQuiz from '../locales/es/quiz.json'
import esNotes from '../locales/es/notes.json'
import esAccount from '../locales/es/account.json'
import esCertificate from '../locales/es/certificate.json'
import esStaff from '../locales/es/staff.json'
import esRefusals from '../locales/es/refusals.json'
import esCli from '../locales/es/cli.json'
import esLint from '../locales/es/lint.json'
import esMail from '../locales/es/mail.json'
import esGroups from '../locales/es/groups.json'
import esSurvey from '../locales/es/survey.json'
import esMedia from '../locales/es/media.json'
import esStudio from '../locales/es/studio.json'
import esFigures from '../locales/es/figures.json'
import esCertified from '../locales/es/certified.json'
import esHistory from '../locales/es/history.json'
import esReport from '../locales/es/report.json'
import esTransfer from '../locales/es/transfer.json'
import esTranslation from '../locales/es/translation.json'
import esPublication from '../locales/es/publication.json'
import esCaptions from '../locales/es/captions.json'
import esCaptionDesk from '../locales/es/caption-desk.json'
import esQuizEditor from '../locales/es/quiz-editor.json'
import esReadingEditor from '../locales/es/reading-editor.json'
import esPictures from '../locales/es/pictures.json'
import esInvitation from '../locales/es/invitation.json'
import esRegister from '../locales/es/register.json'
import esOverview from '../locales/es/overview.json'
import esActa from '../locales/es/acta.json'
import esTargets from '../locales/es/targets.json'
import esTables from '../locales/es/tables.json'
import esSigningIn from '../locales/es/signing-in.json'
import esBackup from '../locales/es/backup.json'
import esBadges from '../locales/es/badges.json'
import esPersonal from '../locales/es/personal.json'
import esAddress from '../locales/es/address.json'
import ptSite from '../locales/pt/site.json'
import ptAdmin from '../locales/pt/admin.json'
import ptPublic from '../locales/pt/public.json'
import ptLearn from '../locales/pt/learn.json'
import ptLesson from '../locales/pt/lesson.json'
import ptQuiz from '../locales/pt/quiz.json'
import ptNotes from '../locales/pt/notes.json'
import ptAccount from '../locales/pt/account.json'
import ptCertificate from '../locales/pt/certificate.json'
import ptStaff from '../locales/pt/staff.json'
import ptRefusals from '../locales/pt/refusals.json'
import ptCli from '../locales/pt/cli.json'
import ptLint from '../locales/pt/lint.json'
import ptMail from '../locales/pt/mail.json'
import ptGroups from '../locales/pt/groups.json'
import ptSurvey from '../locales/pt/survey.json'
import ptMedia from '../locales/pt/media.json'
import ptStudio from '../locales/pt/studio.json'
import ptFigures from '../locales/pt/figures.json'
import ptCertified from '../locales/pt/certified.json'
import ptHistory from '../locales/pt/history.json'
import ptReport from '../locales/pt/report.json'
import ptTransfer from '../locales/pt/transfer.json'
import ptTranslation from '../locales/pt/translation.json'
import ptPublication from '../locales/pt/publication.json'
import ptCaptions from '../locales/pt/captions.json'
import ptCaptionDesk from '../locales/pt/caption-desk.json'
import ptQuizEditor from '../locales/pt/quiz-editor.json'
import ptReadingEditor from '../locales/pt/reading-editor.json'
import ptPictures from '../locales/pt/pictures.json'
import ptInvitation from '../locales/pt/invitation.json'
import ptRegister from '../locales/pt/register.json'
import ptOverview from '../locales/pt/overview.json'
import ptActa from '../locales/pt/acta.json'
import ptTargets from '../locales/pt/targets.json'
import ptTables from '../locales/pt/tables.json'
import ptSigningIn from '../locales/pt/signing-in.json'
import ptBackup from '../locales/pt/backup.json'
import ptBadges from '../locales/pt/badges.json'
import ptPersonal from '../locales/pt/personal.json'
import ptAddress from '../locales/pt/address.json'
import enSite from '../locales/en/site.json'
import enAdmin from '../locales/en/admin.json'
import enPublic from '../locales/en/public.json'
import enLearn from '../locales/en/learn.json'
import enLesson from '../locales/en/lesson.json'
import enQuiz from '../locales/en/quiz.json'
import enNotes from '../locales/en/notes.json'
import enAccount from '../locales/en/account.json'
import enCertificate from '../locales/en/certificate.json'
import enStaff from '../locales/en/staff.json'
import enRefusals from '../locales/en/refusals.json'
import enCli from '../locales/en/cli.json'
import enLint from '../locales/en/lint.json'
import enMail from '../locales/en/mail.json'
import enGroups from '../locales/en/groups.json'
import enSurvey from '../locales/en/survey.json'
import enMedia from '../locales/en/media.json'
import enStudio from '../locales/en/studio.json'
import enFigures from '../locales/en/figures.json'
import enCertified from '../locales/en/certified.json'
import enHistory from '../locales/en/history.json'
import enReport from '../locales/en/report.json'
import enTransfer from '../locales/en/transfer.json'
import enTranslation from '../locales/en/translation.json'
import enPublication from '../locales/en/publication.json'
import enCaptions from '../locales/en/captions.json'
import enCaptionDesk from '../locales/en/caption-desk.json'
import enQuizEditor from '../locales/en/quiz-editor.json'
import enReadingEditor from '../locales/en/reading-editor.json'
import enPictures from '../locales/en/pictures.json'
import enInvitation from '../locales/en/invitation.json'
import enRegister from '../locales/en/register.json'
import enOverview from '../locales/en/overview.json'
import enActa from '../locales/en/acta.json'
import enTargets from '../locales/en/targets.json'
import enTables from '../locales/en/tables.json'
import enSigningIn from '../locales/en/signing-in.json'
import enBackup from '../locales/en/backup.json'
import enBadges from '../locales/en/badges.json'
import enPersonal from '../locales/en/personal.json'
import enAddress from '../locales/en/address.json'

const es = {
  site: esSite,
  admin: esAdmin,
  public: esPublic,
  learn: esLearn,
  lesson: esLesson,
  quiz: esQuiz,
  notes: esNotes,
  account: esAccount,
  certificate: esCertificate,
  staff: esStaff,
  refusals: esRefusals,
  lint: esLint,
  cli: esCli,
  mail: esMail,
  groups: esGroups,
  survey: esSurvey,
  media: esMedia,
  studio: esStudio,
  figures: esFigures,
  report: esReport,
  certified: esCertified,
  history: esHistory,
  transfer: esTransfer,
  translation: esTranslation,
  publication: esPublication,
  captions: esCaptions,
  'caption-desk': esCaptionDesk,
  'quiz-editor': esQuizEditor,
  'reading-editor': esReadingEditor,
  pictures: esPictures,
  invitation: esInvitation,
  register: esRegister,
  overview: esOverview,
  acta: esActa,
  targets: esTargets,
  tables: esTables,
  'signing-in': esSigningIn,
  backup: esBackup,
  badges: esBadges,
  personal: esPersonal,
  address: esAddress,
}

/** The shape of one language's words: the keys of Spanish. */
type Words = typeof es
const pt: Words = {
  site: ptSite,
  admin: ptAdmin,
  public: ptPublic,
  learn: ptLearn,
  lesson: ptLesson,
  quiz: ptQuiz,
  notes: ptNotes,
  account: ptAccount,
  certificate: ptCertificate,
  staff: ptStaff,
  refusals: ptRefusals,
  lint: ptLint,
  cli: ptCli,
  mail: ptMail,
  groups: ptGroups,
  survey: ptSurvey,
  media: ptMedia,
  studio: ptStudio,
  figures: ptFigures,
  report: ptReport,
  certified: ptCertified,
  history: ptHistory,
  transfer: ptTransfer,
  translation: ptTranslation,
  publication: ptPublication,
  captions: ptCaptions,
  'caption-desk': ptCaptionDesk,
  'quiz-editor': ptQuizEditor,
  'reading-editor': ptReadingEditor,
  pictures: ptPictures,
  invitation: ptInvitation,
  register: ptRegister,
  overview: ptOverview,
  acta: ptActa,
  targets: ptTargets,
  tables: ptTables,
  'signing-in': ptSigningIn,
  backup: ptBackup,
  badges: ptBadges,
  personal: ptPersonal,
  address: ptAddress,
}
const en: Words = {
  site: enSite,
  admin: enAdmin,
  public: enPublic,
  learn: enLearn,
  lesson: enLesson,
  quiz: enQuiz,
  notes: enNotes,
  account: enAccount,
  certificate: enCertificate,
  staff: enStaff,
  refusals: enRefusals,
  lint: enLint,
  cli: enCli,
  mail: enMail,
  groups: enGroups,
  survey: enSurvey,
  media: enMedia,
  studio: enStudio,
  figures: enFigures,
  report: enReport,
  certified: enCertified,
  history: enHistory,
  transfer: enTransfer,
  translation: enTranslation,
  publication: enPublication,
  captions: enCaptions,
  'caption-desk': enCaptionDesk,
  'quiz-editor': enQuizEditor,
  'reading-editor': enReadingEditor,
  pictures: enPictures,
  invitation: enInvitation,
  register: enRegister,
  overview: enOverview,
  acta: enActa,
  targets: enTargets,
  tables: enTables,
  'signing-in': enSigningIn,
  backup: enBackup,
  badges: enBadges,
  personal: enPersonal,
  address: enAddress,
}

export const words = { es, pt, en }
