CREATE TABLE `people_numbers` (
	`n` integer PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_numbers_person` ON `people_numbers` (`person_id`);--> statement-breakpoint
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
CREATE INDEX `register_rows_person` ON `register_rows` (`person_id`,`issued_at`);--> statement-breakpoint
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
CREATE TABLE `institution_merges` (
	`id` text PRIMARY KEY NOT NULL,
	`merged_id` text NOT NULL,
	`survivor_id` text NOT NULL,
	`merged_at` integer NOT NULL,
	`merged_by` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`merged_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survivor_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `institution_merges_current` ON `institution_merges` (`merged_id`) WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX `institution_merges_survivor` ON `institution_merges` (`survivor_id`);--> statement-breakpoint
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
CREATE TABLE `institution_import_lines` (
	`import_id` text NOT NULL,
	`n` integer NOT NULL,
	`state` text NOT NULL,
	`problem` text,
	`name` text NOT NULL,
	`country` text NOT NULL,
	`province` text NOT NULL,
	`kind` text NOT NULL,
	`institution_id` text,
	PRIMARY KEY(`import_id`, `n`),
	FOREIGN KEY (`import_id`) REFERENCES `institution_imports`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`institution_id`) REFERENCES `institutions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "institution_import_lines_state" CHECK("institution_import_lines"."state" in ('good','known','wrong'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `institution_import_lines_state` ON `institution_import_lines` (`import_id`,`state`,`n`);--> statement-breakpoint
CREATE TABLE `institution_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`label` text NOT NULL,
	`content` blob,
	`sent_at` integer NOT NULL,
	`checked_at` integer,
	`fault` text,
	`fault_line` integer,
	`encoding` text,
	`delimiter` text,
	`ordered_at` integer,
	`done_at` integer,
	`discarded_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `institution_imports_person` ON `institution_imports` (`person_id`,`sent_at`);--> statement-breakpoint
CREATE TABLE `report_exports` (
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
	CONSTRAINT "report_exports_form" CHECK("report_exports"."form" in ('csv','xlsx'))
) STRICT;
--> statement-breakpoint
CREATE INDEX `report_exports_person` ON `report_exports` (`person_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `report_rows` (
	`n` integer PRIMARY KEY NOT NULL,
	`enrolment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`course_id` text NOT NULL,
	`revision` integer NOT NULL,
	`language` text NOT NULL,
	`country` text NOT NULL,
	`province` text,
	`institution_id` text,
	`job_area` text,
	`enrolled_at` integer NOT NULL,
	`started_at` integer,
	`seen_at` integer NOT NULL,
	`withdrawn_at` integer,
	`completed_at` integer,
	`done_revision` integer,
	`mark_percent` integer,
	`done_country` text,
	`done_province` text,
	`done_institution_id` text,
	`done_job_area` text,
	`certified_at` integer,
	FOREIGN KEY (`enrolment_id`) REFERENCES `enrolments`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `report_rows_enrolment` ON `report_rows` (`enrolment_id`);--> statement-breakpoint
CREATE INDEX `report_rows_person` ON `report_rows` (`person_id`);--> statement-breakpoint
CREATE INDEX `report_rows_enrolled` ON `report_rows` (`enrolled_at`);--> statement-breakpoint
CREATE INDEX `report_rows_seen` ON `report_rows` (`seen_at`);--> statement-breakpoint
CREATE INDEX `report_rows_completed` ON `report_rows` (`completed_at`) WHERE completed_at is not null;--> statement-breakpoint
CREATE INDEX `report_rows_course` ON `report_rows` (`course_id`,`enrolled_at`);--> statement-breakpoint
CREATE INDEX `report_rows_country` ON `report_rows` (`country`,`enrolled_at`);--> statement-breakpoint
CREATE INDEX `report_rows_institution` ON `report_rows` (`institution_id`,`enrolled_at`);--> statement-breakpoint
CREATE INDEX `report_rows_done_country` ON `report_rows` (`done_country`,`completed_at`) WHERE completed_at is not null;--> statement-breakpoint
CREATE INDEX `report_rows_done_institution` ON `report_rows` (`done_institution_id`,`completed_at`) WHERE completed_at is not null;--> statement-breakpoint
DROP INDEX `audit_entries_subject`;--> statement-breakpoint
DROP INDEX `audit_entries_at`;--> statement-breakpoint
CREATE INDEX `audit_entries_actor` ON `audit_entries` (`actor`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_act` ON `audit_entries` (`act`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`subject`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`at`,`id`);--> statement-breakpoint
ALTER TABLE `consents` ADD `institution_id` text REFERENCES institutions(id);--> statement-breakpoint
CREATE INDEX `consents_institution` ON `consents` (`institution_id`,`person_id`);--> statement-breakpoint
ALTER TABLE `role_grants` ADD `country` text;--> statement-breakpoint
CREATE INDEX `role_grants_standing` ON `role_grants` (`role`,`granted_at`,`id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `role_grants_person` ON `role_grants` (`person_id`,`granted_at`);--> statement-breakpoint
ALTER TABLE `institutions` ADD `name_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `institutions` ADD `merged_into` text REFERENCES institutions(id);--> statement-breakpoint
CREATE INDEX `institutions_name` ON `institutions` (`country`,`name_key`);--> statement-breakpoint
CREATE INDEX `institutions_merged` ON `institutions` (`merged_into`) WHERE merged_into is not null;--> statement-breakpoint
CREATE INDEX `people_ended` ON `people` (`ended_at`) WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX `name_corrections_waiting` ON `name_corrections` (`asked_at`) WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX `jobs_listed` ON `jobs` (`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mails_listed` ON `mails` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `mails_listed_state` ON `mails` (`state`,`created_at`,`id`);
--> statement-breakpoint
-- By hand from here on: what is there already, and the triggers that keep report_rows beside the facts.
INSERT INTO report_rows (enrolment_id, person_id, course_id, revision, language, country, province, institution_id, job_area,
	enrolled_at, started_at, seen_at, withdrawn_at, completed_at, done_revision, mark_percent, done_country, done_province,
	done_institution_id, done_job_area, certified_at)
SELECT e.id, e.person_id, e.course_id, e.revision, e.language, e.country, e.province, e.institution_id, e.job_area,
	e.enrolled_at, (SELECT min(coalesce(p.opened_at, p.done_at, e.enrolled_at)) FROM lesson_progress p WHERE p.enrolment_id = e.id),
	e.last_seen_at, e.withdrawn_at, c.completed_at, c.revision, c.mark_percent, c.country, c.province, c.institution_id, c.job_area,
	(SELECT d.issued_at FROM credentials d WHERE d.enrolment_id = e.id AND d.replaced_at IS NULL AND d.revoked_at IS NULL)
FROM enrolments e LEFT JOIN completions c ON c.enrolment_id = e.id
ORDER BY e.enrolled_at, e.id;
--> statement-breakpoint
CREATE TRIGGER report_rows_enrol AFTER INSERT ON enrolments BEGIN
	INSERT INTO report_rows (enrolment_id, person_id, course_id, revision, language, country, province, institution_id,
		job_area, enrolled_at, seen_at, withdrawn_at)
	VALUES (NEW.id, NEW.person_id, NEW.course_id, NEW.revision, NEW.language, NEW.country, NEW.province, NEW.institution_id,
		NEW.job_area, NEW.enrolled_at, NEW.last_seen_at, NEW.withdrawn_at);
END;
--> statement-breakpoint
CREATE TRIGGER report_rows_change AFTER UPDATE OF person_id, withdrawn_at ON enrolments BEGIN
	UPDATE report_rows SET person_id = NEW.person_id, withdrawn_at = NEW.withdrawn_at WHERE enrolment_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER report_rows_see AFTER UPDATE OF last_seen_at ON enrolments
WHEN NEW.last_seen_at / 3600000 <> OLD.last_seen_at / 3600000 BEGIN
	UPDATE report_rows SET seen_at = NEW.last_seen_at WHERE enrolment_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER report_rows_start AFTER INSERT ON lesson_progress BEGIN
	UPDATE report_rows SET started_at = coalesce(NEW.opened_at, NEW.done_at, enrolled_at)
	WHERE enrolment_id = NEW.enrolment_id
		AND (started_at IS NULL OR started_at > coalesce(NEW.opened_at, NEW.done_at, enrolled_at));
END;
--> statement-breakpoint
CREATE TRIGGER report_rows_complete AFTER INSERT ON completions BEGIN
	UPDATE report_rows SET completed_at = NEW.completed_at, done_revision = NEW.revision, mark_percent = NEW.mark_percent,
		done_country = NEW.country, done_province = NEW.province, done_institution_id = NEW.institution_id,
		done_job_area = NEW.job_area
	WHERE enrolment_id = NEW.enrolment_id;
END;
--> statement-breakpoint
CREATE TRIGGER report_rows_complete_again AFTER UPDATE ON completions BEGIN
	UPDATE report_rows SET completed_at = NEW.completed_at, done_revision = NEW.revision, mark_percent = NEW.mark_percent,
		done_country = NEW.country, done_province = NEW.province, done_institution_id = NEW.institution_id,
		done_job_area = NEW.job_area
	WHERE enrolment_id = NEW.enrolment_id;
END;
--> statement-breakpoint
CREATE TRIGGER report_rows_certify AFTER INSERT ON credentials
WHEN NEW.replaced_at IS NULL AND NEW.revoked_at IS NULL BEGIN
	UPDATE report_rows SET certified_at = NEW.issued_at WHERE enrolment_id = NEW.enrolment_id;
END;
--> statement-breakpoint
CREATE TRIGGER report_rows_certify_again AFTER UPDATE OF enrolment_id, replaced_at, revoked_at ON credentials BEGIN
	UPDATE report_rows SET certified_at = (SELECT d.issued_at FROM credentials d WHERE d.enrolment_id = report_rows.enrolment_id
		AND d.replaced_at IS NULL AND d.revoked_at IS NULL)
	WHERE enrolment_id IN (OLD.enrolment_id, NEW.enrolment_id);
END;
--> statement-breakpoint
-- People are found by words, and the register of acts only grows.
INSERT INTO people_numbers (person_id) SELECT id FROM people ORDER BY created_at, id;--> statement-breakpoint
CREATE VIRTUAL TABLE people_words USING fts5(name, email, access_name, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2");--> statement-breakpoint
INSERT INTO people_words (rowid, name, email, access_name)
SELECT n, name, coalesce(email, ''), coalesce(access_name, '') FROM people_numbers JOIN people ON people.id = person_id;--> statement-breakpoint
CREATE TRIGGER people_words_add AFTER INSERT ON people BEGIN
	INSERT INTO people_numbers (person_id) VALUES (NEW.id);
	INSERT INTO people_words (rowid, name, email, access_name)
	VALUES ((SELECT n FROM people_numbers WHERE person_id = NEW.id), NEW.name, coalesce(NEW.email, ''), coalesce(NEW.access_name, ''));
END;--> statement-breakpoint
CREATE TRIGGER people_words_change AFTER UPDATE OF name, email, access_name ON people BEGIN
	UPDATE people_words SET name = NEW.name, email = coalesce(NEW.email, ''), access_name = coalesce(NEW.access_name, '')
	WHERE rowid = (SELECT n FROM people_numbers WHERE person_id = NEW.id);
END;--> statement-breakpoint
CREATE TRIGGER people_words_remove BEFORE DELETE ON people BEGIN
	DELETE FROM people_words WHERE rowid = (SELECT n FROM people_numbers WHERE person_id = OLD.id);
END;--> statement-breakpoint
CREATE TRIGGER audit_entries_no_change BEFORE UPDATE ON audit_entries BEGIN
	SELECT raise(ABORT, 'the register of acts is append-only');
END;--> statement-breakpoint
CREATE TRIGGER audit_entries_no_removal BEFORE DELETE ON audit_entries BEGIN
	SELECT raise(ABORT, 'the register of acts is append-only');
END;
--> statement-breakpoint
-- Keys of the names that are there (domain/institutions/name-key.ts makes the others).
UPDATE institutions SET name_key = trim(replace(replace(replace(lower(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(name,'&',' '),'+',' '),'*',' '),'_',' '),'[',' '),']',' '),'!',' '),'?',' '),'´',' '),'`',' '),'#',' '),'á','a'),'à','a'),'â','a'),'ã','a'),'ä','a'),'å','a'),'é','e'),'è','e'),'ê','e'),'ë','e'),'í','i'),'ì','i'),'î','i'),'ï','i'),'ó','o'),'ò','o'),'ô','o'),'õ','o'),'ö','o'),'ú','u'),'ù','u'),'û','u'),'ü','u'),'ç','c'),'ñ','n'),'ý','y'),'Á','a'),'À','a'),'Â','a'),'Ã','a'),'Ä','a'),'Å','a'),'É','e'),'È','e'),'Ê','e'),'Ë','e'),'Í','i'),'Ì','i'),'Î','i'),'Ï','i'),'Ó','o'),'Ò','o'),'Ô','o'),'Õ','o'),'Ö','o'),'Ú','u'),'Ù','u'),'Û','u'),'Ü','u'),'Ç','c'),'Ñ','n'),'Ý','y'),'.',' '),',',' '),';',' '),':',' '),'-',' '),'–',' '),'—',' '),'/',' '),'(',' '),')',' '),'"',' '),'«',' '),'»',' '),'“',' '),'”',' '),'’',' '),'''',' ')),'  ',' '),'  ',' '),'  ',' '));
--> statement-breakpoint
-- The register of certificates: the full text of names, what is there already, and the triggers that keep register_rows.
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
