CREATE TABLE `email_changes` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`old_email` text NOT NULL,
	`new_email` text NOT NULL,
	`language` text NOT NULL,
	`asked_at` integer NOT NULL,
	`confirmed_at` integer,
	`voided_at` integer,
	`returned_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `email_changes_person` ON `email_changes` (`person_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `bounced_addresses` (
	`address` text PRIMARY KEY NOT NULL,
	`mail_id` text NOT NULL,
	`bounced_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `mails_person` ON `mails` (`person_id`,`created_at`);