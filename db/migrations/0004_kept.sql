-- What waits or has been decided, what the public reported, and who was asked: never taken away.
CREATE TRIGGER `approvals_keep_delete` BEFORE DELETE ON `approvals` BEGIN SELECT RAISE(ABORT, 'approvals are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `reports_keep_delete` BEFORE DELETE ON `reports` BEGIN SELECT RAISE(ABORT, 'reports are kept'); END;
--> statement-breakpoint
CREATE TRIGGER `contact_people_keep_delete` BEFORE DELETE ON `contact_people` BEGIN SELECT RAISE(ABORT, 'contact people are removed by date, never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `accounts_keep_delete` BEFORE DELETE ON `accounts` BEGIN SELECT RAISE(ABORT, 'accounts are closed, never deleted'); END;
