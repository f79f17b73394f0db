import { useTranslation } from '../kit/use-translation'

export interface Signature {
  hash: string
  src: string
  widthPx: number
  heightPx: number
}

/** On white, as paper is, in both themes. */
export function SignatureImage({ of: { src, widthPx, heightPx } }: { of: Signature }) {
  const { t } = useTranslation('admin')
  return (
    <img
      className="signature"
      src={src}
      width={widthPx}
      height={heightPx}
      alt={t('settings.pictureAlt')}
      loading="lazy"
    />
  )
}
