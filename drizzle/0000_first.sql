CREATE TABLE `one_time_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`email` text NOT NULL,
	`code_hash` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`voided_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "one_time_tokens_purpose" CHECK("one_time_tokens"."purpose" in ('confirm','recover'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `one_time_tokens_person` ON `one_time_tokens` (`person_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`email_key` text,
	`country` text NOT NULL,
	`language` text NOT NULL,
	`password_hash` text,
	`email_confirmed_at` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`ended_at` integer,
	CONSTRAINT "people_language" CHECK("people"."language" in ('es','pt','en')),
	CONSTRAINT "people_country" CHECK(length("people"."country") = 2)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_key` ON `people` (`email_key`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "role_grants_role" CHECK("role_grants"."role" in ('instructor','coordinator','administrator'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `role_grants_current` ON `role_grants` (`person_id`,`role`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `sign_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `sign_ins_user` ON `sign_ins` (`user_id`);--> statement-breakpoint
CREATE INDEX `sign_ins_expires` ON `sign_ins` (`expires_at`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE TABLE `catalogue_entries` (
	`course_id` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`text_language` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`search_text` text NOT NULL,
	`topic` text NOT NULL,
	`level` text NOT NULL,
	`hours` integer NOT NULL,
	`facts` text NOT NULL,
	`first_published_at` integer NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`course_id`, `language`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "catalogue_entries_state" CHECK("catalogue_entries"."state" in ('full','captions')),
	CONSTRAINT "catalogue_entries_language" CHECK("catalogue_entries"."language" in ('es','pt','en'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `catalogue_entries_list` ON `catalogue_entries` (`language`,`first_published_at`);--> statement-breakpoint
CREATE TABLE `course_slugs` (
	`slug` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `course_team` (
	`course_id` text NOT NULL,
	`person_id` text NOT NULL,
	`part` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	PRIMARY KEY(`course_id`, `person_id`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "course_team_part" CHECK("course_team"."part" in ('owner','editor','translator'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `courses` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`current_revision` integer,
	`unpublished_at` integer,
	`unpublished_by` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `courses_slug` ON `courses` (`slug`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`course_id` text PRIMARY KEY NOT NULL,
	`document` text NOT NULL,
	`version` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `lessons` (
	`course_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`first_revision` integer NOT NULL,
	`last_absent_revision` integer,
	PRIMARY KEY(`course_id`, `id`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lessons_kind" CHECK("lessons"."kind" in ('video','reading','quiz'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `revision_media` (
	`course_id` text NOT NULL,
	`revision` integer NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`course_id`, `revision`, `hash`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `revision_media_hash` ON `revision_media` (`hash`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`course_id` text NOT NULL,
	`number` integer NOT NULL,
	`document` text NOT NULL,
	`pass_mark_percent` integer NOT NULL,
	`note` text,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	PRIMARY KEY(`course_id`, `number`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`code` text NOT NULL,
	`facts` text NOT NULL,
	`signature` text NOT NULL,
	`key_id` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text NOT NULL,
	`mark_shown_at` integer,
	`replaced_at` integer,
	`replaced_by` text,
	`revoked_at` integer,
	`revoked_by` text,
	`revoked_reason` text,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_code` ON `credentials` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_current` ON `credentials` (`enrolment_id`) WHERE replaced_at is null and revoked_at is null;--> statement-breakpoint
CREATE INDEX `credentials_enrolment` ON `credentials` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`revision` integer NOT NULL,
	`rule` text NOT NULL,
	`language` text NOT NULL,
	`country` text NOT NULL,
	`province` text,
	`institution_id` text,
	`job_area` text,
	`enrolled_at` integer NOT NULL,
	`enrolled_by` text NOT NULL,
	`withdrawn_at` integer,
	`last_seen_at` integer NOT NULL,
	`last_lesson_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`,`revision`) REFERENCES `revisions`(`course_id`,`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "enrolments_language" CHECK("enrolments"."language" in ('es','pt','en'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `enrolments_person_course` ON `enrolments` (`person_id`,`course_id`);--> statement-breakpoint
CREATE INDEX `enrolments_course` ON `enrolments` (`course_id`);--> statement-breakpoint
CREATE TABLE `affiliations` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`institution_id` text NOT NULL,
	`job_area` text,
	`from_at` integer NOT NULL,
	`to_at` integer,
	`declared_at` integer NOT NULL,
	`confirmed_at` integer,
	`confirmed_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `affiliations_person` ON `affiliations` (`person_id`);--> statement-breakpoint
CREATE INDEX `affiliations_institution` ON `affiliations` (`institution_id`);--> statement-breakpoint
CREATE TABLE `institutions` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`province` text,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	CONSTRAINT "institutions_kind" CHECK("institutions"."kind" in ('public','private','mixed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `institutions_country` ON `institutions` (`country`,`province`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`points` integer NOT NULL,
	`expire` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `assets` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`media_type` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`duration_ms` integer,
	`width_px` integer,
	`height_px` integer,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`published_at` integer,
	CONSTRAINT "assets_kind" CHECK("assets"."kind" in ('video','audio','image','document','captions')),
	CONSTRAINT "assets_hash" CHECK(length("assets"."hash") = 64)
) STRICT;
--> statement-breakpoint
CREATE TABLE `renditions` (
	`asset_hash` text NOT NULL,
	`label` text NOT NULL,
	`hash` text NOT NULL,
	`media_type` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`duration_ms` integer,
	PRIMARY KEY(`asset_hash`, `label`),
	FOREIGN KEY (`asset_hash`) REFERENCES `assets`(`hash`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`number` integer NOT NULL,
	`revision` integer NOT NULL,
	`quiz` text NOT NULL,
	`salt` text NOT NULL,
	`language` text NOT NULL,
	`reserved_at` integer NOT NULL,
	`submitted_at` integer,
	`expired_at` integer,
	`score_points` integer,
	`max_points` integer,
	`score_percent` integer,
	`passed_at` integer,
	`result` text,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`,`lesson_id`) REFERENCES `lessons`(`course_id`,`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`,`revision`) REFERENCES `revisions`(`course_id`,`number`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_number` ON `attempts` (`enrolment_id`,`lesson_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `attempts_open` ON `attempts` (`enrolment_id`,`lesson_id`) WHERE submitted_at is null and expired_at is null;--> statement-breakpoint
CREATE TABLE `completions` (
	`enrolment_id` text PRIMARY KEY NOT NULL,
	`completed_at` integer NOT NULL,
	`revision` integer NOT NULL,
	`mark_percent` integer,
	`country` text NOT NULL,
	`province` text,
	`institution_id` text,
	`job_area` text,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `facts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`enrolment_id` text,
	`lesson_id` text,
	`kind` text NOT NULL,
	`v` integer NOT NULL,
	`revision` integer,
	`asset` text,
	`payload` text NOT NULL,
	`at` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`corrected_at` integer NOT NULL,
	`outcome` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `facts_swept` ON `facts` (`kind`,`received_at`);--> statement-breakpoint
CREATE INDEX `facts_enrolment` ON `facts` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `lesson_progress` (
	`enrolment_id` text NOT NULL,
	`course_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`asset` text,
	`position_ms` integer,
	`position_at` integer,
	`position_fact` text,
	`opened_at` integer,
	`done_at` integer,
	`done_by` text,
	`done_revision` integer,
	PRIMARY KEY(`enrolment_id`, `lesson_id`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`course_id`,`lesson_id`) REFERENCES `lessons`(`course_id`,`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "lesson_progress_done_by" CHECK("lesson_progress"."done_by" is null or "lesson_progress"."done_by" in ('watched','transcript','read','passed')),
	CONSTRAINT "lesson_progress_position" CHECK("lesson_progress"."position_ms" is null or "lesson_progress"."position_ms" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `responses` (
	`attempt_id` text NOT NULL,
	`question_id` text NOT NULL,
	`response` text NOT NULL,
	`language` text NOT NULL,
	`at` integer NOT NULL,
	`fact_id` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `question_id`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `watched` (
	`enrolment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`asset` text NOT NULL,
	`ranges` text NOT NULL,
	`watched_ms` integer NOT NULL,
	PRIMARY KEY(`enrolment_id`, `lesson_id`, `asset`),
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`once_key` text,
	`state` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`claim` text,
	`claimed_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	`finished_at` integer,
	CONSTRAINT "jobs_state" CHECK("jobs"."state" in ('waiting','running','done','failed'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`state`,`run_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_once` ON `jobs` (`once_key`) WHERE state in ('waiting','running');--> statement-breakpoint
CREATE TABLE `mails` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`to_address` text NOT NULL,
	`template` text NOT NULL,
	`language` text NOT NULL,
	`subject` text,
	`body` text,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`last_error` text
) STRICT;
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`set_at` integer NOT NULL,
	`set_by` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`public_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`retired_at` integer
) STRICT;
--> statement-breakpoint
CREATE TABLE `versions` (
	`name` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL
) STRICT;
