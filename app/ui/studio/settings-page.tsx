// The facts of a course, each group a form of its own that saves by itself. What is not changed in passing (rule,
// address, cover) has a page of its own.
import { languageName } from '../kit/format'
import { useTranslation } from '../kit/use-translation'
import { AuthorsForm, OutcomesForm, SourcesForm } from './maker-forms'
import type { SaveAgain, SavePart, StudioFrame } from './parts'
import { AboutForm, FactsForm, type FactsPart } from './fact-forms'
import { RulesPart, type RulesView } from './rules-part'
import { StudioPage } from './studio-page'

export interface SettingsPart {
  frame: StudioFrame
  about: SavePart
  outcomes: SavePart
  facts: FactsPart
  authors: SavePart
  sources: SavePart
  rules: RulesView
  /** ids for rows that do not exist yet */
  freshId: string
}

export function SettingsPage({ part, again }: { part: SettingsPart; again: SaveAgain | undefined }) {
  const { frame } = part
  const { t } = useTranslation('reading-editor')
  return (
    <StudioPage frame={frame}>
      <h1>{t('settings.title')}</h1>
      <p className="read">{t('settings.lead')}</p>
      <p className="small quiet read">
        {t('settings.languages', { language: languageName(frame.source, frame.lang) })}
      </p>
      <AboutForm frame={frame} part={part.about} again={again} />
      <OutcomesForm frame={frame} part={part.outcomes} again={again} freshId={part.freshId} />
      <FactsForm frame={frame} part={part.facts} again={again} />
      <RulesPart frame={frame} rules={part.rules} />
      <AuthorsForm frame={frame} part={part.authors} again={again} />
      <SourcesForm frame={frame} part={part.sources} again={again} />
    </StudioPage>
  )
}
