CREATE TABLE `access_cards` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`institution_id` text,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`voided_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `access_cards_person` ON `access_cards` (`person_id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`text_version` integer NOT NULL,
	`given_at` integer NOT NULL,
	`ended_at` integer,
	`ended_how` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `consents_current` ON `consents` (`person_id`,`kind`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `error_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`revision` integer NOT NULL,
	`language` text NOT NULL,
	`asset` text,
	`at_ms` integer,
	`words` text NOT NULL,
	`person_id` text NOT NULL,
	`reported_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`answer` text,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `error_reports_course` ON `error_reports` (`course_id`,`settled_at`);--> statement-breakpoint
CREATE INDEX `error_reports_person` ON `error_reports` (`person_id`);--> statement-breakpoint
CREATE TABLE `combined_credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`code` text NOT NULL,
	`parts_key` text NOT NULL,
	`facts` text NOT NULL,
	`signature` text NOT NULL,
	`key_id` text NOT NULL,
	`identity` text,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`replaced_at` integer,
	`replaced_by` text,
	`revoked_at` integer,
	`revoked_by` text,
	`revoked_reason` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `combined_credentials_code` ON `combined_credentials` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `combined_credentials_current` ON `combined_credentials` (`person_id`,`parts_key`) WHERE replaced_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX `combined_credentials_person` ON `combined_credentials` (`person_id`);--> statement-breakpoint
CREATE TABLE `combined_parts` (
	`combined_id` text NOT NULL,
	`credential_id` text NOT NULL,
	PRIMARY KEY(`combined_id`, `credential_id`),
	FOREIGN KEY (`combined_id`) REFERENCES `combined_credentials`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`credential_id`) REFERENCES `credentials`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `combined_parts_credential` ON `combined_parts` (`credential_id`);--> statement-breakpoint
CREATE TABLE `identity_numbers` (
	`person_id` text PRIMARY KEY NOT NULL,
	`country` text NOT NULL,
	`kind` text NOT NULL,
	`sealed` text NOT NULL,
	`given_at` integer NOT NULL,
	`print_since` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `name_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name_before` text NOT NULL,
	`name_asked` text NOT NULL,
	`reason` text NOT NULL,
	`asked_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	`decision` text,
	`answer` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "name_corrections_decision" CHECK("name_corrections"."decision" is null or "name_corrections"."decision" in ('granted','refused','withdrawn'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `name_corrections_person` ON `name_corrections` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `name_corrections_open` ON `name_corrections` (`person_id`) WHERE decided_at is null;--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`kind` text NOT NULL,
	`asset` text,
	`at_ms` integer,
	`words` text NOT NULL,
	`written_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`version` integer NOT NULL,
	`deleted_at` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "notes_kind" CHECK("notes"."kind" in ('note','bookmark')),
	CONSTRAINT "notes_at" CHECK("notes"."at_ms" is null or "notes"."at_ms" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `notes_lesson` ON `notes` (`enrolment_id`,`lesson_id`);--> statement-breakpoint
CREATE TABLE `regraded_attempts` (
	`regrade_id` text NOT NULL,
	`attempt_id` text NOT NULL,
	`points_before` integer NOT NULL,
	`points_after` integer NOT NULL,
	`percent_before` integer NOT NULL,
	`percent_after` integer NOT NULL,
	`passed_now_at` integer,
	`raised_at` integer NOT NULL,
	`told_at` integer,
	PRIMARY KEY(`regrade_id`, `attempt_id`),
	FOREIGN KEY (`regrade_id`) REFERENCES `regrades`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `regraded_attempts_attempt` ON `regraded_attempts` (`attempt_id`);--> statement-breakpoint
CREATE TABLE `regrades` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`question_id` text NOT NULL,
	`revision` integer NOT NULL,
	`reason` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`,`revision`) REFERENCES `revisions`(`course_id`,`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attempts_lesson` ON `attempts` (`course_id`,`lesson_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `regrades_once` ON `regrades` (`course_id`,`lesson_id`,`question_id`,`revision`);--> statement-breakpoint
CREATE TABLE `survey_tallies` (
	`course_id` text NOT NULL,
	`question` text NOT NULL,
	`answer` integer NOT NULL,
	`count` integer NOT NULL,
	`shown` integer NOT NULL,
	PRIMARY KEY(`course_id`, `question`, `answer`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "survey_tallies_question" CHECK("survey_tallies"."question" in ('useful','clear','will-use')),
	CONSTRAINT "survey_tallies_answer" CHECK("survey_tallies"."answer" between 1 and 4)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `survey_totals` (
	`course_id` text PRIMARY KEY NOT NULL,
	`people` integer NOT NULL,
	`shown_people` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `surveys_answered` (
	`enrolment_id` text PRIMARY KEY NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `people` ADD `access_name` text;--> statement-breakpoint
CREATE UNIQUE INDEX `people_access_name` ON `people` (`access_name`);--> statement-breakpoint
ALTER TABLE `role_grants` ADD `institution_id` text REFERENCES institutions(id);--> statement-breakpoint
ALTER TABLE `sign_ins` ADD `place` text DEFAULT 'own' NOT NULL;--> statement-breakpoint
ALTER TABLE `credentials` ADD `identity` text;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `seen_revision` integer;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `reminded_at` integer;--> statement-breakpoint
ALTER TABLE `catalogue_entries` DROP COLUMN `search_text`;--> statement-breakpoint
CREATE TABLE `search_sections` (
	`id` integer PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`language` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`lesson_id` text,
	`text_language` text NOT NULL,
	`lines` text NOT NULL,
	`shown_at` integer,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "search_sections_kind" CHECK("search_sections"."kind" in ('title','summary','about','lesson','text','spoken')),
	CONSTRAINT "search_sections_language" CHECK("search_sections"."language" in ('es','pt','en'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `search_sections_course` ON `search_sections` (`course_id`,`language`,`ordinal`);--> statement-breakpoint
-- full text; words are folded before they come here
CREATE VIRTUAL TABLE `search_words` USING fts5(`place`, `words`, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0");--> statement-breakpoint
-- courses that were published before there was a search
INSERT INTO `jobs` (`id`, `kind`, `payload`, `once_key`, `state`, `run_at`, `attempts`, `created_at`)
SELECT lower(hex(randomblob(16))), 'courses.index', json_object('courseId', `id`), 'index:' || `id`, 'waiting', 0, 0, 0
FROM `courses` WHERE `current_revision` IS NOT NULL AND `unpublished_at` IS NULL;--> statement-breakpoint
DROP INDEX `enrolments_course`;--> statement-breakpoint
CREATE INDEX `enrolments_course` ON `enrolments` (`course_id`,`id`,`withdrawn_at`);--> statement-breakpoint
CREATE INDEX `mails_state` ON `mails` (`state`,`sent_at`);
