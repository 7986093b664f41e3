-- A film's delivery repeats the flags of the jobs before it, for its summary; they are warnings once, where they arose.
DELETE FROM search WHERE rowid IN (
  SELECT w.id FROM warnings w JOIN jobs j ON j.id = w.job_id WHERE w.kind = 'flag' AND j.stage = 'deliver_render'
);
DELETE FROM warnings WHERE kind = 'flag' AND job_id IN (SELECT id FROM jobs WHERE stage = 'deliver_render');
