// One person of a team, and what an owner can do about their part.
import type { Member } from '../../domain/authoring/members'
import { useTranslation } from '../kit/use-translation'

const PARTS = ['owner', 'editor', 'translator'] as const

interface Props {
  member: Member
  at: string
  isOwner: boolean
  isSelf: boolean
}

export function MemberLine({ member, at, isOwner, isSelf }: Props) {
  const { t } = useTranslation('publication')
  const { personId, name, part } = member
  const here = `${at}/members/${personId}`
  return (
    <li className="row spread">
      <span>
        <b>{name}</b> {isSelf && <small className="quiet">{t('team.you')}</small>}{' '}
        <small className="quiet">{t(`team.part.${part}`)}</small>
      </span>
      {isOwner && !isSelf && (
        <span className="row">
          <form method="post" action={`${here}/part`} className="row">
            <label className="vh" htmlFor={`part-${personId}`}>
              {t('team.partOf', { name })}
            </label>
            <select id={`part-${personId}`} name="part" defaultValue={part}>
              {PARTS.map((one) => (
                <option key={one} value={one}>
                  {t(`team.part.${one}`)}
                </option>
              ))}
            </select>
            <button className="btn plain s" type="submit">
              {t('team.change')}
            </button>
          </form>
          <form method="post" action={`${here}/handover`}>
            <button className="btn plain s" type="submit" aria-label={t('team.handOver', { name })}>
              {t('team.handOverShort')}
            </button>
          </form>
          <form method="post" action={`${here}/removal`}>
            <button className="btn plain s" type="submit" aria-label={t('team.remove', { name })}>
              {t('team.removeShort')}
            </button>
          </form>
        </span>
      )}
    </li>
  )
}
