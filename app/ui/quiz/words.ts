// Every word the quiz's island says; {time} and {count} are replaced.
export interface QuizWords {
  saving: string
  savedAt: string
  takenBack: string
  waiting: string
  signedOut: string
  signIn: string
  refused: string
  answered: string
  unanswered: string
  allAnswered: string
  missingOne: string
  missingOther: string
  unfinishedOne: string
  unfinishedOther: string
  unreadOne: string
  unreadOther: string
  placeTwice: string
  placeMissing: string
  partnerTwice: string
  partnerMissing: string
  unreadNumber: string
  up: string
  down: string
  /** {item}, {place} of {total} */
  moved: string
  /** {left}, {right} */
  paired: string
  /** {left} */
  freed: string
  partners: string
  places: string
}

export interface QuizIslandPage {
  person: string
  enrolment: string
  lesson: string
  revision: number
  attempt: string
  lang: 'es' | 'pt' | 'en'
  signInPath: string
  words: QuizWords
}
