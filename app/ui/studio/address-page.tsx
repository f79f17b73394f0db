import type { AddressFields } from '../../domain/authoring/settings-forms'
import { TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from './parts'
import { SmallPage } from './small-page'
import { useStudioWords } from './use-studio-words'

/** The address of a course is changed by a press, never while it is being typed. */
export function AddressPage({ frame, slug, again }: { frame: StudioFrame; slug: string; again: Answered | undefined }) {
  const { t } = useTranslation('reading-editor')
  return (
    <SmallPage
      frame={frame}
      title={t('address.title')}
      lead={t(frame.revision === undefined ? 'address.leadBefore' : 'address.lead')}
    >
      <Form<AddressFields> id="address" words={useStudioWords()} again={again} values={{ slug }}>
        {(field) => (
          <>
            <TextField {...field('slug')} label={t('address.slug')} hint={t('address.slugHint')} autoComplete="off" />
            <p className="gap">
              <button className="btn" type="submit">
                {t('address.save')}
              </button>
            </p>
          </>
        )}
      </Form>
    </SmallPage>
  )
}
