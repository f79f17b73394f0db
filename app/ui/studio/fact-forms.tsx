// Title, summary and introduction of a course; its topic, level, hours, licence and sample.
import { LICENCES, SUMMARY_SIGNS } from '../../domain/authoring/fact-choices'
import { LEVELS, TOPICS } from '../../domain/courses/document'
import { SelectField, TextAreaField, TextField } from '../kit/field'
import { useTranslation } from '../kit/use-translation'
import type { SaveAgain, SavePart, StudioFrame } from './parts'
import { SaveForm } from './save-form'

export interface Given {
  frame: StudioFrame
  part: SavePart
  again: SaveAgain | undefined
}

export function AboutForm({ frame, part, again }: Given) {
  const { t } = useTranslation('reading-editor')
  const signs = [...(part.values.summary ?? '')].length
  return (
    <section aria-labelledby="about">
      <h2 id="about">{t('about.heading')}</h2>
      <SaveForm frame={frame} part={part} again={again}>
        {(field) => (
          <div lang={frame.source}>
            <TextField {...field('title')} label={t('about.title')} />
            <TextAreaField
              {...field('summary')}
              label={t('about.summary')}
              hint={t('about.summaryHint')}
              rows={3}
              isOptional
            />
            <p
              className="small quiet num"
              lang={frame.lang}
              data-counts={field('summary').id}
              data-counts-most={SUMMARY_SIGNS}
              data-counts-words={t('about.signs', { count: '{{count}}' as never })}
            >
              {t('about.signs', { count: signs })}
            </p>
            <TextAreaField
              {...field('introduction')}
              label={t('about.introduction')}
              hint={t('about.introductionHint')}
              rows={5}
              isOptional
            />
          </div>
        )}
      </SaveForm>
    </section>
  )
}

export interface FactsPart extends SavePart {
  /** of all lessons together */
  minutes: number
}

const LICENCE_WORDS = ['by', 'bySa', 'byNc', 'byNcSa', 'zero'] as const

export function FactsForm({ frame, part, again }: Given & { part: FactsPart }) {
  const { t } = useTranslation(['reading-editor', 'site'])
  const licences = LICENCES.map((value, i) => ({ value: value as string, label: t(`licence.${LICENCE_WORDS[i]!}`) }))
  const samples = frame.modules.flatMap(({ lessons }) => lessons).filter(({ kind }) => kind !== 'quiz')
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('facts.heading')}</h2>
      <SaveForm frame={frame} part={part} again={again}>
        {(field) => (
          <>
            <SelectField
              {...field('topic')}
              label={t('facts.topic')}
              groups={[{ choices: TOPICS.map((value) => ({ value, label: t(`site:topic.${value}`) })) }]}
            />
            <SelectField
              {...field('level')}
              label={t('facts.level')}
              groups={[{ choices: LEVELS.map((value) => ({ value, label: t(`site:level.${value}`) })) }]}
            />
            <TextField
              {...field('hours')}
              label={t('facts.hours')}
              hint={t('facts.hoursHint', { minutes: part.minutes })}
              inputMode="numeric"
            />
            <SelectField
              {...field('licence')}
              label={t('facts.licence')}
              hint={t('facts.licenceHint')}
              groups={[{ choices: [...licences, { value: 'other', label: t('licence.other') }] }]}
            />
            <TextField
              {...field('otherLicence')}
              label={t('facts.otherLicence')}
              hint={t('facts.otherLicenceHint')}
              isOptional
            />
            <SelectField
              {...field('sample')}
              label={t('facts.sample')}
              hint={t('facts.sampleHint')}
              choose={t('facts.noSample')}
              isOptional
              groups={[{ choices: samples.map(({ id, title }) => ({ value: id, label: title })) }]}
            />
          </>
        )}
      </SaveForm>
    </section>
  )
}
