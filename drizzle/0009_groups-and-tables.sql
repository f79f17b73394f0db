CREATE TABLE `result_records` (
	`export_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`statement` text NOT NULL,
	`signature` text NOT NULL,
	`key_id` text NOT NULL,
	`file_digest` text NOT NULL,
	`rows` integer NOT NULL,
	`query` text NOT NULL,
	`scope` text NOT NULL,
	`person_id` text NOT NULL,
	`signed_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	CONSTRAINT "result_records_rows" CHECK("result_records"."rows" > 0),
	CONSTRAINT "result_records_withdrawn" CHECK(("result_records"."withdrawn_at" is null) = ("result_records"."withdrawn_reason" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `result_records_code` ON `result_records` (`code`);--> statement-breakpoint
CREATE TABLE `targets` (
	`place` text NOT NULL,
	`year` integer NOT NULL,
	`measure` text NOT NULL,
	`goal` integer,
	`version` integer NOT NULL,
	`set_at` integer NOT NULL,
	`set_by` text NOT NULL,
	PRIMARY KEY(`place`, `year`, `measure`),
	CONSTRAINT "targets_measure" CHECK("targets"."measure" in ('enrolled','completed','hours')),
	CONSTRAINT "targets_goal" CHECK("targets"."goal" between 1 and 100000000),
	CONSTRAINT "targets_year" CHECK("targets"."year" between 2000 and 2199)
) STRICT;
--> statement-breakpoint
CREATE TABLE `__new_report_exports` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`form` text NOT NULL,
	`query` text NOT NULL,
	`scope` text NOT NULL,
	`language` text NOT NULL,
	`asked_at` integer NOT NULL,
	`snapshot_at` integer,
	`rows_total` integer,
	`rows_written` integer DEFAULT 0 NOT NULL,
	`finished_at` integer,
	`failed_at` integer,
	`bytes` integer,
	`expires_at` integer NOT NULL,
	`removed_at` integer,
	CONSTRAINT "report_exports_form" CHECK("form" in ('csv','xlsx','pdf'))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_report_exports`("id", "person_id", "form", "query", "scope", "language", "asked_at", "snapshot_at", "rows_total", "rows_written", "finished_at", "failed_at", "bytes", "expires_at", "removed_at") SELECT "id", "person_id", "form", "query", "scope", "language", "asked_at", "snapshot_at", "rows_total", "rows_written", "finished_at", "failed_at", "bytes", "expires_at", "removed_at" FROM `report_exports`;--> statement-breakpoint
DROP TABLE `report_exports`;--> statement-breakpoint
ALTER TABLE `__new_report_exports` RENAME TO `report_exports`;--> statement-breakpoint
CREATE INDEX `report_exports_person` ON `report_exports` (`person_id`,`asked_at`);
--> statement-breakpoint
CREATE TABLE `cohort_courses` (
	`cohort_id` text NOT NULL,
	`course_id` text NOT NULL,
	PRIMARY KEY(`cohort_id`, `course_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cohort_courses_course` ON `cohort_courses` (`course_id`);--> statement-breakpoint
CREATE TABLE `cohort_institutions` (
	`cohort_id` text NOT NULL,
	`institution_id` text NOT NULL,
	PRIMARY KEY(`cohort_id`, `institution_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `cohort_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`name` text,
	`language` text NOT NULL,
	`token_hash` text NOT NULL,
	`invited_at` integer NOT NULL,
	`invited_by` text NOT NULL,
	`sent_at` integer,
	`failed_at` integer,
	`accepted_at` integer,
	`accepted_by` text,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cohort_invitations_address` ON `cohort_invitations` (`cohort_id`,`email_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `cohort_invitations_token` ON `cohort_invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `cohort_invitations_failed` ON `cohort_invitations` (`email_key`) WHERE failed_at is not null;--> statement-breakpoint
CREATE TABLE `cohort_links` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `cohort_links_token` ON `cohort_links` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `cohort_links_current` ON `cohort_links` (`cohort_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `cohort_list_lines` (
	`list_id` text NOT NULL,
	`n` integer NOT NULL,
	`state` text NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`language` text NOT NULL,
	PRIMARY KEY(`list_id`, `n`),
	FOREIGN KEY (`list_id`) REFERENCES `cohort_lists`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cohort_list_lines_state" CHECK("cohort_list_lines"."state" in ('new','twice','invited','member','stopped','wrong'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `cohort_list_lines_state` ON `cohort_list_lines` (`list_id`,`state`,`n`);--> statement-breakpoint
CREATE TABLE `cohort_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text NOT NULL,
	`label` text NOT NULL,
	`language` text NOT NULL,
	`form` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text NOT NULL,
	`read_at` integer,
	`ordered_at` integer,
	`ordered_by` text,
	`done_at` integer,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cohort_lists_cohort` ON `cohort_lists` (`cohort_id`,`sent_at`);--> statement-breakpoint
CREATE INDEX `cohort_lists_sent` ON `cohort_lists` (`sent_at`);--> statement-breakpoint
CREATE TABLE `cohort_members` (
	`cohort_id` text NOT NULL,
	`person_id` text NOT NULL,
	`joined_at` integer NOT NULL,
	`left_at` integer,
	PRIMARY KEY(`cohort_id`, `person_id`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cohort_members_person` ON `cohort_members` (`person_id`);--> statement-breakpoint
CREATE TABLE `cohort_reminders` (
	`cohort_id` text NOT NULL,
	`person_id` text NOT NULL,
	`deadline_on` text NOT NULL,
	`days_before` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`cohort_id`, `person_id`, `deadline_on`, `days_before`),
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `cohort_reminders_person` ON `cohort_reminders` (`person_id`);--> statement-breakpoint
CREATE TABLE `cohorts` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`way` text NOT NULL,
	`rule_country` text,
	`rule_province` text,
	`institution_id` text,
	`country` text,
	`deadline_on` text,
	`is_reminding` integer NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cohorts_way" CHECK("cohorts"."way" in ('invitation','country','institutions')),
	CONSTRAINT "cohorts_rule_country" CHECK(("cohorts"."way" = 'invitation') = ("cohorts"."rule_country" is null)),
	CONSTRAINT "cohorts_reminding" CHECK("cohorts"."is_reminding" in (0, 1))
) STRICT;
--> statement-breakpoint
CREATE INDEX `cohorts_country` ON `cohorts` (`country`,`made_at`);--> statement-breakpoint
CREATE INDEX `cohorts_institution` ON `cohorts` (`institution_id`,`made_at`);--> statement-breakpoint
CREATE INDEX `cohorts_rule` ON `cohorts` (`way`,`rule_country`);--> statement-breakpoint
CREATE TABLE `invitation_stops` (
	`address_hash` text PRIMARY KEY NOT NULL,
	`stopped_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `outreach_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`cohort_id` text,
	`institution_id` text,
	`country` text,
	`asked` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`sent_at` integer NOT NULL,
	`sent_by` text NOT NULL,
	`people_count` integer NOT NULL,
	`left_out_count` integer NOT NULL,
	FOREIGN KEY (`cohort_id`) REFERENCES `cohorts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `outreach_messages_sender` ON `outreach_messages` (`sent_by`,`sent_at`);--> statement-breakpoint
CREATE INDEX `outreach_messages_cohort` ON `outreach_messages` (`cohort_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `outreach_recipients` (
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	`queued_at` integer,
	PRIMARY KEY(`message_id`, `person_id`),
	FOREIGN KEY (`message_id`) REFERENCES `outreach_messages`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `outreach_recipients_person` ON `outreach_recipients` (`person_id`);--> statement-breakpoint
DROP INDEX `report_rows_person`;--> statement-breakpoint
CREATE INDEX `report_rows_person` ON `report_rows` (`person_id`,`course_id`);--> statement-breakpoint
CREATE INDEX `people_country` ON `people` (`country`,`id`) WHERE ended_at is null;
--> statement-breakpoint
CREATE TABLE `table_drafts` (
	`quarter` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`asked_by` text NOT NULL,
	`counted_at` integer,
	`figures` text,
	`failed_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `table_releases` (
	`number` integer PRIMARY KEY NOT NULL,
	`quarter` text NOT NULL,
	`figures` text NOT NULL,
	`sha256` text NOT NULL,
	`released_at` integer NOT NULL,
	`released_by` text NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text,
	CONSTRAINT "table_releases_quarter" CHECK("table_releases"."quarter" glob '[0-9][0-9][0-9][0-9]-Q[1-4]'),
	CONSTRAINT "table_releases_withdrawn" CHECK(("table_releases"."withdrawn_at" is null) = ("table_releases"."withdrawn_reason" is null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `table_releases_quarter_unique` ON `table_releases` (`quarter`);--> statement-breakpoint
CREATE INDEX `table_releases_released` ON `table_releases` (`released_at`);
--> statement-breakpoint
-- By hand: a release is changed by its withdrawal alone, and once; nothing removes it.
CREATE TRIGGER table_releases_no_change BEFORE UPDATE ON table_releases
WHEN OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR NEW.number <> OLD.number OR NEW.quarter <> OLD.quarter
	OR NEW.figures <> OLD.figures OR NEW.sha256 <> OLD.sha256 OR NEW.released_at <> OLD.released_at OR NEW.released_by <> OLD.released_by
BEGIN
	SELECT raise(ABORT, 'a release of tables is frozen');
END;
--> statement-breakpoint
CREATE TRIGGER table_releases_no_removal BEFORE DELETE ON table_releases BEGIN
	SELECT raise(ABORT, 'a release of tables is frozen');
END;
--> statement-breakpoint
DROP INDEX `report_rows_enrolled`;--> statement-breakpoint
DROP INDEX `report_rows_seen`;--> statement-breakpoint
DROP INDEX `report_rows_completed`;--> statement-breakpoint
DROP INDEX `report_rows_course`;--> statement-breakpoint
DROP INDEX `report_rows_country`;--> statement-breakpoint
DROP INDEX `report_rows_institution`;--> statement-breakpoint
DROP INDEX `report_rows_done_country`;--> statement-breakpoint
DROP INDEX `report_rows_done_institution`;--> statement-breakpoint
ALTER TABLE `report_rows` ADD `certificate_code` text;--> statement-breakpoint
ALTER TABLE `report_rows` ADD `recognised_at` integer;--> statement-breakpoint
CREATE INDEX `report_rows_enrolled` ON `report_rows` (`enrolled_at`,`n`,`completed_at`,`certified_at`);--> statement-breakpoint
CREATE INDEX `report_rows_seen` ON `report_rows` (`seen_at`,`n`,`completed_at`,`certified_at`);--> statement-breakpoint
CREATE INDEX `report_rows_completed` ON `report_rows` (`completed_at`,`n`,`certified_at`) WHERE completed_at is not null;--> statement-breakpoint
CREATE INDEX `report_rows_course` ON `report_rows` (`course_id`,`enrolled_at`,`n`,`completed_at`,`certified_at`);--> statement-breakpoint
CREATE INDEX `report_rows_country` ON `report_rows` (`country`,`enrolled_at`,`n`,`completed_at`,`certified_at`);--> statement-breakpoint
CREATE INDEX `report_rows_institution` ON `report_rows` (`institution_id`,`enrolled_at`,`n`,`completed_at`,`certified_at`);--> statement-breakpoint
CREATE INDEX `report_rows_done_country` ON `report_rows` (`done_country`,`completed_at`,`n`,`certified_at`) WHERE completed_at is not null;--> statement-breakpoint
CREATE INDEX `report_rows_done_institution` ON `report_rows` (`done_institution_id`,`completed_at`,`n`,`certified_at`) WHERE completed_at is not null;--> statement-breakpoint
-- By hand from here on: the code of the certificate that stands goes with its moment, and so does what was recognised.
UPDATE report_rows SET certificate_code = (SELECT d.code FROM credentials d WHERE d.enrolment_id = report_rows.enrolment_id
	AND d.replaced_at IS NULL AND d.revoked_at IS NULL)
WHERE certified_at IS NOT NULL;
--> statement-breakpoint
DROP TRIGGER report_rows_certify;
--> statement-breakpoint
CREATE TRIGGER report_rows_certify AFTER INSERT ON credentials
WHEN NEW.replaced_at IS NULL AND NEW.revoked_at IS NULL BEGIN
	UPDATE report_rows SET certified_at = NEW.issued_at, certificate_code = NEW.code WHERE enrolment_id = NEW.enrolment_id;
END;
--> statement-breakpoint
DROP TRIGGER report_rows_certify_again;
--> statement-breakpoint
CREATE TRIGGER report_rows_certify_again AFTER UPDATE OF enrolment_id, replaced_at, revoked_at ON credentials BEGIN
	UPDATE report_rows SET (certified_at, certificate_code) = (SELECT d.issued_at, d.code FROM credentials d
		WHERE d.enrolment_id = report_rows.enrolment_id AND d.replaced_at IS NULL AND d.revoked_at IS NULL)
	WHERE enrolment_id IN (OLD.enrolment_id, NEW.enrolment_id);
END;
--> statement-breakpoint
UPDATE report_rows SET recognised_at = x.recognised_at FROM recognitions x
WHERE x.enrolment_id = report_rows.enrolment_id AND x.ended_at IS NULL;
--> statement-breakpoint
CREATE TRIGGER report_rows_recognise AFTER INSERT ON recognitions WHEN NEW.ended_at IS NULL BEGIN
	UPDATE report_rows SET recognised_at = NEW.recognised_at WHERE enrolment_id = NEW.enrolment_id;
END;
--> statement-breakpoint
CREATE TRIGGER report_rows_recognise_again AFTER UPDATE OF enrolment_id, ended_at ON recognitions BEGIN
	UPDATE report_rows SET recognised_at = (SELECT x.recognised_at FROM recognitions x
		WHERE x.enrolment_id = report_rows.enrolment_id AND x.ended_at IS NULL)
	WHERE enrolment_id IN (OLD.enrolment_id, NEW.enrolment_id);
END;
