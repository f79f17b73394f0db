DROP INDEX `people_email_key`;--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_owner` ON `people` (`email_key`) WHERE email_confirmed_at is not null;--> statement-breakpoint
CREATE INDEX `people_email_key` ON `people` (`email_key`);