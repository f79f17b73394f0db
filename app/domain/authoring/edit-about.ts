// What a course says of itself: title, summary, introduction; then what it is about, for whom, and how long it takes.
import { z } from 'zod'
import { LEVELS, TOPICS } from '../courses/document'
import { lessonsOf } from '../courses/rules'
import { editable } from './editable'
import { Line } from './edit-lesson'
import { LICENCES } from './fact-choices'
import { writeOptional, writeText } from './write-text'

export const AboutForm = z.object({
  title: Line,
  summary: z.string().trim().max(1_000, 'long').default(''),
  introduction: z.string().trim().max(5_000, 'long').default(''),
})

export const editAbout = editable({
  shape: AboutForm,
  values: ({ source, title, summary, introduction }) => ({
    title: title[source]?.text ?? '',
    summary: summary[source]?.text ?? '',
    introduction: introduction?.[source]?.text ?? '',
  }),
  write(document, subject, { title, summary, introduction }) {
    const { source } = document
    document.title = writeText(document.title, title, source)
    document.summary = writeText(document.summary, summary, source)
    const words = writeOptional(document.introduction, introduction, source)
    if (words) document.introduction = words
    else delete document.introduction
    return { act: 'edit-course', subject, label: title, isTyping: true }
  },
})

const isOffered = (licence: string): boolean => (LICENCES as readonly string[]).includes(licence)

export const FactsForm = z
  .object({
    topic: z.enum(TOPICS, 'choice'),
    level: z.enum(LEVELS, 'choice'),
    hours: z.coerce.number('number').int('number').min(1, 'number').max(400, 'number'),
    licence: z.enum([...LICENCES, 'other'], 'choice'),
    otherLicence: z.string().trim().max(100, 'long').default(''),
    sample: z.string().max(64).default(''),
  })
  .refine(({ licence, otherLicence }) => licence !== 'other' || otherLicence !== '', {
    path: ['otherLicence'],
    message: 'needed',
  })

export const editFacts = editable({
  shape: FactsForm,
  values: ({ topic, level, hours, licence, sample }) => ({
    topic,
    level,
    hours: String(hours),
    licence: isOffered(licence) ? licence : 'other',
    otherLicence: isOffered(licence) ? '' : licence,
    sample: sample ?? '',
  }),
  write(document, subject, { topic, level, hours, licence, otherLicence, sample }) {
    Object.assign(document, { topic, level, hours, licence: licence === 'other' ? otherLicence : licence })
    if (sample === '') delete document.sample
    else if (lessonsOf(document).some(({ lesson }) => lesson.id === sample)) document.sample = sample
    return { act: 'edit-course', subject, label: document.title[document.source]?.text ?? '', isTyping: true }
  },
})
