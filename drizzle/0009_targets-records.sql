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
