// A course as schema.org knows one, for search engines and catalogues of open courses. Facts of the published
// revision only, nothing about people.
import type { Lang } from '../../platform/languages'
import type { AlternativeKind } from './alternatives'
import type { CourseView } from './views'

export function linkedCourse(course: CourseView, programme: { origin: string; name: string }): object {
  const url = `${programme.origin}/${course.lang}/courses/${course.slug}`
  const workload = `PT${course.hours}H`
  const features = featuresOf(course)
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    '@id': url,
    url,
    name: course.title.text,
    description: course.summary.text,
    inLanguage: course.textLang,
    availableLanguage: course.languages,
    ...(course.picture ? { image: programme.origin + course.picture.href } : {}),
    educationalLevel: course.level === 'starter' ? 'Beginner' : 'Intermediate',
    teaches: course.outcomes.map((outcome) => outcome.text),
    timeRequired: workload,
    license: course.licence,
    ...(features.length > 0 ? { accessibilityFeature: features } : {}),
    isAccessibleForFree: true,
    provider: { '@type': 'Organization', name: programme.name, url: programme.origin },
    offers: { '@type': 'Offer', category: 'Free', price: 0, priceCurrency: 'USD' },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'Online',
      courseWorkload: workload,
      inLanguage: course.textLang,
    },
    syllabusSections: course.modules.map((module) => ({ '@type': 'Syllabus', name: module.title.text })),
  }
}

/** In the words of schema.org's accessibilityFeature. Every caption has its transcript. */
function featuresOf({ captions, alternatives }: CourseView): string[] {
  const has = (kind: AlternativeKind): boolean => alternatives.some((alternative) => alternative.kind === kind)
  return [
    ...(captions.length > 0 ? ['captions', 'transcript'] : []),
    ...(has('sign') ? ['signLanguage'] : []),
    ...(has('described') ? ['audioDescription'] : []),
  ]
}

/** A page of the catalogue as schema.org knows a list; each course is described on its own page. */
export function linkedList(
  page: { entries: readonly { slug: string; title: string }[] },
  site: { origin: string; lang: Lang },
): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    itemListElement: page.entries.map(({ slug, title }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      url: `${site.origin}/${site.lang}/courses/${slug}`,
      name: title,
    })),
  }
}
