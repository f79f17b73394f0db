import { useTranslation } from '../kit/use-translation'

/** No more invitations at this address: the press, or that it was pressed. */
export function StopPage({ isStopped }: { isStopped: boolean }) {
  const { t } = useTranslation('groups')
  return (
    <div className="wrap">
      <div className="head">
        <h1>{t(isStopped ? 'stop.doneTitle' : 'stop.inviteTitle')}</h1>
        <p className="wt">{t(isStopped ? 'stop.done' : 'stop.inviteLead')}</p>
      </div>
      {!isStopped && (
        <form method="post">
          <button className="btn" type="submit">
            {t('stop.button')}
          </button>
        </form>
      )}
    </div>
  )
}
