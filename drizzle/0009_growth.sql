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
