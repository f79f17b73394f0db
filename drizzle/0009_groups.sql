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