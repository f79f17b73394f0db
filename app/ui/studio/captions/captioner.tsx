// Captions that a program of the machine writes: asked for, followed, taken back, put in.
import { formatPercent } from '../../kit/format'
import { useTranslation } from '../../kit/use-translation'
import type { DeskPart } from './desk-part'

export function Captioner({ part }: { part: DeskPart }) {
  const { t } = useTranslation('caption-desk')
  const { captioner, path, count } = part
  if (!captioner) return null
  const { order } = captioner
  const isWorking = order?.state === 'working'
  return (
    // while it works the page looks again by itself, and shows the cues as soon as they are there
    <section className="captioner stack" aria-labelledby="captioner" data-island={isWorking ? 'making' : undefined}>
      <h2 id="captioner">{t('captioner.title')}</h2>
      {isWorking && (
        <>
          <progress max={100} value={order.percent} aria-labelledby="captioner" />
          <p className="small" role="status">
            {order.percent > 0
              ? t('captioner.working', { percent: formatPercent(order.percent, part.frame.lang) })
              : t('captioner.waiting')}
          </p>
          <Press to={`${path}/captioning-cancellation`} words={t('captioner.cancel')} />
        </>
      )}
      {order?.state === 'aside' && (
        <>
          <p className="say warn">{t('captioner.aside', { count: order.count })}</p>
          <div className="row">
            <Press to={`${path}/captioning-use`} words={t('captioner.use')} />
            <Press to={`${path}/captioning-cancellation`} words={t('captioner.drop')} />
          </div>
        </>
      )}
      {order?.state === 'failed' && (
        <p className="say warn">
          {t('captioner.failed')} {t(`captioner.reason.${order.reason}`)}
        </p>
      )}
      {captioner.mayAsk && !isWorking && order?.state !== 'aside' && count === 0 && (
        <>
          <p className="small quiet">{t('captioner.what')}</p>
          <Press to={`${path}/captioning`} words={t(order ? 'captioner.again' : 'captioner.ask')} />
        </>
      )}
    </section>
  )
}

function Press({ to, words }: { to: string; words: string }) {
  return (
    <form method="post" action={to} data-after-saving="">
      <button className="btn plain s" type="submit">
        {words}
      </button>
    </form>
  )
}
