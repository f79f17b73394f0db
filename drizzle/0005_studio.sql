CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `announcements_course` ON `announcements` (`course_id`,`at`);--> statement-breakpoint
CREATE TABLE `glossary_terms` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`words` text NOT NULL,
	`note` text,
	`added_at` integer NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `glossary_terms_course` ON `glossary_terms` (`course_id`);--> statement-breakpoint
CREATE TABLE `proposals` (
	`course_id` text NOT NULL,
	`segment` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`source` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`approved_at` integer,
	`approved_by` text,
	PRIMARY KEY(`course_id`, `language`, `segment`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "proposals_language" CHECK("proposals"."language" in ('es','pt','en'))
) STRICT;
--> statement-breakpoint
CREATE TABLE `review_links` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`token` text NOT NULL,
	`made_at` integer NOT NULL,
	`made_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `review_links_token` ON `review_links` (`token`);--> statement-breakpoint
CREATE INDEX `review_links_course` ON `review_links` (`course_id`);--> statement-breakpoint
CREATE TABLE `team_invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`email` text NOT NULL,
	`part` text NOT NULL,
	`token_hash` text,
	`invited_at` integer NOT NULL,
	`invited_by` text NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "team_invitations_part" CHECK("team_invitations"."part" in ('editor','translator'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `team_invitations_course` ON `team_invitations` (`course_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `team_invitations_token` ON `team_invitations` (`token_hash`);--> statement-breakpoint
CREATE TABLE `trash_items` (
	`id` text PRIMARY KEY NOT NULL,
	`course_id` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`parent` text NOT NULL,
	`place` integer NOT NULL,
	`removed_at` integer NOT NULL,
	`removed_by` text NOT NULL,
	`restored_at` integer,
	`restored_by` text,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "trash_items_kind" CHECK("trash_items"."kind" in ('module','lesson','question'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `trash_items_course` ON `trash_items` (`course_id`,`removed_at`);--> statement-breakpoint
CREATE TABLE `draft_steps` (
	`course_id` text NOT NULL,
	`version` integer NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`label` text NOT NULL,
	`back` text NOT NULL,
	`forward` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	`undone_at` integer,
	PRIMARY KEY(`course_id`, `version`),
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `course_figures` (
	`course_id` text PRIMARY KEY NOT NULL,
	`figures` text NOT NULL,
	`as_of` integer NOT NULL,
	`looked_at` integer NOT NULL,
	FOREIGN KEY (`course_id`) REFERENCES `courses`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `course_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`label` text NOT NULL,
	`form` text NOT NULL,
	`may_lack` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`percent` integer NOT NULL,
	`asked_at` integer,
	`choice` text,
	`done_at` integer,
	`refused_at` integer,
	`discarded_at` integer,
	`course_id` text,
	`outcome` text,
	`told` text,
	CONSTRAINT "course_imports_form" CHECK("course_imports"."form" in ('zip','folder')),
	CONSTRAINT "course_imports_choice" CHECK("course_imports"."choice" in ('draft','copy')),
	CONSTRAINT "course_imports_outcome" CHECK("course_imports"."outcome" in ('new','draft','copy')),
	CONSTRAINT "course_imports_percent" CHECK("course_imports"."percent" between 0 and 100)
) STRICT;
--> statement-breakpoint
CREATE INDEX `course_imports_person` ON `course_imports` (`person_id`,`sent_at`);--> statement-breakpoint
ALTER TABLE `enrolments` ADD `seen_announced_at` integer;