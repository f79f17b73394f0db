import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from '../../ui/kit/use-translation'
import { listCatalogue } from '../../domain/courses/list-catalogue.server'
import { learnHome } from '../../domain/progress/learn-home.server'
import { progressBySlug } from '../../domain/progress/queries.server'
import { i18nFor } from '../../platform/i18n'
import type { Lang } from '../../platform/languages'
import { type Inside, Piece } from '../../ui/catalogue/piece'
import { type Card, Resume } from '../../ui/learn/resume'
import { CheckCertificate, Steps } from '../../ui/site/welcome'
import { visitor } from '../guard.server'
import { publicHead } from '../page-head'

export const handle = { cache: 'anonymous' }

const SHOWN = 3

export async function loader(args: LoaderFunctionArgs) {
  const { db, lang, origin, viewer } = await visitor(args)
  const { entries, total } = listCatalogue(db, { lang })
  const current = viewer && learnHome(db, viewer.id, lang).current
  return {
    lang,
    origin,
    entries: entries.filter(({ slug }) => slug !== current?.slug).slice(0, SHOWN),
    total,
    current,
    inside: (viewer ? progressBySlug(db, viewer.id) : {}) as Record<string, Inside>,
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return []
  const t = i18nFor(data.lang).getFixedT(data.lang, 'public')
  return publicHead({ lang: data.lang, origin: data.origin, path: '', description: t('home.what') })
}

export default function Home() {
  const { lang, entries, total, current, inside } = useLoaderData<typeof loader>()
  const { t } = useTranslation('public')
  return (
    <div className="wrap">
      {current ? <GoOn lang={lang} current={current} /> : <Welcome lang={lang} />}
      {entries.length > 0 && (
        <section className={current ? 'part' : undefined} aria-labelledby="newest">
          <div className="count">
            <h2 id="newest">{t('home.newest')}</h2>
            {total > entries.length && <a href={`/${lang}/courses`}>{t('home.all', { count: total })}</a>}
          </div>
          <ul className="case">
            {entries.map((entry) => (
              <Piece key={entry.courseId} lang={lang} entry={entry} inside={inside[entry.slug]} />
            ))}
          </ul>
        </section>
      )}
      <Steps />
      <CheckCertificate lang={lang} />
    </div>
  )
}

function Welcome({ lang }: { lang: Lang }) {
  const { t } = useTranslation('public')
  return (
    <div className="head welcome">
      <h1>{t('home.title')}</h1>
      <p className="wt">{t('home.what')}</p>
      <p className="row gap">
        <a className="btn" href={`/${lang}/courses`}>
          {t('home.see')}
        </a>
      </p>
    </div>
  )
}

/** For those who are inside a course, nothing stands above the next lesson. */
function GoOn({ lang, current }: { lang: Lang; current: Card }) {
  const { t } = useTranslation('public')
  return (
    <>
      <h1 className="vh">{t('home.title')}</h1>
      <div className="head">
        <Resume lang={lang} card={current} />
      </div>
    </>
  )
}
