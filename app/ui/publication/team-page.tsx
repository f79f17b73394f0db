// Who makes a course: parts, invitations that wait, links for reviewers. Owners manage it; the others see it.
import type { Invitation, Member, ReviewLink } from '../../domain/authoring/members'
import { formatDate } from '../kit/format'
import { SelectField, TextField } from '../kit/field'
import { type Answered, Form } from '../kit/form'
import { useTranslation } from '../kit/use-translation'
import type { StudioFrame } from '../studio/parts'
import { StudioPage } from '../studio/studio-page'
import { useStudioWords } from '../studio/use-studio-words'
import { MemberLine } from './member-line'

export interface TeamPart {
  frame: StudioFrame
  isOwner: boolean
  /** id of the person who looks */
  own: string
  origin: string
  members: Member[]
  invitations: Invitation[]
  links: ReviewLink[]
}

export function TeamPage({ part, again }: { part: TeamPart; again: Answered | undefined }) {
  const { frame, isOwner, own, members } = part
  const { t } = useTranslation('publication')
  const at = `/${frame.lang}/studio/courses/${frame.courseId}/team`
  return (
    <StudioPage frame={frame}>
      <h1>{t('team.title')}</h1>
      <p>{t('team.lead')}</p>
      <ul className="plain-l ruled">
        {members.map((member) => (
          <MemberLine
            key={member.personId}
            member={member}
            at={at}
            isOwner={isOwner}
            isSelf={member.personId === own}
          />
        ))}
      </ul>
      {isOwner && <Invite part={part} at={at} again={again} />}
      {frame.mayChange && <ReviewLinks part={part} at={at} />}
      <section>
        <details>
          <summary>{t('team.leave')}</summary>
          <form method="post" action={`${at}/members/${own}/removal`} className="gap-s">
            <p>{t('team.leaveWhat')}</p>
            <button className="btn plain" type="submit">
              {t('team.leave')}
            </button>
          </form>
        </details>
      </section>
    </StudioPage>
  )
}

function Invite({ part, at, again }: { part: TeamPart; at: string; again: Answered | undefined }) {
  const { t } = useTranslation('publication')
  const { lang } = part.frame
  const words = { ...useStudioWords(), problem: () => t('team.emailWrong') }
  const parts = (['editor', 'translator'] as const).map((value) => ({ value, label: t(`team.part.${value}`) }))
  return (
    <section aria-labelledby="invite">
      <h2 id="invite">{t('team.invite')}</h2>
      <p>{t('team.inviteLead')}</p>
      <Form<{ email: string; part: string }> id="invitation" words={words} again={again} values={{ part: 'editor' }}>
        {(field) => (
          <>
            <TextField {...field('email')} label={t('team.email')} type="email" inputMode="email" autoComplete="off" />
            <SelectField {...field('part')} label={t('team.asPart')} groups={[{ choices: parts }]} />
            <p className="gap">
              <button className="btn" type="submit">
                {t('team.send')}
              </button>
            </p>
          </>
        )}
      </Form>
      {part.invitations.length > 0 && <h3 className="gap">{t('team.invited')}</h3>}
      <ul className="plain-l ruled">
        {part.invitations.map((invitation) => (
          <li key={invitation.id} className="row spread">
            <span>
              <b>{invitation.email}</b>{' '}
              <small className="quiet">
                {t('team.invitedAt', {
                  part: t(`team.part.${invitation.part}`),
                  date: formatDate(invitation.invitedAt, lang),
                  until: formatDate(invitation.expiresAt, lang),
                })}
              </small>
            </span>
            <span className="row">
              <form method="post" action={at}>
                <input type="hidden" name="email" value={invitation.email} />
                <input type="hidden" name="part" value={invitation.part} />
                <button className="btn plain s" type="submit">
                  {t('team.again')}
                </button>
              </form>
              <form method="post" action={`${at}/invitations/${invitation.id}/withdrawal`}>
                <button className="btn plain s" type="submit">
                  {t('team.withdraw')}
                </button>
              </form>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReviewLinks({ part: { frame, links, origin }, at }: { part: TeamPart; at: string }) {
  const { t } = useTranslation('publication')
  const addressOf = (token: string): string => `/${frame.source}/review/${token}`
  return (
    <section aria-labelledby="review">
      <h2 id="review">{t('review.title')}</h2>
      <p>{t('review.lead')}</p>
      <ul className="plain-l ruled">
        {links.map(({ id, token, expiresAt }) => (
          <li key={id} className="row spread">
            <span className="address">
              <a href={addressOf(token)}>{origin + addressOf(token)}</a>{' '}
              <small className="quiet">{t('review.until', { date: formatDate(expiresAt, frame.lang) })}</small>
            </span>
            <form method="post" action={`${at}/review-links/${id}/withdrawal`}>
              <button className="btn plain s" type="submit">
                {t('review.withdraw')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={`${at}/review-links`} className="gap">
        <button className="btn plain" type="submit">
          {t('review.make')}
        </button>
      </form>
    </section>
  )
}
