-- Nothing that has been written down is ever changed or taken away.
CREATE TRIGGER `revisions_keep_update` BEFORE UPDATE ON `revisions` BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `revisions_keep_delete` BEFORE DELETE ON `revisions` BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publications_keep_update` BEFORE UPDATE ON `publications` BEGIN SELECT RAISE(ABORT, 'publications are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `publications_keep_delete` BEFORE DELETE ON `publications` BEGIN SELECT RAISE(ABORT, 'publications are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `verifications_keep_update` BEFORE UPDATE ON `verifications` BEGIN SELECT RAISE(ABORT, 'verifications are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `verifications_keep_delete` BEFORE DELETE ON `verifications` BEGIN SELECT RAISE(ABORT, 'verifications are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `entries_keep_delete` BEFORE DELETE ON `entries` BEGIN SELECT RAISE(ABORT, 'entries are withdrawn, never deleted'); END;
