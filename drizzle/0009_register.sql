CREATE TABLE `recognitions` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`training` text NOT NULL,
	`reason` text NOT NULL,
	`recognised_at` integer NOT NULL,
	`recognised_by` text NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`ended_reason` text,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `recognitions_current` ON `recognitions` (`enrolment_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `recognitions_enrolment` ON `recognitions` (`enrolment_id`);--> statement-breakpoint
CREATE TABLE `extra_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`lesson_id` text NOT NULL,
	`reason` text NOT NULL,
	`allowed_at` integer NOT NULL,
	`allowed_by` text NOT NULL,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `extra_attempts_quiz` ON `extra_attempts` (`enrolment_id`,`lesson_id`);--> statement-breakpoint
CREATE TABLE `past_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`label` text NOT NULL,
	`country` text,
	`read_at` integer NOT NULL,
	`read_by` text NOT NULL,
	`lines_read` integer,
	`lines_new` integer DEFAULT 0 NOT NULL,
	`lines_known` integer DEFAULT 0 NOT NULL,
	`lines_wrong` integer DEFAULT 0 NOT NULL,
	`findings` text DEFAULT '[]' NOT NULL,
	`form` text DEFAULT '{}' NOT NULL,
	`imported_at` integer,
	`imported_by` text,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	`withdrawn_reason` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `past_batches_imported` ON `past_batches` (`imported_at`);--> statement-breakpoint
CREATE INDEX `past_batches_reader` ON `past_batches` (`read_by`);--> statement-breakpoint
CREATE TABLE `past_completions` (
	`n` integer PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`line` integer NOT NULL,
	`line_key` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`email_key` text,
	`course` text NOT NULL,
	`hours` real,
	`started_on` text,
	`completed_on` text NOT NULL,
	`country` text NOT NULL,
	`province` text,
	`institution` text,
	`institution_id` text,
	`note` text,
	FOREIGN KEY (`batch_id`) REFERENCES `past_batches`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `past_completions_line` ON `past_completions` (`batch_id`,`line_key`);--> statement-breakpoint
CREATE INDEX `past_completions_key` ON `past_completions` (`line_key`);--> statement-breakpoint
CREATE INDEX `past_completions_email` ON `past_completions` (`email_key`);--> statement-breakpoint
CREATE INDEX `past_completions_completed` ON `past_completions` (`completed_on`);--> statement-breakpoint
CREATE INDEX `past_completions_country` ON `past_completions` (`country`,`completed_on`);--> statement-breakpoint
CREATE INDEX `past_completions_institution` ON `past_completions` (`institution_id`,`completed_on`);--> statement-breakpoint
CREATE TABLE `register_rows` (
	`n` integer PRIMARY KEY NOT NULL,
	`credential_id` text NOT NULL,
	`kind` text NOT NULL,
	`code` text NOT NULL,
	`enrolment_id` text,
	`person_id` text NOT NULL,
	`course_id` text,
	`name` text NOT NULL,
	`country` text,
	`institution_id` text,
	`completed_at` integer,
	`issued_at` integer NOT NULL,
	`status` text NOT NULL,
	CONSTRAINT "register_rows_kind" CHECK("register_rows"."kind" in ('single','combined')),
	CONSTRAINT "register_rows_status" CHECK("register_rows"."status" in ('current','replaced','revoked'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `register_rows_credential` ON `register_rows` (`credential_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `register_rows_code` ON `register_rows` (`code`);--> statement-breakpoint
CREATE INDEX `register_rows_issued` ON `register_rows` (`issued_at`);--> statement-breakpoint
CREATE INDEX `register_rows_status` ON `register_rows` (`status`,`issued_at`);--> statement-breakpoint
CREATE INDEX `register_rows_course` ON `register_rows` (`course_id`,`issued_at`);--> statement-breakpoint
CREATE INDEX `register_rows_country` ON `register_rows` (`country`,`issued_at`);--> statement-breakpoint
CREATE INDEX `register_rows_institution` ON `register_rows` (`institution_id`,`issued_at`);--> statement-breakpoint
CREATE INDEX `register_rows_enrolment` ON `register_rows` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `register_rows_person` ON `register_rows` (`person_id`,`issued_at`);
--> statement-breakpoint
-- By hand from here on: the full text of names, what is there already, and the triggers that keep register_rows.
CREATE VIRTUAL TABLE `register_names` USING fts5(`name`, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
--> statement-breakpoint
CREATE VIRTUAL TABLE `past_names` USING fts5(`name`, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 2");
--> statement-breakpoint
CREATE TRIGGER register_names_add AFTER INSERT ON register_rows BEGIN
	INSERT INTO register_names (rowid, name) VALUES (NEW.n, NEW.name);
END;
--> statement-breakpoint
CREATE TRIGGER register_names_change AFTER UPDATE OF name ON register_rows WHEN NEW.name <> OLD.name BEGIN
	DELETE FROM register_names WHERE rowid = OLD.n;
	INSERT INTO register_names (rowid, name) VALUES (NEW.n, NEW.name);
END;
--> statement-breakpoint
CREATE TRIGGER register_names_drop AFTER DELETE ON register_rows BEGIN
	DELETE FROM register_names WHERE rowid = OLD.n;
END;
--> statement-breakpoint
CREATE TRIGGER register_issue AFTER INSERT ON credentials BEGIN
	INSERT INTO register_rows (credential_id, kind, code, enrolment_id, person_id, course_id, name, country, institution_id,
		completed_at, issued_at, status)
	SELECT NEW.id, 'single', NEW.code, e.id, e.person_id, e.course_id, coalesce(json_extract(NEW.facts, '$.holder.name'), ''),
		CASE WHEN c.enrolment_id IS NULL THEN e.country ELSE c.country END,
		CASE WHEN c.enrolment_id IS NULL THEN e.institution_id ELSE c.institution_id END,
		coalesce(c.completed_at, json_extract(NEW.facts, '$.completedAt')), NEW.issued_at,
		CASE WHEN NEW.revoked_at IS NOT NULL THEN 'revoked' WHEN NEW.replaced_at IS NOT NULL THEN 'replaced' ELSE 'current' END
	FROM enrolments e LEFT JOIN completions c ON c.enrolment_id = e.id WHERE e.id = NEW.enrolment_id;
	UPDATE register_rows SET name = coalesce(json_extract(NEW.facts, '$.holder.name'), '')
	WHERE enrolment_id = NEW.enrolment_id AND status = 'replaced' AND credential_id <> NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER register_become AFTER UPDATE OF enrolment_id, replaced_at, revoked_at ON credentials BEGIN
	UPDATE register_rows SET enrolment_id = NEW.enrolment_id,
		person_id = coalesce((SELECT e.person_id FROM enrolments e WHERE e.id = NEW.enrolment_id), person_id),
		status = CASE WHEN NEW.revoked_at IS NOT NULL THEN 'revoked' WHEN NEW.replaced_at IS NOT NULL THEN 'replaced' ELSE 'current' END
	WHERE credential_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER register_drop AFTER DELETE ON credentials BEGIN
	DELETE FROM register_rows WHERE credential_id = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER register_join AFTER UPDATE OF person_id ON enrolments WHEN NEW.person_id <> OLD.person_id BEGIN
	UPDATE register_rows SET person_id = NEW.person_id WHERE enrolment_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER register_combine AFTER INSERT ON combined_credentials BEGIN
	INSERT INTO register_rows (credential_id, kind, code, person_id, name, issued_at, status)
	VALUES (NEW.id, 'combined', NEW.code, NEW.person_id, coalesce(json_extract(NEW.facts, '$.holder.name'), ''), NEW.issued_at,
		CASE WHEN NEW.revoked_at IS NOT NULL THEN 'revoked' WHEN NEW.replaced_at IS NOT NULL THEN 'replaced' ELSE 'current' END);
	UPDATE register_rows SET name = coalesce(json_extract(NEW.facts, '$.holder.name'), '')
	WHERE person_id = NEW.person_id AND kind = 'combined' AND status = 'replaced' AND credential_id <> NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER register_combine_part AFTER INSERT ON combined_parts BEGIN
	UPDATE register_rows SET (country, institution_id, completed_at) = (
		SELECT CASE WHEN count(DISTINCT r.country) = 1 THEN min(r.country) END,
			CASE WHEN count(DISTINCT coalesce(r.institution_id, '')) = 1 THEN min(r.institution_id) END, max(r.completed_at)
		FROM combined_parts p JOIN register_rows r ON r.credential_id = p.credential_id WHERE p.combined_id = NEW.combined_id)
	WHERE credential_id = NEW.combined_id;
END;
--> statement-breakpoint
CREATE TRIGGER register_combined_become AFTER UPDATE OF person_id, replaced_at, revoked_at ON combined_credentials BEGIN
	UPDATE register_rows SET person_id = NEW.person_id,
		status = CASE WHEN NEW.revoked_at IS NOT NULL THEN 'revoked' WHEN NEW.replaced_at IS NOT NULL THEN 'replaced' ELSE 'current' END
	WHERE credential_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER register_combined_drop AFTER DELETE ON combined_credentials BEGIN
	DELETE FROM register_rows WHERE credential_id = OLD.id;
END;
--> statement-breakpoint
INSERT INTO register_rows (credential_id, kind, code, enrolment_id, person_id, course_id, name, country, institution_id,
	completed_at, issued_at, status)
SELECT d.id, 'single', d.code, e.id, e.person_id, e.course_id, coalesce(json_extract(d.facts, '$.holder.name'), ''),
	CASE WHEN c.enrolment_id IS NULL THEN e.country ELSE c.country END,
	CASE WHEN c.enrolment_id IS NULL THEN e.institution_id ELSE c.institution_id END,
	coalesce(c.completed_at, json_extract(d.facts, '$.completedAt')), d.issued_at,
	CASE WHEN d.revoked_at IS NOT NULL THEN 'revoked' WHEN d.replaced_at IS NOT NULL THEN 'replaced' ELSE 'current' END
FROM credentials d JOIN enrolments e ON e.id = d.enrolment_id LEFT JOIN completions c ON c.enrolment_id = e.id
ORDER BY d.issued_at, d.id;
--> statement-breakpoint
INSERT INTO register_rows (credential_id, kind, code, person_id, name, country, institution_id, completed_at, issued_at, status)
SELECT d.id, 'combined', d.code, d.person_id, coalesce(json_extract(d.facts, '$.holder.name'), ''),
	CASE WHEN count(DISTINCT r.country) = 1 THEN min(r.country) END,
	CASE WHEN count(DISTINCT coalesce(r.institution_id, '')) = 1 THEN min(r.institution_id) END, max(r.completed_at), d.issued_at,
	CASE WHEN d.revoked_at IS NOT NULL THEN 'revoked' WHEN d.replaced_at IS NOT NULL THEN 'replaced' ELSE 'current' END
FROM combined_credentials d LEFT JOIN combined_parts p ON p.combined_id = d.id
	LEFT JOIN register_rows r ON r.credential_id = p.credential_id
GROUP BY d.id ORDER BY d.issued_at, d.id;
--> statement-breakpoint
UPDATE register_rows SET name = (SELECT b.name FROM register_rows b WHERE b.enrolment_id = register_rows.enrolment_id ORDER BY b.n DESC LIMIT 1)
WHERE status = 'replaced' AND kind = 'single';
--> statement-breakpoint
UPDATE register_rows SET name = (SELECT b.name FROM register_rows b WHERE b.person_id = register_rows.person_id AND b.kind = 'combined' ORDER BY b.n DESC LIMIT 1)
WHERE status = 'replaced' AND kind = 'combined';
