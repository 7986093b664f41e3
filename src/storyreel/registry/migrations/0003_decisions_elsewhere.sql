-- Where it was decided: a decision of another site is known here and counts there only.
ALTER TABLE approvals ADD COLUMN site_id INTEGER REFERENCES sites(id);
ALTER TABLE waivers ADD COLUMN site_id INTEGER REFERENCES sites(id);
UPDATE approvals SET site_id = (SELECT id FROM sites WHERE is_here = 1);
UPDATE waivers SET site_id = (SELECT id FROM sites WHERE is_here = 1);

-- What a host did last, and how much lately.
CREATE INDEX jobs_by_host ON jobs (host_id, started_at);
